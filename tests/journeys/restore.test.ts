import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { migrate } from '#platform/db/migrate.ts'
import { openPostgres } from '#platform/db/postgres.ts'
import { platformMigrations } from '#platform/migrations.ts'
import { canRunCluster, clusterFolder, runAsPostgres } from '#tests/support/cluster.ts'
import { signInAsEditor } from '#tests/support/editor.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { createTestDatabase, postgresUrl } from '#tests/support/postgres.ts'
import { programEnvironment, startServer } from '#tests/support/server.ts'
import { root } from '#tests/support/sources.ts'

/** Without blocking: a server that this process talks to would close the connections meanwhile. */
async function open56(args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'bin/open56'), ...args], {
    env: { ...programEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { status, stdout, stderr }
}

/** Where to restore to: a new folder, and on PostgreSQL a new database. */
async function emptyTarget(): Promise<{ OPEN56_DATA: string; DATABASE_URL?: string }> {
  const folder = temporaryFolder()
  if (!postgresUrl) return { OPEN56_DATA: folder }
  const { url, drop } = await createTestDatabase(postgresUrl)
  onTestFinished(drop)
  return { OPEN56_DATA: folder, DATABASE_URL: url }
}

/** Starts the program six times; a machine under load takes its time. */
const patience = { timeout: 240_000 }

test(
  'a backup of the running platform is tried, chosen by its time, and restored with its keys',
  patience,
  async () => {
    const backups = temporaryFolder()
    const server = await startServer({ environment: { OPEN56_BACKUP_DIR: backups } })
    onTestFinished(async () => void (await server.stop()))
    const editor = await signInAsEditor(server.address)
    await editor.saveDraft('备份里的草稿')
    const path = join(backups, 'open56-2026-05-01T033000.tar.gz')
    const keys = join(backups, 'keys.json')
    expect(await open56(['backup', path, '--keys', keys], server.environment)).toMatchObject({ status: 0 })
    await editor.saveDraft('备份以后的草稿')

    const tried = await open56(['restore', path, '--try', '--keys', keys, '--json'], server.environment)
    expect([tried.status, JSON.parse(tried.stdout)]).toMatchObject([0, { leftOut: [], unreadable: [] }])
    const operations = await operatorReads(server.address, '/desk/operations')
    expect(operations).toMatch(/badge-good/)

    const target = { ...(await emptyTarget()), OPEN56_BACKUP_DIR: backups }
    const early = await open56(['restore', '--at', '2026-04-30T12:00'], target)
    expect([early.status, early.stderr]).toEqual([2, expect.stringContaining('has no backup of 2026-04-30T12:00')])
    const done = await open56(['restore', '--at', '2026-05-01T18:00', '--keys', keys], target)
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('Restored the backup of')])
    const restored = await startServer({ environment: target, dataDir: target.OPEN56_DATA })
    onTestFinished(async () => void (await restored.stop()))
    const again = await signInAsEditor(restored.address)
    const drafts = await again.read('/desk/articles?state=draft')
    expect([drafts.includes('备份里的草稿'), drafts.includes('备份以后的草稿')]).toEqual([true, false])
  },
)

async function operatorReads(address: string, path: string): Promise<string> {
  const signedIn = await fetch(`${address}/sign-in/sample`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ face: 'operator' }),
    redirect: 'manual',
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  return (await fetch(address + path, { headers: { cookie } })).text()
}

test.skipIf(!postgresUrl || !canRunCluster)('PostgreSQL is brought back to a moment between two backups', async () => {
  const { folder, port, remove } = await clusterFolder()
  onTestFinished(remove)
  const [main, base, wal] = ['main', 'base', 'wal'].map(name => join(folder, name)) as [string, string, string]
  const start = (data: string, settings: string) =>
    runAsPostgres(`pg_ctl -D ${data} -w -l ${data}.log -o "-p ${port} -k ${folder} ${settings}" start`)
  runAsPostgres(`initdb -D ${main} -A trust -U open56 && mkdir ${wal}`)
  start(main, `-c archive_mode=on -c archive_command='test ! -f ${wal}/%f && cp %p ${wal}/%f'`)
  const url = `postgres://open56@127.0.0.1:${port}/postgres`
  const connections = openPostgres(url, url, 1)
  const run = async (sql: string) => (await connections.use(connection => connection.query(sql))).rows
  await migrate(connections, [{ name: 'platform', migrations: platformMigrations }])
  const write = (key: string) =>
    run(`insert into platform.submissions (site_id, actor_id, key, at) values ('360000', 'test', '${key}', now())`)

  await write('before the base backup')
  runAsPostgres(`pg_basebackup -h 127.0.0.1 -p ${port} -U open56 -D ${base} -c fast`)
  await write('after the base backup')
  const [moment] = await run('select clock_timestamp()::text as at')
  await run('delete from platform.submissions')
  await write('after the mistake')
  const [segment] = await connections.useAsOwner(async owner => {
    const { rows } = await owner.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name')
    return rows
  })
  await vi.waitFor(() => expect(readdirSync(wal)).toContain(segment!.name), { timeout: 30_000, interval: 100 })
  await connections.close()
  runAsPostgres(`pg_ctl -D ${main} -w -m fast stop`)

  runAsPostgres(`touch ${base}/recovery.signal`)
  const target = `-c recovery_target_time='${moment!.at}' -c recovery_target_action=promote`
  start(base, `-c restore_command='cp ${wal}/%f %p' ${target}`)
  const restored = openPostgres(url, url, 1)
  onTestFinished(() => restored.close())
  const keys = await restored.use(async c => (await c.query('select key from platform.submissions order by at')).rows)
  expect(keys).toEqual([{ key: 'before the base backup' }, { key: 'after the base backup' }])
})
