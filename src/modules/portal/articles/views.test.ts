import { expect, test } from 'vitest'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { createViews } from './views.ts'

const doer = editorOf('360400')
const browser = { method: 'GET', headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 8) MicroMessenger/8.0' } }
const asking = (headers: Record<string, string>, method = 'GET') => ({ method, headers })

async function counting() {
  const house = await portalHouse()
  const { id } = await house.portal.saveDraft(doer, draft())
  const clicks = async () => (await house.portal.getArticle('360400', id)).clicks
  return { ...house, id, clicks, views: createViews(house.transact) }
}

test('views are added in one write when they are flushed, and only once', async () => {
  const { views, id, clicks } = await counting()
  for (let n = 0; n < 5; n++) views.count('360400', id, browser)
  expect(await clicks()).toBe(0)
  await views.flush()
  await views.flush()
  expect(await clicks()).toBe(5)
})

test('robots, HEAD, fetching ahead and whoever hides what it is are not counted', async () => {
  const { views, id, clicks } = await counting()
  const agent = browser.headers['user-agent']
  views.count('360400', id, asking({ 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' }))
  views.count('360400', id, asking({ 'user-agent': 'curl/8.0' }))
  views.count('360400', id, asking({}))
  views.count('360400', id, asking({ 'user-agent': agent, 'sec-purpose': 'prefetch' }))
  views.count('360400', id, asking({ 'user-agent': agent }, 'HEAD'))
  await views.flush()
  expect(await clicks()).toBe(0)
})

test('views that could not be written are counted on', async () => {
  const { transact, id, clicks } = await counting()
  let isDown = true
  const views = createViews((...parts) => (isDown ? Promise.reject(new Error('down')) : transact(...parts)))
  views.count('360400', id, browser)
  await expect(views.flush()).rejects.toThrow('down')
  isDown = false
  views.count('360400', id, browser)
  await views.flush()
  expect(await clicks()).toBe(2)
})

test('views of one site never reach the article of another', async () => {
  const { views, id, clicks } = await counting()
  views.count('360700', id, browser)
  await views.flush()
  expect(await clicks()).toBe(0)
})
