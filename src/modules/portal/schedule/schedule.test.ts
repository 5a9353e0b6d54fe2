import { expect, test } from 'vitest'
import { subscribe } from '#platform/events.ts'
import { articlePublished, articleWithdrawn } from '../events.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { passReview } from '../testing/reviewed.ts'

const city = editorOf('360700')
const start = Date.parse('2024-09-14T15:46:00+08:00')
const hourMs = 3_600_000
const later = (hours: number) => new Date(start + hours * hourMs)

async function approved() {
  const time = { now: start }
  const heard: string[] = []
  const subscriptions = [articlePublished, articleWithdrawn].map((event, index) =>
    subscribe(event, `test.hear-${index}`, async () => void heard.push(event.name)),
  )
  const house = await portalHouse({ clock: () => time.now, subscriptions })
  const { id } = await house.strict.saveDraft(city, draft())
  await passReview(house.strict, house.sites, city, id)
  const state = async () => (await house.strict.getArticle('360700', id)).state
  return { ...house, portal: house.strict, time, id, state, heard }
}

test('an article is published and withdrawn when its time has come, not a moment before, and once', async () => {
  const { portal, time, id, state, heard, outbox } = await approved()
  await portal.schedule(city, id, 'publish', later(1))
  await portal.schedule(city, id, 'withdraw', later(2))
  expect(await state()).toBe('scheduled')
  time.now = later(1).getTime() - 1
  await portal.runDue()
  expect(await state()).toBe('scheduled')
  time.now += 1
  await Promise.all([portal.runDue(), portal.runDue(), portal.runDue()])
  expect(await portal.getArticle('360700', id)).toMatchObject({ state: 'published', published_at: later(1) })
  time.now = later(2).getTime()
  await portal.runDue()
  await portal.runDue()
  await outbox.deliver()
  expect(await state()).toBe('withdrawn')
  expect(heard).toEqual(['portal.article-published', 'portal.article-withdrawn'])
})

test('what fell due while the program was down is done at the next look, in its order', async () => {
  const { portal, time, id, state, heard, outbox } = await approved()
  await portal.schedule(city, id, 'publish', later(1))
  await portal.schedule(city, id, 'withdraw', later(2))
  time.now = later(72).getTime()
  await portal.runDue()
  await outbox.deliver()
  expect(await state()).toBe('withdrawn')
  expect(heard).toEqual(['portal.article-published', 'portal.article-withdrawn'])
})

test('a clock that jumps back does not publish again, nor take back what was done', async () => {
  const { portal, time, id, state, heard, outbox } = await approved()
  await portal.schedule(city, id, 'publish', later(1))
  time.now = later(1).getTime()
  await portal.runDue()
  time.now = later(-24).getTime()
  await portal.runDue()
  time.now = later(1).getTime()
  await portal.runDue()
  await outbox.deliver()
  expect(await state()).toBe('published')
  expect(heard).toEqual(['portal.article-published'])
})

test('a time that has passed, one too far, and a withdrawal before the publication are refused', async () => {
  const { portal, id, state } = await approved()
  const wrong = [
    ['publish', later(0), 'schedule_past'],
    ['publish', later(-1), 'schedule_past'],
    ['publish', later(24 * 800), 'schedule_far'],
  ] as const
  for (const [move, when, code] of wrong)
    await expect(portal.schedule(city, id, move, when)).rejects.toMatchObject({ code })
  expect(await state()).toBe('approved')
  await portal.schedule(city, id, 'publish', later(5))
  await expect(portal.schedule(city, id, 'withdraw', later(5))).rejects.toMatchObject({ code: 'schedule_order' })
  await portal.schedule(city, id, 'withdraw', later(6))
  await expect(portal.schedule(city, id, 'publish', later(7))).rejects.toMatchObject({ code: 'schedule_order' })
})

test('set again it moves, taken back it does nothing; published by hand it is not published a second time', async () => {
  const { portal, time, id, state, query } = await approved()
  await portal.schedule(city, id, 'publish', later(1))
  await portal.schedule(city, id, 'publish', later(3))
  time.now = later(2).getTime()
  await portal.runDue()
  expect(await state()).toBe('scheduled')
  await portal.unschedule(city, id, 'publish')
  expect(await state()).toBe('approved')
  await portal.schedule(city, id, 'publish', later(4))
  await portal.publish(city, id)
  expect((await query('select 1 from portal.schedules')).rows).toEqual([])
})

test('one article that cannot be moved does not keep the others from their time', async () => {
  const { portal, time, id, query, sites } = await approved()
  const { id: other } = await portal.saveDraft(city, draft())
  await passReview(portal, sites, city, other)
  await portal.schedule(city, id, 'publish', later(1))
  await portal.schedule(city, other, 'publish', later(2))
  await query('update portal.articles set state = $1 where id = $2', ['withdrawn-by-hand', id])
  time.now = later(2).getTime()
  await portal.runDue()
  expect((await portal.getArticle('360700', other)).state).toBe('published')
})

test('times are set on a page in the zone of the site; a past one comes back with what was typed', async () => {
  const { house, portal, get, post } = await portalApp({ clock: () => start })
  const publisher = signedIn('360700', 'portal.write', 'portal.publish', 'portal.review')
  const { id } = await portal.saveDraft(city, draft())
  await passReview(portal, house.sites, city, id)
  const address = `/s/360700/desk/articles/${id}`
  const past = await post(`${address}/schedule`, { move: 'publish', at: '2024-09-14T15:45' }, publisher)
  expect([past.statusCode, past.body.includes('2024-09-14 15:45 已经过去')]).toEqual([400, true])
  expect(past.body).toContain('value="2024-09-14T15:45"')
  const wrong = await post(`${address}/schedule`, { move: 'publish', at: '2024-13-45T99:99' }, publisher)
  expect(wrong.statusCode).toBe(400)
  await post(`${address}/schedule`, { move: 'publish', at: '2024-09-14T16:00' }, publisher)
  expect((await get(address, publisher)).body).toContain('2024-09-14 16:00 发布')
  for (const list of ['review', 'articles'])
    expect((await get(`/s/360700/desk/${list}`, publisher)).body).toContain('2024-09-14 16:00')
  await post(`${address}/unschedule`, { move: 'publish' }, publisher)
  expect((await get(address, publisher)).body).not.toContain('2024-09-14 16:00 发布')
})
