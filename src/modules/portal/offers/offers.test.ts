import { expect, test } from 'vitest'
import { subscribe } from '#platform/events.ts'
import { articleChanged } from '../events.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { openGround } from '../testing/reviewed.ts'
import { offerSubscriptions } from './offers-heard.ts'

const city = editorOf('360700')
const province = editorOf('360000')
const neighbour = editorOf('360400')
const at = Date.parse('2024-09-14T15:46:00+08:00')

async function offered(texts = draft({ title: '原题', body: '开工254个项目。\n\n另一段。' })) {
  const house = await portalHouse({ clock: () => at, subscriptions: [...offerSubscriptions] })
  const { portal, outbox } = house
  const { id, slug } = await portal.saveDraft(city, texts)
  await portal.publish(city, id)
  await portal.offers.offer(city, id, ['360000', '360400'], '请参考')
  const [incoming] = await portal.offers.listIncoming('360000')
  const offerId = incoming!.offer.id
  const correct = async (body: string) => {
    await portal.changeArticle(city, id, { ...texts, body })
    await outbox.deliver()
  }
  const copyOf = async (copyId: string) => portal.getArticle('360000', copyId)
  return { ...house, id, slug, texts, offerId, incoming: incoming!, correct, copyOf }
}

test("an offer reaches the sites that were chosen, and no other; a draft and one's own site are refused", async () => {
  const { portal, id, incoming } = await offered()
  expect(incoming.offer).toMatchObject({ from_site: '360700', state: 'open', note: '请参考', offerer_name: 'Editor' })
  expect(await portal.offers.listIncoming('360400')).toHaveLength(1)
  expect(await portal.offers.listIncoming('360100')).toEqual([])
  for (const nowhere of [[], ['360700'], ['999999']])
    await expect(portal.offers.offer(city, id, nowhere, '')).rejects.toMatchObject({ code: 'offer_nowhere' })
  const { id: unpublished } = await portal.saveDraft(city, draft())
  const early = portal.offers.offer(city, unpublished, ['360000'], '')
  await expect(early).rejects.toMatchObject({ code: 'offer_needs_published' })
})

test('a taken article is a draft of the other site, with source and link, and passes the review there', async () => {
  const { portal, slug, offerId, copyOf } = await offered()
  const copyId = await portal.offers.take(province, offerId, { automatic: false })
  expect(await copyOf(copyId)).toMatchObject({ title: '原题', state: 'draft', source: '赣州物流公共信息平台' })
  expect(await portal.offers.findSource('360000', copyId)).toEqual({ site: '360700', slug })
  await expect(portal.offers.take(province, offerId, { automatic: false })).rejects.toMatchObject({
    code: 'offer_answered',
  })
  await portal.submit(province, copyId, openGround)
  expect((await portal.readStanding('360000', copyId)).writers.map(each => each.person_id)).toEqual([province.actor.id])
})

test('two people who answer at once: one answer counts', async () => {
  const { portal, offerId } = await offered()
  const answers = await Promise.allSettled([
    portal.offers.take(province, offerId, { automatic: false }),
    portal.offers.decline(province, offerId, 'No room'),
  ])
  expect(answers.map(answer => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a declined offer tells its reason to the site that made it; offered again it is open', async () => {
  const { portal, id, offerId } = await offered()
  await expect(portal.offers.decline(province, offerId, '')).rejects.toMatchObject({ code: 'decline_needs_reason' })
  await expect(portal.offers.decline(neighbour, offerId, 'x')).rejects.toMatchObject({ code: 'offer_not_found' })
  await portal.offers.decline(province, offerId, '已有同类')
  const stateAt = async (site: string) =>
    (await portal.offers.listOutgoing('360700', id)).find(each => each.site_id === site)
  expect(await stateAt('360000')).toMatchObject({ state: 'declined', reason: '已有同类' })
  await portal.offers.offer(city, id, ['360000'], '再看看')
  expect(await stateAt('360000')).toMatchObject({ state: 'open', reason: '' })
  await portal.offers.take(province, (await stateAt('360000'))!.id, { automatic: false })
  await portal.offers.offer(city, id, ['360000'], '第三次')
  expect(await stateAt('360000')).toMatchObject({ state: 'taken', note: '再看看' })
})

test('a correction of the original is shown with its differences and brought by one click, as a version', async () => {
  const { portal, offerId, correct, copyOf } = await offered()
  const copyId = await portal.offers.take(province, offerId, { automatic: false })
  await portal.publish(province, copyId)
  await expect(portal.offers.follow(province, offerId)).rejects.toMatchObject({ code: 'offer_up_to_date' })
  await correct('开工245个项目。\n\n另一段。')
  await portal.runDue()
  const { offer } = await portal.offers.get('360000', offerId)
  expect((await portal.offers.findCorrection(offer))!.to.body).toContain('245')
  expect((await copyOf(copyId)).body).toContain('254')
  await portal.offers.follow(province, offerId)
  expect((await copyOf(copyId)).body).toContain('245')
  const [newest] = await portal.versions.list('360000', copyId)
  expect(newest).toMatchObject({ note: '按原文更正', is_public: true })
  expect(await portal.offers.findCorrection((await portal.offers.get('360000', offerId)).offer)).toBeUndefined()
})

test('corrections come by themselves where that was chosen, told to the readers of the copy; own changes stay', async () => {
  const heard: string[] = []
  const hear = subscribe(articleChanged, 'test.hear', async ({ site }) => void heard.push(site))
  const texts = draft({ title: '原题', body: '开工254个项目。\n\n另一段。' })
  const house = await portalHouse({ clock: () => at, subscriptions: [...offerSubscriptions, hear] })
  const { portal, outbox } = house
  const { id } = await portal.saveDraft(city, texts)
  await portal.publish(city, id)
  await portal.offers.offer(city, id, ['360000'], '')
  const [incoming] = await portal.offers.listIncoming('360000')
  const copyId = await portal.offers.take(province, incoming!.offer.id, { automatic: true })
  await portal.publish(province, copyId)
  const copy = await portal.getArticle('360000', copyId)
  const own = { ...texts, body: copy.body.replace('另一段', '本省的一段'), source: copy.source }
  await portal.changeArticle(province, copyId, own)
  await portal.changeArticle(city, id, { ...texts, body: '开工245个项目。\n\n另一段。' })
  await outbox.deliver()
  await portal.runDue()
  const { body } = await portal.getArticle('360000', copyId)
  expect([body.includes('245'), body.includes('本省的一段')]).toEqual([true, true])
  await outbox.deliver()
  expect(heard.filter(site => site === '360000')).toHaveLength(2)
})

test('where both changed the same words a correction waits for a person, and then the original holds', async () => {
  const { portal, texts, offerId, correct, copyOf } = await offered()
  const copyId = await portal.offers.take(province, offerId, { automatic: true })
  await portal.publish(province, copyId)
  await portal.changeArticle(province, copyId, { ...texts, body: '开工300个项目。\n\n另一段。' })
  await correct('开工245个项目。\n\n另一段。')
  await portal.runDue()
  expect((await copyOf(copyId)).body).toContain('300')
  await portal.offers.follow(province, offerId)
  expect((await copyOf(copyId)).body).toContain('245')
})

test('a withdrawn original is flagged, is not followed and cannot be taken; published again it can', async () => {
  const { portal, outbox, id, offerId, copyOf } = await offered()
  const copyId = await portal.offers.take(province, offerId, { automatic: true })
  await portal.withdraw(city, id)
  await outbox.deliver()
  await portal.runDue()
  expect((await portal.offers.get('360000', offerId)).offer.is_withdrawn).toBe(true)
  expect((await copyOf(copyId)).title).toBe('原题')
  expect(await portal.offers.findSource('360000', copyId)).toBeUndefined()
  const [open] = await portal.offers.listIncoming('360400')
  const taken = portal.offers.take(neighbour, open!.offer.id, { automatic: false })
  await expect(taken).rejects.toMatchObject({ code: 'offer_original_gone' })
  await portal.publish(city, id)
  await outbox.deliver()
  await portal.offers.take(neighbour, open!.offer.id, { automatic: false })
})

test('a correction of a published copy takes who may publish there', async () => {
  const { portal, offerId, correct } = await offered()
  const copyId = await portal.offers.take(province, offerId, { automatic: false })
  await portal.publish(province, copyId)
  await correct('开工245个项目。')
  const grants = [{ site: '360000', below: false, permissions: ['portal.write'] as const }]
  const writer = { ...province, actor: { ...province.actor, grants } }
  await expect(portal.offers.follow(writer, offerId)).rejects.toMatchObject({ code: 'correction_needs_publisher' })
})

test('offering, taking and following work by forms, and readers see where a copy was taken from', async () => {
  const { house, portal, get, post } = await portalApp({ clock: () => at })
  const editor = signedIn('360700', 'portal.write', 'portal.publish', 'portal.review')
  const other = signedIn('360000', 'portal.write', 'portal.publish', 'portal.review')
  const { id, slug } = await portal.saveDraft(city, draft({ title: '原题' }))
  await portal.publish(city, id)
  const address = `/s/360700/desk/articles/${id}/offer`
  expect((await post(address, { note: '' }, editor)).body).toContain('请选择至少一个别的站点')
  await post(address, { parent: '360000', others: '360400' }, editor)
  expect((await get(address, editor)).body).toContain('待处理')
  const offer = /href="(\/desk\/offers\/[0-9a-f-]+)"/.exec((await get('/desk/offers', other)).body)![1]!
  const refused = await post(`${offer}/decline`, { reason: '' }, other)
  expect([refused.statusCode, refused.body.includes('谢绝要写明原因')]).toEqual([400, true])
  const copy = (await post(`${offer}/take`, {}, other)).headers.location!
  await portal.publish(province, copy.split('/').at(-1)!)
  const { slug: copySlug } = await portal.getArticle('360000', copy.split('/').at(-1)!)
  expect((await get(`/a/${copySlug}`)).body).toContain(`href="/s/360700/a/${slug}"`)
  await portal.changeArticle(city, id, draft({ title: '原题', body: 'Other words.' }))
  await house.outbox.deliver()
  expect((await get(offer, other)).body).toContain('<ins>')
  await post(`${offer}/follow`, {}, other)
  expect((await get(`/a/${copySlug}`)).body).toContain('Other words.')
  await post(`${offer}/automatic`, { automatic: 'yes' }, other)
  expect((await get('/desk/offers', other)).body).toContain('自动跟进')
})
