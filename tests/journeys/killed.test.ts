import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Connection } from '#platform/db/connection.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { type Editor, signInAsEditor } from '#tests/support/editor.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { postgresUrl } from '#tests/support/postgres.ts'
import { startServer } from '#tests/support/server.ts'

const rounds = 20
const until = { timeout: 60_000, interval: 50 }

/** What the server said yes to, over all rounds: the drafts saved, and how often the article was turned. */
type Acknowledged = { titles: string[]; turns: number }

const published = (editor: Editor) => editor.read('/desk/articles?state=published')
const firstArticle = (list: string) => /href="\/desk\/articles\/([0-9a-f-]{36})"/.exec(list)![1]!

/**
 * Writes on three lines at once until the server dies; kills it while the chosen write is under way. Two lines save
 * drafts, one takes an article away from its readers and gives it back, of which others hear by messages.
 */
async function writeUntilDead(
  editor: Editor,
  { round, article, kill }: { round: number; article: string; kill: () => void },
  acknowledged: Acknowledged,
): Promise<void> {
  const isShown = (await published(editor)).includes(article)
  const killAt = round % 7
  let sent = 0
  const isDone = async (write: (n: number) => Promise<void>): Promise<boolean> => {
    const n = sent++
    const writing = write(n)
    if (n === killAt) kill()
    return writing.then(
      () => true,
      () => false,
    )
  }
  const save = async (n: number) => {
    const title = `第 ${round} 轮第 ${n} 篇`
    await editor.saveDraft(title)
    acknowledged.titles.push(title)
  }
  const keepSaving = async (): Promise<void> => ((await isDone(save)) ? keepSaving() : undefined)
  const keepTurning = async (move: 'publish' | 'withdraw'): Promise<void> => {
    if (!(await isDone(() => editor.turn(article, move)))) return
    acknowledged.turns++
    return keepTurning(move === 'publish' ? 'withdraw' : 'publish')
  }
  await Promise.all([keepTurning(isShown ? 'withdraw' : 'publish'), keepSaving(), keepSaving()])
}

/** What must hold between the tables at any moment; each query lists what breaks it. */
const breaches = {
  'articles without exactly one audit row of their writing': `
    select a.id from portal.articles a
    left join platform.audit w on w.action = 'portal.create-article' and w.subjects @> array['article:' || a.id]
    where a.title like '第 %' group by a.id having count(w.id) <> 1`,
  'audit rows of articles that are not there': `
    select w.id from platform.audit w where w.action = 'portal.create-article'
    and not exists (select 1 from portal.articles a where w.subjects @> array['article:' || a.id])`,
  'titles saved twice': `select title from portal.articles where title like '第 %' group by title having count(*) > 1`,
  'days whose last number was never given': `
    select d.day from portal.slug_days d where not exists
    (select 1 from (select site_id, slug from portal.articles union all select site_id, slug from portal.briefings) a
     where a.site_id = d.site_id and a.slug = d.day || '-' || d.last)`,
  'messages left': 'select event, subscriber, attempts, error from platform.outbox',
  'messages delivered twice': `
    select subjects from platform.audit where action = 'platform.deliver-message' group by subjects having count(*) > 1`,
  'listeners who heard of more or fewer withdrawals than there were': `
    select listener from (values ('portal.figures-of-withdrawn'), ('portal.offers-hear-withdrawn')) l (listener)
    where (select count(*) from platform.audit where action = 'portal.withdraw-article') <>
    (select count(*) from platform.audit where detail->>'subscriber' = listener)`,
  'articles whose figures are not kept as their readers see them': `
    select a.id from portal.articles a left join figures.documents d on d.site_id = a.site_id and d.document_id = a.id
    where (a.state = 'published') <> (d.document_id is not null)`,
}

async function listBreaches(connection: Connection): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const [what, sql] of Object.entries(breaches)) found[what] = (await connection.query(sql)).rows
  return found
}

/** How often the article was taken away or given back, by the audit trail. */
async function countTurns(connection: Connection, article: string): Promise<number> {
  const { rows } = await connection.query<{ turns: number }>(
    `select count(*)::int as turns from platform.audit
     where action in ('portal.withdraw-article', 'portal.publish-article') and subjects @> array[$1::text]`,
    [`article:${article}`],
  )
  return rows[0]!.turns
}

/** Starts the program once more on what was left, waits until it has delivered every message, and stops it. */
async function deliverWhatIsLeft(dataDir: string) {
  const server = await startServer({ dataDir })
  const read = async () => (await fetch(`${server.address}/metrics`)).text()
  await vi.waitFor(async () => expect(await read()).toContain('open56_outbox_messages{state="waiting"} 0'), until)
  await server.stop()
}

test.skipIf(postgresUrl)(
  `kill -9 in the middle of writing, ${rounds} times: nothing acknowledged is lost, all is told, nothing is half there`,
  async () => {
    const dataDir = temporaryFolder()
    const acknowledged: Acknowledged = { titles: [], turns: 0 }
    let article = ''
    for (let round = 0; round < rounds; round++) {
      const server = await startServer({ dataDir })
      expect(server.complaints(), `start of round ${round}`).toBe('')
      const editor = await signInAsEditor(server.address)
      article ||= firstArticle(await published(editor))
      const dead = once(server.process, 'exit')
      const kill = () => server.process.kill('SIGKILL')
      await writeUntilDead(editor, { round, article, kill }, acknowledged)
      await dead
    }
    expect(existsSync(join(dataDir, 'db/PG_VERSION'))).toBe(true)
    await deliverWhatIsLeft(dataDir)
    const database = await openEmbedded({ dataDir: join(dataDir, 'db'), template: undefined })
    const { titles, turns, found } = await database.use(async connection => {
      const { rows } = await connection.query<{ title: string }>('select title from portal.articles')
      const titles = new Set(rows.map(row => row.title))
      return { titles, turns: await countTurns(connection, article), found: await listBreaches(connection) }
    })
    await database.close()
    expect(acknowledged.titles.length).toBeGreaterThan(rounds / 2)
    expect(acknowledged.turns).toBeGreaterThan(rounds / 4)
    expect(acknowledged.titles.filter(title => !titles.has(title))).toEqual([])
    expect(turns).toBeGreaterThanOrEqual(acknowledged.turns)
    expect(turns).toBeLessThanOrEqual(acknowledged.turns + rounds)
    expect(found).toEqual(Object.fromEntries(Object.keys(breaches).map(what => [what, []])))
  },
  900_000,
)
