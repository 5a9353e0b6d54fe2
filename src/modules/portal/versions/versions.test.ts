import { expect, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import { openGround, publishAtOnce } from '../testing/reviewed.ts'

const city = editorOf('360700')
const at = Date.parse('2024-09-14T15:46:00+08:00')

test('versions begin with the submission; every save after it is one, with who and when; the same text is none', async () => {
  const { portal } = await portalHouse({ clock: () => at })
  const { id } = await portal.saveDraft(city, draft())
  await portal.changeArticle(city, id, draft({ title: 'Second' }))
  expect(await portal.versions.list('360700', id)).toEqual([])
  await portal.submit(city, id, openGround)
  await portal.changeArticle(city, id, draft({ title: 'Third' }))
  await portal.changeArticle(city, id, draft({ title: 'Third' }))
  const versions = await portal.versions.list('360700', id)
  expect(versions.map(each => [each.number, each.title, each.name, each.state])).toEqual([
    [2, 'Third', 'Editor', 'in-review'],
    [1, 'Second', 'Editor', 'in-review'],
  ])
})

test('the first correction of a text without versions keeps what it said before', async () => {
  const { portal } = await portalHouse({ clock: () => at })
  const id = '01920000-0000-7000-8000-000000000001'
  await portal.placeArticles(city, [{ id, draft: draft({ body: 'Old 254.' }), publishedAt: new Date(at) }])
  await portal.changeArticle(city, id, draft({ body: 'New 245.' }))
  const { from, to, body } = await portal.versions.compare('360700', id, 1, 2)
  expect([from.name, from.body, to.name, to.body]).toEqual(['', '<p>Old 254.</p>', 'Editor', '<p>New 245.</p>'])
  expect(body).toHaveLength(1)
})

test('a restored version is a new one; another restore of the same is refused; unknown versions are told', async () => {
  const { portal } = await portalHouse({ clock: () => at })
  const { id } = await portal.saveDraft(city, draft({ title: 'First' }))
  await portal.publish(city, id)
  await portal.changeArticle(city, id, draft({ title: 'Second' }))
  await portal.versions.restore(city, id, 1)
  expect((await portal.getArticle('360700', id)).title).toBe('First')
  const versions = await portal.versions.list('360700', id)
  expect(versions.map(each => [each.number, each.title, each.note])).toEqual([
    [3, 'First', '恢复到第 1 版'],
    [2, 'Second', 'Corrected'],
    [1, 'First', ''],
  ])
  await expect(portal.versions.restore(city, id, 1)).rejects.toMatchObject({ code: 'version_is_current' })
  await expect(portal.versions.restore(city, id, 9)).rejects.toMatchObject({ code: 'version_not_found' })
  await expect(portal.versions.compare('360400', id, 1, 2)).rejects.toMatchObject({ code: 'version_not_found' })
})

test('a channel that is gone since does not come back with a version', async () => {
  const { portal } = await portalHouse({ clock: () => at })
  const made = { parent: null, slug: 'news', titleHans: '资讯', titleEn: null }
  const { id: channelId } = await portal.createChannel(city, made)
  const { id } = await portal.saveDraft(city, draft({ channelId }))
  await portal.publish(city, id)
  await portal.changeArticle(city, id, draft({ title: 'Elsewhere' }))
  await portal.eraseEmptyChannels(city, ['news'])
  await portal.versions.restore(city, id, 1)
  expect(await portal.getArticle('360700', id)).toMatchObject({ title: 'A title', channel_id: null })
})

test('versions are compared on a page, brought back by a form, and a public note reaches the readers at once', async () => {
  const { portal, get, post } = await portalApp({ clock: () => at })
  const editor = signedIn('360700', 'portal.write', 'portal.publish', 'portal.review')
  const { id, slug } = await portal.saveDraft(city, draft({ body: '开工254个项目。' }))
  await portal.publish(city, id)
  await portal.changeArticle(city, id, draft({ body: '开工245个项目。' }))
  expect((await get(`/s/360700/a/${slug}`)).body).not.toContain('更正说明')
  const address = `/s/360700/desk/articles/${id}/versions`
  const page = (await get(address, editor)).body
  expect(page).toContain('254</del>')
  expect(page).toContain('245</ins>')
  await post(`${address}/2/note`, { note: '“254”更正为“245”', public: 'yes' }, editor)
  const read = (await get(`/s/360700/a/${slug}`)).body
  expect(read).toContain('更正说明')
  expect(read).toContain('2024-09-14 15:46</time> “254”更正为“245”')
  await post(`${address}/1/restore`, {}, editor)
  await publishAtOnce(portal, city, id)
  expect((await get(`/s/360700/a/${slug}`)).body).toContain('开工254个项目')
  const writer = signedIn('360700', 'portal.write', 'portal.review')
  expect((await get(address, writer)).body).not.toContain('/note')
  expect((await post(`${address}/2/note`, { note: 'x' }, writer)).statusCode).toBe(403)
  expect((await post(`${address}/2/restore`, {}, writer)).statusCode).toBe(303)
  expect((await get(`/s/360700/a/${slug}`)).body).toContain('开工254个项目')
})
