import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Connection } from '#platform/db/connection.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { type Editor, signInAsEditor } from '#tests/support/editor.ts'
import { temporaryFolder } from '#tests/support/folder.ts'
import { postgresUrl } from '#tests/support/postgres.ts'
import { startServer } from '#tests/support/server.ts'

const rounds = 20
const savers = 3

/** Saves drafts on three lines at once until the server dies; kills it while the chosen one is under way. */
async function saveUntilDead(editor: Editor, round: number, killAt: number, kill: () => void): Promise<string[]> {
  const acknowledged: string[] = []
  let sent = 0
  const save = async (): Promise<void> => {
    const n = sent++
    const title = `第 ${round} 轮第 ${n} 篇`
    const saving = editor.saveDraft(title)
    if (n === killAt) kill()
    const isSaved = await saving.then(
      () => true,
      () => false,
    )
    if (!isSaved) return
    acknowledged.push(title)
    return save()
  }
  await Promise.all(Array.from({ length: savers }, save))
  return acknowledged
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
}

async function listBreaches(connection: Connection): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const [what, sql] of Object.entries(breaches)) found[what] = (await connection.query(sql)).rows
  return found
}

test.skipIf(postgresUrl)(
  `kill -9 in the middle of saving, ${rounds} times: nothing acknowledged is lost, nothing is half there`,
  async () => {
    const dataDir = temporaryFolder()
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      const server = await startServer({ dataDir })
      expect(server.complaints(), `start of round ${round}`).toBe('')
      const editor = await signInAsEditor(server.address)
      const dead = once(server.process, 'exit')
      acknowledged.push(...(await saveUntilDead(editor, round, round % 7, () => server.process.kill('SIGKILL'))))
      await dead
    }
    expect(existsSync(join(dataDir, 'db/PG_VERSION'))).toBe(true)
    const database = await openEmbedded({ dataDir: join(dataDir, 'db'), template: undefined })
    const { titles, found } = await database.use(async connection => {
      const { rows } = await connection.query<{ title: string }>('select title from portal.articles')
      return { titles: new Set(rows.map(row => row.title)), found: await listBreaches(connection) }
    })
    await database.close()
    expect(acknowledged.length).toBeGreaterThan(rounds)
    expect(acknowledged.filter(title => !titles.has(title))).toEqual([])
    expect(found).toEqual(Object.fromEntries(Object.keys(breaches).map(what => [what, []])))
  },
  400_000,
)
