import { once } from 'node:events'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPostgres } from '#platform/db/postgres.ts'
import { type Editor, signInAsEditor } from '#tests/support/editor.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { createTestDatabase, postgresUrl } from '#tests/support/postgres.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const until = { timeout: 90_000, interval: 100 }
type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

async function databaseOfTest(): Promise<{ url: string; query: Query }> {
  const { url, drop } = await createTestDatabase(postgresUrl!)
  const connections = openPostgres(url, url, 2)
  onTestFinished(() => connections.close().then(drop))
  return { url, query: async (sql, values) => (await connections.useAsOwner(c => c.query(sql, values))).rows }
}

/** Keeps what a statement locked until it is let go, so that a server comes to a stop in the middle of its work. */
async function hold(url: string, sql: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  let ended: Promise<void> | undefined
  const end = () => (ended ??= client.end())
  onTestFinished(end)
  await client.query('begin')
  await client.query(sql)
  return end
}

/** Waits until a server stands before what `hold` locked, in a statement with `part` in it. */
const stuck = (query: Query, part: string) =>
  vi.waitFor(async () => {
    const waiting = `select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike $1`
    expect(await query(waiting, [`%${part}%`])).not.toEqual([])
  }, until)

const feed = async ({ address }: RunningServer) => (await fetch(`${address}/rss.xml`)).text()

/** Two published articles of the top site that its feed names, with their pages on the desk. */
async function listPublished(server: RunningServer, editor: Editor) {
  const shown = await feed(server)
  const list = await editor.read('/desk/articles?state=published')
  const listed = [...list.matchAll(/href="\/desk\/articles\/([0-9a-f-]{36})">([^<]+)</g)]
  return listed.filter(([, , title]) => shown.includes(title!)).map(([, id, title]) => ({ id: id!, title: title! }))
}

/** How often the program did something that committed, by its audit trail. */
async function countDone(query: Query, action: string, subject: string): Promise<number> {
  return (
    await query('select 1 from platform.audit where action = $1 and subjects @> array[$2::text]', [action, subject])
  ).length
}

/** Lets a process hold a scheduled publication, a message and a job; gives back how to let go, and what they are. */
async function stopInTheMiddle(url: string, query: Query, editor: Editor, [comes, goes]: { id: string }[]) {
  const releases = [await hold(url, `select 1 from portal.articles where id = '${comes!.id}' for no key update`)]
  await query(
    `insert into portal.schedules (site_id, article_id, move, due_at, person_id, name, set_at)
     select site_id, id, 'publish', now() - interval '1 minute', 'test', 'test', now() from portal.articles where id = $1`,
    [comes!.id],
  )
  await stuck(query, 'portal"."articles')
  releases.push(await hold(url, 'lock table portal.offers in access exclusive mode'))
  expect((await editor.post(`/desk/articles/${goes!.id}/withdraw`, {})).status).toBe(303)
  await stuck(query, 'portal"."offers')
  releases.push(await hold(url, 'lock table accounts.sessions in exclusive mode'))
  const [job] = await query(
    `insert into pgboss.job (name, data, retry_limit, retry_delay, heartbeat_seconds, policy)
     select name, '{"site":"360000","payload":{}}', retry_limit, retry_delay, heartbeat_seconds, policy
     from pgboss.queue where name = 'accounts.forget-ended' returning id`,
  )
  await stuck(query, 'accounts"."sessions')
  const [message] = await query(
    `select id from platform.outbox where subscriber = 'portal.offers-hear-withdrawn' and payload->>'articleId' = $1`,
    [goes!.id],
  )
  return { message: String(message!.id), job: String(job!.id), release: () => Promise.all(releases.map(end => end())) }
}

test.skipIf(!postgresUrl)(
  'what a killed process held is done once by the other, where its people go on with their cookies',
  async () => {
    const { url, query } = await databaseOfTest()
    const environment = { DATABASE_URL: url, OPEN56_KEYS: temporaryFolder() }
    const start = async () => {
      const server = await startServer({ environment })
      onTestFinished(async () => void (await server.stop()))
      return server
    }
    const first = await start()
    const editor = await signInAsEditor(first.address)
    const [comes, goes, last] = await listPublished(first, editor)
    expect((await editor.post(`/desk/articles/${comes!.id}/withdraw`, {})).status).toBe(303)
    await vi.waitFor(async () => expect(await query('select 1 from platform.outbox')).toEqual([]), until)
    const second = await start()
    expect(await feed(second)).not.toContain(comes!.title)
    second.process.kill('SIGSTOP')
    const held = await stopInTheMiddle(url, query, editor, [comes!, goes!])

    const dead = once(first.process, 'exit')
    first.process.kill('SIGKILL')
    await dead
    await held.release()
    second.process.kill('SIGCONT')
    const goesOn = editor.at(second.address)
    await goesOn.saveDraft('在另一个进程上接着写')
    await query(`update pgboss.job set heartbeat_on = now() - interval '1 hour' where id = $1`, [held.job])
    await vi.waitFor(async () => expect(await feed(second)).toContain(comes!.title), until)
    const stateOfJob = async () => (await query('select state from pgboss.job where id = $1', [held.job]))[0]!.state
    await vi.waitFor(async () => expect(await stateOfJob()).toBe('completed'), until)
    await vi.waitFor(async () => expect(await query('select 1 from platform.outbox')).toEqual([]), until)
    expect(await countDone(query, 'portal.run-schedule', `article:${comes!.id}`)).toBe(1)
    expect(await countDone(query, 'platform.deliver-message', `message:${held.message}`)).toBe(1)
    expect(await countDone(query, 'accounts.forget-ended', 'accounts:ended')).toBe(1)

    const third = await start()
    expect((await goesOn.at(third.address).post(`/desk/articles/${last!.id}/withdraw`, {})).status).toBe(303)
    await vi.waitFor(async () => expect(await feed(second)).not.toContain(last!.title), until)
  },
  300_000,
)
