import { mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openTestDatabase } from '#tests/support/database.ts'
import { postgresUrl } from '#tests/support/postgres.ts'
import { asDatabase, type Database } from '../db/database.ts'
import { openEmbedded } from '../db/embedded.ts'
import { type MigrationSet, migrate } from '../db/migrate.ts'
import { createFolderFiles } from '../files/folder-files.ts'
import { anyType } from '../files/spool.ts'
import { createJobs } from '../jobs/create-jobs.ts'
import type { JobType } from '../jobs/jobs.ts'
import { installQueue } from '../jobs/queue.ts'
import { platformMigrations } from '../migrations.ts'
import { rotateKeys } from '../secrets-key-folder.ts'
import { createSecrets, keyIdOf } from '../secrets-seal.ts'
import { backup } from './backup.ts'
import { backupKeys, restoreKeys } from './keys.ts'
import { restore } from './restore.ts'

const goods: MigrationSet = {
  name: 'goods',
  migrations: [
    {
      name: '0001-goods',
      sql: `
      create type goods.state as enum ('open', 'closed');
      create table goods.item (
        site_id text not null, id int generated always as identity, parent_id int,
        state goods.state not null, price numeric(12,3), weight float8, doc jsonb not null, tags text[], raw bytea,
        at timestamptz, day date, name text, name_upper text generated always as (upper(name)) stored, phone text,
        primary key (site_id, id), foreign key (site_id, parent_id) references goods.item (site_id, id));
      create table goods.touched (n int not null);
      create function goods.touch() returns trigger language plpgsql as
        $$ begin insert into goods.touched values (1); return new; end $$;
      create trigger touch after insert on goods.item for each row execute function goods.touch();`,
    },
  ],
}
const sets: MigrationSet[] = [{ name: 'platform', migrations: platformMigrations }, goods]
const kinds: Database['kind'][] = postgresUrl ? ['embedded', 'postgres'] : ['embedded']
const pairs = kinds.flatMap(from => kinds.map(to => [from, to] as const))
const clock = () => Date.parse('2026-05-01T00:00:00Z')
const freshFolder = () => mkdtempSync(join(tmpdir(), 'open56-backup-'))

async function openEmpty(kind: Database['kind'], atEnd: (close: () => Promise<void>) => void): Promise<Database> {
  const database =
    kind === 'embedded'
      ? asDatabase(await openEmbedded({ dataDir: undefined, template: undefined }), kind)
      : await openTestDatabase([])
  if (kind === 'postgres') await database.connections.useAsOwner(c => c.exec('drop schema platform, pgboss cascade'))
  atEnd(() => database.connections.close())
  return database
}

/** A database and a folder of their own; `installed` with tables and a few rows and files. */
async function house(
  kind: Database['kind'],
  { installed = false, atEnd = onTestFinished as (close: () => Promise<void>) => void } = {},
) {
  const { connections } = await openEmpty(kind, atEnd)
  const folder = freshFolder()
  const keysDir = join(folder, 'keys')
  const files = createFolderFiles(join(folder, 'files'))
  const query = async (sql: string, values: unknown[] = []) =>
    (await connections.use(connection => connection.query(sql, values))).rows
  if (installed) {
    await migrate(connections, sets)
    await installQueue(connections, kind)
    const secrets = createSecrets(keysDir)
    const phone = secrets.seal('phone', '13800000000')
    const name = secrets.sealUnder(secrets.newDataKey('person'), 'person', 'name', 'Ann')
    await query(
      `insert into goods.item (site_id, parent_id, state, price, weight, doc, tags, raw, at, day, name, phone) values
      ('360400', 2, 'open', 'NaN', 0.1, 'null', '{"a,b",null}', '\\x00ff', '2026-01-02 03:04:05.678901+08', '2026-02-28', E'九江"\\n\\\\', null),
      ('360400', null, 'closed', 1234567.125, 'infinity', '{"k": ["\\u4e5d", 1e3]}', '{}', null, 'infinity', null, $1, null)`,
      [name],
    )
    await query(
      `insert into goods.item (site_id, state, doc, phone) select '360400', 'open', to_jsonb(n), $1 from generate_series(1, 2500) n`,
      [phone],
    )
    await queueJob(connections, kind)
    await files.put(Buffer.from('a picture'), { maxBytes: 99, types: anyType })
    await files.put(Buffer.alloc(300_000, 7), { maxBytes: 1e6, types: anyType })
  }
  return { connections, kind, sets, files, keysDir, clock, query }
}

async function queueJob(connections: Database['connections'], kind: Database['kind']) {
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const waiting: JobType<{ n: number }> = {
    name: 'goods.count',
    payload: z.object({ n: z.number() }),
    retries: 0,
    run: async () => 0,
  }
  const jobs = createJobs({ connections, kind, log, clock, topSite: '360000' })
  await jobs.open([waiting as unknown as JobType], false)
  await jobs.jobs.start(waiting, '360400', { n: 5 })
  await jobs.close()
}

const sources = new Map<Database['kind'], Awaited<ReturnType<typeof house>>>()
let source: Awaited<ReturnType<typeof house>>
const closing: (() => Promise<void>)[] = []
beforeAll(async () => {
  for (const kind of kinds)
    sources.set(kind, await house(kind, { installed: true, atEnd: close => closing.push(close) }))
  source = sources.get('embedded')!
})
afterAll(async () => {
  for (const close of closing) await close()
})

const everything = `select i::text as row from goods.item i order by site_id, id`

describe.each(pairs)('a backup of an %s database restored into an %s one', (from, to) => {
  test('has every row, every file and the same keys, and goes on numbering where it was', async () => {
    const at = freshFolder()
    const source = sources.get(from)!
    const target = await house(to)
    const path = join(at, 'backup.tar.gz')
    const made = await backup(source, path)
    expect(made.tables).toContainEqual({ name: 'goods.item', rows: 2502 })
    expect(made.files).toBe(2)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    backupKeys(source.keysDir, join(at, 'keys.json'))
    restoreKeys(target.keysDir, join(at, 'keys.json'))

    const report = await restore(target, path)
    expect(report).toMatchObject({ files: 2, leftOut: [], unreadable: [], createdAt: '2026-05-01T08:00:00+08:00' })
    expect(report.tables).toContainEqual({ name: 'goods.item', rows: 2502 })
    expect(await target.query(everything)).toEqual(await source.query(everything))
    expect(await target.query('select count(*) as n from goods.touched')).toEqual([{ n: 2502 }])
    expect(await target.query('select name, data from pgboss.job')).toEqual([
      { name: 'goods.count', data: { site: '360400', payload: { n: 5 } } },
    ])
    const [row] = await target.query('select phone from goods.item where id = 3')
    expect(createSecrets(target.keysDir).unseal('phone', String(row!.phone))).toBe('13800000000')
    const next = `insert into goods.item (site_id, parent_id, state, doc) values ('360400', $1, 'open', '1') returning id`
    expect(await target.query(next, [1])).toEqual([{ id: 2503 }])
    await expect(target.query(next, [99_999])).rejects.toThrow('foreign key')
    for await (const key of source.files.list())
      expect(Buffer.from(await target.files.read(key)).equals(Buffer.from(await source.files.read(key)))).toBe(true)
  })
})

test('a target that has tables is refused and stays as it is', async () => {
  const at = freshFolder()
  const path = join(at, 'b')
  await backup(source, path)
  await expect(restore(source, path)).rejects.toMatchObject({ code: 'restore_not_empty' })
  expect(await source.query('select count(*) as n from goods.item')).toEqual([{ n: 2502 }])
})

test('without the keys everything else is restored, and the values that stay sealed are told', async () => {
  const at = freshFolder()
  const target = await house('embedded')
  await backup(source, join(at, 'b'))
  const report = await restore(target, join(at, 'b'))
  const [row] = await source.query('select phone from goods.item where id = 3')
  const keyId = keyIdOf(String(row!.phone))
  expect(report.unreadable).toEqual([
    { table: 'goods.item', column: 'name', keyId, values: 1 },
    { table: 'goods.item', column: 'phone', keyId, values: 2500 },
  ])
})

test('a damaged, shortened or missing backup is refused before anything is written', async () => {
  const at = freshFolder()
  const target = await house('embedded')
  const path = join(at, 'b')
  await backup(source, path)
  const whole = readFileSync(path)
  const tar = gunzipSync(whole)
  const changed = Buffer.from(tar)
  changed[tar.indexOf('a picture')] = 65
  writeFileSync(join(at, 'changed'), gzipSync(changed))
  writeFileSync(join(at, 'cut'), whole)
  truncateSync(join(at, 'cut'), whole.length - 40)
  const end = tar.lastIndexOf('checksums.json')
  writeFileSync(join(at, 'unsigned'), gzipSync(Buffer.concat([tar.subarray(0, end), Buffer.alloc(1024)])))
  writeFileSync(join(at, 'other'), 'no archive')
  for (const name of ['changed', 'cut', 'unsigned', 'other'])
    await expect(restore(target, join(at, name)), name).rejects.toMatchObject({ code: 'backup_damaged' })
  await expect(restore(target, '/nowhere/b')).rejects.toMatchObject({ code: 'backup_not_found' })
  expect((await restore(target, path)).files).toBe(2)
})

test('a backup of a newer program is refused; one of an older program is brought up to date', async () => {
  const at = freshFolder()
  const target = await house('embedded')
  const path = join(at, 'b')
  await backup(source, path)
  const withoutGoods = { ...target, sets: sets.slice(0, 1) }
  await expect(restore(withoutGoods, path)).rejects.toMatchObject({
    code: 'backup_is_newer',
    values: { what: 'goods/0001-goods' },
  })
  const colour = { name: '0002-colour', sql: `alter table goods.item add column colour text not null default 'red'` }
  const newer = [sets[0]!, { ...goods, migrations: [...goods.migrations, colour] }]
  await restore({ ...target, sets: newer }, path)
  expect(await target.query('select distinct colour from goods.item')).toEqual([{ colour: 'red' }])
})

test('a restore that fails in the middle takes its tables back, so that it can be tried again', async () => {
  const at = freshFolder()
  const target = await house('embedded')
  const path = join(at, 'b')
  await backup(source, path)
  const noRoom = { ...target.files, put: () => Promise.reject(new Error('no room')) }
  await expect(restore({ ...target, files: noRoom }, path)).rejects.toThrow('no room')
  expect((await restore(target, path)).files).toBe(2)
})

test('a backup overwrites nothing, and one that fails leaves nothing', async () => {
  const at = freshFolder()
  const path = join(at, 'b')
  const gone = { ...source.files, open: () => Promise.reject(new Error('file store gone')) }
  await expect(backup({ ...source, files: gone }, path)).rejects.toThrow('file store gone')
  expect(readdirSync(at)).toEqual([])
  await backup(source, path)
  await expect(backup(source, path)).rejects.toMatchObject({ code: 'backup_exists' })
  await source.query('select 1')
})

test('keys are restored only where no other key has their name', () => {
  const [mine, others, fresh] = [freshFolder(), freshFolder(), freshFolder()] as const
  rotateKeys(mine)
  rotateKeys(others)
  const path = join(fresh, 'keys.json')
  const ids = backupKeys(mine, path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(() => restoreKeys(others, path)).toThrow('keys_conflict')
  expect(restoreKeys(mine, path)).toEqual(ids)
  expect(restoreKeys(join(fresh, 'keys'), path)).toEqual(ids)
  writeFileSync(join(fresh, 'bad'), '{"format":"open56-keys-1","keys":{"../x":"00"}}')
  expect(() => restoreKeys(join(fresh, 'keys'), join(fresh, 'bad'))).toThrow('backup_damaged')
})
