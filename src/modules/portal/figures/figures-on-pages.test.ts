import { expect, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { documentOf } from './article-document.ts'

const site = '360400'
const editor = editorOf(site)
/** Kept pages go when a message arrives. */
const soon = { timeout: 60_000 }
const published = Date.parse('2026-08-20T09:00:00+08:00')
const sum = '今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等254个项目达到序时进度。'

type App = Awaited<ReturnType<typeof portalApp>>

/** A published article whose figures were read. */
async function withArticle(body = sum) {
  const app = await portalApp({ clock: () => published })
  const { id, slug } = await app.portal.saveDraft(editor, draft({ title: '项目进展', body }))
  await app.portal.publish(editor, id)
  await app.house.outbox.deliver()
  const url = `/s/${site}/a/${slug}`
  const read = async (address = url) => (await app.get(address)).body
  return { ...app, id, slug, url, read }
}

async function keysOf({ portal, figures }: App, id: string) {
  const article = await portal.getArticle(site, id)
  const document = { ...documentOf(article, published), isPublished: true }
  const reading = await figures.readDocument(site, document)
  return { document, keys: reading.figures.map(({ key }) => key) }
}

test('lists show how many figures and sums an article has, and never what it had before', async () => {
  const { portal, house, id, read } = await withArticle()
  const lists = [`/s/${site}/c/all`, `/s/${site}/search?q=项目`]
  for (const list of lists) expect(await read(list)).toMatch(/4 个数字 · 1 条算式/)
  await portal.changeArticle(editor, id, draft({ title: '项目进展', body: sum.replace('254', '245') }))
  await house.outbox.deliver()
  for (const list of lists) await expect.poll(() => read(list), soon).toMatch(/4 个数字 · 1 条算式 · 1 条不符/)
  await portal.changeArticle(editor, id, draft({ title: '项目进展', body: '没有数字。' }))
  await house.outbox.deliver()
  for (const list of lists) await expect.poll(() => read(list), soon).not.toMatch(/个数字/)
})

test('an article that nobody has read the figures of yet stands in the list without a badge', async () => {
  const { portal, get } = await portalApp({ clock: () => published })
  const { id } = await portal.saveDraft(editor, draft({ title: '项目进展', body: sum }))
  await portal.publish(editor, id)
  const { body } = await get(`/s/${site}/c/all`)
  expect(body).toContain('项目进展')
  expect(body).not.toMatch(/个数字/)
})

test('each figure is marked in the text, in the script of its reader, and leads to its line in the table', async () => {
  const { slug, read } = await withArticle()
  const hans = await read()
  expect(hans.match(/<a class="figure" href="#figure-\d+" data-figure="\d+">[^<]*/g)).toEqual([
    '<a class="figure" href="#figure-1" data-figure="1">323个',
    '<a class="figure" href="#figure-2" data-figure="2">32个',
    '<a class="figure" href="#figure-3" data-figure="3">37个',
    '<a class="figure" href="#figure-4" data-figure="4">254个',
  ])
  const hant = await read(`/s/${site}/hant/a/${slug}`)
  expect(hant).toContain('<a class="figure" href="#figure-4" data-figure="4">254個</a>項目')
  for (const page of [hans, hant]) for (const n of [1, 2, 3, 4]) expect(page).toContain(`id="figure-${n}"`)
})

test('another number is tried without script: its sum fails on this answer and on no other', async () => {
  const { url, read } = await withArticle()
  const tried = await read(`${url}?try=4&value=245`)
  expect(tried).toContain('1 条算式因此不再成立')
  expect(tried).toMatch(/算得 314\s*个，文中写 323\s*个/)
  expect(await read()).not.toContain('不再成立')
  for (const nonsense of ['try=4&value=%E5%A4%9A', 'try=99&value=1', 'try=x&value=1'])
    expect(await read(`${url}?${nonsense}`)).not.toContain('不再成立')
})

test('programs get figures, sums and decisions, and no name of who decided', async () => {
  const app = await withArticle()
  const { document, keys } = await keysOf(app, app.id)
  const reason = '原件写的是 3230'
  const decision = { figureKey: keys[0]!, verdict: 'corrected', changes: { subject: '示例项目' }, reason } as const
  await app.figures.decide(editor, document, decision)
  const answer = await app.get(`${app.url}/figures.json`)
  const { figures, checks, title } = JSON.parse(answer.body)
  expect([title, figures.length, checks.length]).toEqual(['项目进展', 4, 1])
  expect(figures[0]).toMatchObject({ quote: '323个', subject: '示例项目', decision: { verdict: 'corrected' } })
  expect(answer.body).not.toContain('Editor')
  expect(answer.body).not.toContain(reason)
  expect((await app.get(`/s/${site}/a/20260820-999/figures.json`)).statusCode).toBe(404)
})

test('a corrected figure says what a person put right, a rejected one is no figure any more, and lists follow', async () => {
  const app = await withArticle()
  const { document, keys } = await keysOf(app, app.id)
  const said = (verdict: 'corrected' | 'rejected', changes = {}) => ({ verdict, changes, reason: '核对了原件' })
  await app.figures.decide(editor, document, { figureKey: keys[1]!, ...said('corrected', { subject: '甲园项目' }) })
  await expect.poll(() => app.read(), soon).toContain('甲园项目')
  expect(await app.read(`/s/${site}/c/all`)).toContain('4 个数字')
  await app.figures.decide(editor, document, { figureKey: keys[3]!, ...said('rejected') })
  await expect.poll(() => app.read(), soon).not.toContain('href="#figure-4"')
  const page = await app.read()
  expect(page).toContain('254个项目')
  expect(page).not.toContain('算得')
  await expect.poll(() => app.read(`/s/${site}/c/all`), soon).toMatch(/3 个数字/)
})

test('figures of an article that is not published stay on the desk', async () => {
  const { portal, get } = await portalApp({ clock: () => published })
  const { slug } = await portal.saveDraft(editor, draft({ body: sum }))
  const url = `/s/${site}/a/${slug}/figures.json`
  expect((await get(url)).statusCode).toBe(404)
  expect((await get(url, signedIn(site, 'portal.write'))).statusCode).toBe(404)
})
