import { expect, onTestFinished, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { readPhrases, writePhrases } from './phrases.ts'

const city = editorOf('360700')
const editor = signedIn('360700', 'portal.publish')
const address = '/s/360700/desk/phrases'

test('phrases hold in title, summary, text, lists, feed and search of their site, kept pages too, and nowhere else', async () => {
  const { portal, get, post } = await portalApp()
  const texts = draft({ title: '里水枢纽', summary: '里水扩建', body: '里水在建。', source: '里水编辑部' })
  const { id, slug } = await portal.saveDraft(city, texts)
  await portal.publish(city, id)
  const pages = [`/a/${slug}`, '/c/all', '/rss.xml', '/search?q=在建'].map(path => `/s/360700/hant${path}`)
  for (const path of pages) expect((await get(encodeURI(path))).body, path).not.toContain('里水')
  const saved = await post(address, { phrases: '里水 里水\r\n枢纽 樞紐', seen: '' }, editor)
  expect(saved.statusCode).toBe(303)
  for (const path of pages) expect((await get(encodeURI(path))).body, path).toContain('里水')
  expect((await get(`/s/360700/hant/a/${slug}`)).body).not.toContain('裡水')
  const elsewhere = editorOf('360400')
  const { id: other, slug: there } = await portal.saveDraft(elsewhere, texts)
  await portal.publish(elsewhere, other)
  expect((await get(`/s/360400/hant/a/${there}`)).body).toContain('裡水')
  const seen = writePhrases(await portal.phrases.list('360700'))
  await post(address, { phrases: '', seen }, editor)
  expect((await get(`/s/360700/hant/a/${slug}`)).body).toContain('裡水')
})

test('a page that was kept for its readers shows a phrase as soon as it is fixed', async () => {
  const { portal, server, post } = await portalApp()
  onTestFinished(() => server.close())
  const { id, slug } = await portal.saveDraft(city, draft({ body: '里水在建。' }))
  await portal.publish(city, id)
  const origin = await server.listen({ port: 0, host: '127.0.0.1' })
  const read = async () => (await fetch(`${origin}/s/360700/hant/a/${slug}`)).text()
  expect(await read()).toContain('裡水')
  await post(address, { phrases: '里水 里水', seen: '' }, editor)
  await expect.poll(read, { timeout: 30_000 }).not.toContain('裡水')
})

test('whoever typed over a list that has changed since is told; their typing stays', async () => {
  const { get, post } = await portalApp()
  await post(address, { phrases: '里水 里水', seen: '' }, editor)
  const late = await post(address, { phrases: '台州 台州', seen: '' }, editor)
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('台州 台州')
  expect((await get(address, editor)).body).toContain('里水 里水')
  const writer = signedIn('360700', 'portal.write')
  expect((await post(address, { phrases: '', seen: '里水 里水' }, writer)).statusCode).toBe(403)
})

test('lines are read as typed, and a line that is no phrase is named', () => {
  expect(readPhrases('里水 里水\n\n 台州=台州 ')).toEqual([
    { hans: '里水', hant: '里水' },
    { hans: '台州', hant: '台州' },
  ])
  const typed = '里水 里水\n台州 台州'
  expect(writePhrases(readPhrases(typed))).toBe(typed)
  for (const bad of ['里水', '里水 后 里', `里水 ${'里'.repeat(31)}`])
    expect(() => readPhrases(`台州 台州\n${bad}`)).toThrow(expect.objectContaining({ code: 'phrase_line' }))
  expect(() => readPhrases('里水 里水\n里水 後里')).toThrow(expect.objectContaining({ code: 'phrase_twice' }))
  const many = Array.from({ length: 501 }, (_, n) => `a${n} b`).join('\n')
  expect(() => readPhrases(many)).toThrow(expect.objectContaining({ code: 'phrases_too_many' }))
})

test('phrases hold in the name of a channel, on its page, in its feed and on the map of the site', async () => {
  const { portal, get, post } = await portalApp()
  const named = { slug: 'lishui', parent: null, titleHans: '里水动态', titleEn: null, position: 1, inNavigation: true }
  await portal.createChannel(city, named)
  const pages = ['/c/lishui', '/c/lishui/rss.xml', '/sitemap'].map(path => `/s/360700/hant${path}`)
  for (const path of pages) expect((await get(path)).body, path).toContain('裡水動態')
  await post(address, { phrases: '里水 里水', seen: '' }, editor)
  for (const path of pages) {
    const { body } = await get(path)
    expect(body, path).toContain('里水動態')
    expect(body, path).not.toContain('裡水')
  }
})
