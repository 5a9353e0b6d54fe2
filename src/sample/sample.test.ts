import { expect, test } from 'vitest'
import { type Doer, programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { signInTo } from '#tests/support/people.ts'

const doer = (site = '360000'): Doer => ({ actor: programActor('test'), site })
const dayMs = 86_400_000
const start = Date.parse('2026-03-02T09:00:00+08:00')

async function sampleApp() {
  const time = { now: start }
  const app = await createTestApp({ sample: true, clock: () => time.now })
  const query = async (sql: string) => (await app.house.database.connections.use(each => each.query(sql))).rows
  return { app, query, time }
}

type SampleApp = Awaited<ReturnType<typeof sampleApp>>

const tables = ['portal.articles', 'portal.channels', 'portal.article_search', 'portal.article_origins']
const pages = ['portal.topics', 'portal.topic_sections', 'portal.topic_articles', 'portal.briefings']
/** What the program suggests out of texts comes when messages are delivered. */
const accepted = `(select * from figures.points where state = 'accepted')`
const series = ['figures.indicators', 'figures.places', 'figures.decisions', accepted]
const more = [...pages, ...series, 'portal.redirects', 'accounts.persons', 'accounts.grants', 'sample.pieces']

async function contents({ query }: SampleApp) {
  const found: Record<string, unknown> = {}
  for (const table of [...tables, ...more]) {
    found[table] = await query(`select row_to_json(t)::text as row from ${table} t order by 1`)
  }
  return found
}

const queueOf = async ({ house }: SampleApp['app']) => {
  const rows = await house.database.connections.use(each =>
    each.query(`select id, state from portal.articles where state not in ('published', 'withdrawn') order by state`),
  )
  return rows.rows as { id: string; state: string }[]
}
/** Deeds; messages of the first load may still be on their way to those who listen. */
const audited = async ({ query }: SampleApp) =>
  (await query("select count(*)::int as n from platform.audit where action <> 'platform.deliver-message'"))[0]
const datesOf = async ({ query }: SampleApp) =>
  (await query(`select published_at from portal.articles where published_at > '2025-01-01' order by site_id, id`)).map(
    row => (row as { published_at: Date }).published_at.getTime(),
  )

test('the first start loads articles on every site, channels and people', async () => {
  const all = await sampleApp()
  const { sample, portal, accounts } = all.app
  const seen: number[] = []
  expect(await sample.loadAtFirstStart(doer(), done => seen.push(done))).toBe(true)
  expect(seen.at(-1)).toBe(12)
  expect(await sample.status()).toMatchObject({ state: 'loaded', day: '2026-03-02' })
  for (const { code } of all.app.house.sites.all) expect((await portal.latest(code, 5)).length).toBeGreaterThan(1)
  expect(await accounts.listSampleFaces()).toHaveLength(8)
  expect((await portal.newestFeatured('360000'))!.slug).toBe('20240914-1')
})

test('loading twice changes nothing, not even on another day', async () => {
  const all = await sampleApp()
  await all.app.sample.load(doer())
  const before = [await contents(all), await audited(all)]
  all.time.now += 3 * dayMs
  await all.app.sample.load(doer())
  expect(await all.app.sample.loadAtFirstStart(doer())).toBe(false)
  expect([await contents(all), await audited(all)]).toEqual(before)
})

test('a load that was cut short is finished by the next one, without doubles', async () => {
  const whole = await sampleApp()
  await whole.app.sample.load(doer())
  const cut = await sampleApp()
  const stopAt = (site: number) => (done: number) => {
    if (done === site) throw new Error('cut short')
  }
  await expect(cut.app.sample.load(doer(), stopAt(4))).rejects.toThrow('cut short')
  expect((await cut.app.sample.status()).state).toBe('unfinished')
  cut.time.now += dayMs
  await cut.app.sample.load(doer())
  const slugs = (all: SampleApp) => all.query('select site_id, slug, title from portal.articles order by 1, 2')
  expect(await slugs(cut)).toEqual(await slugs(whole))
})

test('the newsroom begins with an article that waits, one that came back, a correction and an offer; work on them stays', async () => {
  const { app } = await sampleApp()
  await app.sample.load(doer())
  const actors = await app.accounts.listSampleActors()
  const { portal } = app
  const rows = await queueOf(app)
  expect(rows.map(row => row.state)).toEqual(['in-review', 'returned'])
  expect((await portal.offers.listIncoming('360000')).map(({ offer }) => [offer.from_site, offer.state])).toEqual([
    ['360700', 'open'],
  ])
  const corrections = async () =>
    (await app.house.database.connections.use(each => each.query('select state, note from portal.corrections'))).rows
  expect(await corrections()).toEqual([{ state: 'in-review', note: '示例更正：调度员人数由九位更正为十位' }])
  const waiting = rows[0]!.id
  const { step, version } = await portal.readStanding('360000', waiting)
  const judgement = { step, version, verdict: 'passed', comment: '', ground: '20' } as const
  await portal.sign({ actor: actors.get('editor')!, site: '360000' }, waiting, judgement)
  await app.sample.refresh(doer())
  expect((await portal.readStanding('360000', waiting)).step).toBe('second')
  expect(await corrections()).toHaveLength(1)
  await app.sample.remove(doer())
  expect(await queueOf(app)).toEqual([])
  expect(await corrections()).toEqual([])
  expect(await portal.offers.listIncoming('360000')).toEqual([])
})

test('refreshing moves every date to today, keeps addresses, and leaves what an editor changed', async () => {
  const all = await sampleApp()
  const { sample, portal } = all.app
  await sample.load(doer())
  const [first] = await portal.latest('360100', 1)
  const before = await datesOf(all)
  const slugs = await all.query('select slug from portal.articles order by site_id, id')
  all.time.now += 20 * dayMs
  await sample.refresh(doer())
  expect(await datesOf(all)).toEqual(before.map(date => date + 20 * dayMs))
  expect(await all.query('select slug from portal.articles order by site_id, id')).toEqual(slugs)
  const article = await portal.getArticle('360100', first!.id)
  const draft = { ...article, title: 'Mine', channelId: article.channel_id }
  await portal.changeArticle(doer('360100'), first!.id, draft)
  all.time.now += dayMs
  await sample.refresh(doer())
  expect((await portal.getArticle('360100', first!.id)).title).toBe('Mine')
})

test('an article that this version no longer has goes at the next refresh', async () => {
  const all = await sampleApp()
  const { sample, portal } = all.app
  await sample.load(doer())
  const before = await contents(all)
  const id = all.app.house.newId()
  const texts = { title: 'Old', summary: '', body: 'Words', script: 'hans', source: null, author: null } as const
  await all.query(`insert into sample.pieces values ('360100', 'article', 'of-an-earlier-version', '${id}')`)
  const placed = { id, draft: { ...texts, channelId: null, featured: false }, publishedAt: new Date(start - dayMs) }
  await portal.placeArticles(doer('360100'), [placed])
  await sample.refresh(doer())
  expect(await contents(all)).toEqual(before)
})

test('removing leaves nothing of the sample and everything of others', async () => {
  const all = await sampleApp()
  const { sample, portal } = all.app
  const empty = await contents(all)
  const other = await portal.createChannel(doer('360100'), {
    parent: null,
    slug: 'own',
    titleHans: '自办',
    titleEn: null,
  })
  const alone = await contents(all)
  await sample.load(doer())
  await sample.remove(doer())
  expect(await contents(all)).toEqual(alone)
  expect(alone).not.toEqual(empty)
  expect(other.path).toBe('own')
  expect(await sample.loadAtFirstStart(doer())).toBe(false)
  expect((await sample.status()).state).toBe('removed')
})

test('a channel of the sample in which others have written stays with their article', async () => {
  const all = await sampleApp()
  const { sample, portal } = all.app
  await sample.load(doer())
  const channel = (await portal.listChannels('360100')).find(({ path }) => path === 'market/parks')!
  const texts = { title: 'Mine', summary: '', body: 'Words', script: 'hans', source: null, author: null } as const
  await portal.saveDraft(doer('360100'), { ...texts, channelId: channel.id, featured: false })
  await sample.remove(doer())
  expect((await portal.listChannels('360100')).map(({ path }) => path)).toEqual(['market', 'market/parks'])
  expect(await all.query('select title from portal.articles')).toEqual([{ title: 'Mine' }])
})

test('after a removal a load by hand brings the sample back', async () => {
  const { app } = await sampleApp()
  await app.sample.load(doer())
  await app.sample.remove(doer())
  await app.sample.load(doer())
  expect(await app.sample.isLoaded()).toBe(true)
  expect((await app.portal.latest('360000', 5)).length).toBe(5)
})

test('the old page can be looked at beside its repair, and its old address leads to it', async () => {
  const { app } = await sampleApp()
  await app.sample.load(doer())
  const shown = await app.server.inject('/a/20240914-1')
  expect(shown.statusCode).toBe(200)
  expect(shown.body.replace(/<[^>]+>/g, '')).toContain('254个项目')
  const old = await app.server.inject('/market/clusters/2024/0914/56.html')
  expect([old.statusCode, old.headers.location]).toEqual([301, '/a/20240914-1'])
})

test('everyone may read the page about the sample; only who may remove it sees how', async () => {
  const { app } = await sampleApp()
  await app.sample.load(doer())
  const shown = await app.server.inject('/sample')
  expect(shown.statusCode).toBe(200)
  expect(shown.body).toContain('000-0000-0001')
  expect(shown.body).not.toContain('/sample/remove')
  expect((await app.server.inject('/en/sample')).body).toContain('Reserved patterns')
})

test('the sample operator removes everything with one form; the operator of a city may not', async () => {
  const { app } = await sampleApp()
  await app.sample.load(doer())
  const ofCity = await signInTo(app, { username: 'bea', roles: [{ site: '360400', role: 'operator', below: false }] })
  const removeAt = (url: string, { cookie, csrf }: { cookie: string; csrf: string }) =>
    app.server.inject({ method: 'POST', url, headers: { cookie, 'x-csrf-token': csrf } })
  expect((await removeAt('/s/360400/sample/remove', ofCity)).statusCode).toBe(409)
  expect((await removeAt('/sample/remove', ofCity)).statusCode).toBe(403)
  expect(await app.sample.isLoaded()).toBe(true)
  const operator = await signInTo(app, { roles: [{ site: '360000', role: 'operator', below: true }] })
  expect((await app.server.inject({ url: '/sample', headers: { cookie: operator.cookie } })).body).toContain(
    '/sample/remove',
  )
  expect((await removeAt('/sample/remove', operator)).statusCode).toBe(303)
  expect((await app.sample.status()).state).toBe('removed')
})
