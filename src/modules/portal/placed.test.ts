import { expect, test } from 'vitest'
import type { ImportedArticle } from './moved/imported.ts'
import { draft, editorOf, portalHouse } from './testing/portal-house.ts'

const doer = editorOf('360400')
const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const
const publishedAt = new Date('2026-03-02T08:00:00+08:00')
const placed = (title = 'One', id: string = ids[0]) => ({
  id,
  draft: draft({ title, body: '<p>Some words</p>' }),
  publishedAt,
})

async function counts({ query }: Awaited<ReturnType<typeof portalHouse>>) {
  const tables = ['articles', 'article_search', 'article_origins', 'redirects', 'channels']
  const found = await Promise.all(tables.map(table => query(`select count(*) as n from portal.${table}`)))
  return found.map(({ rows }) => (rows[0] as { n: number }).n)
}

test('a placed article is published under its day and found by its words', async () => {
  const house = await portalHouse()
  expect(await house.portal.placeArticles(doer, [placed()])).toBe(1)
  expect(await house.portal.find('360400', '20260302-1')).toMatchObject({
    id: ids[0],
    state: 'published',
    edited: false,
  })
  expect(await counts(house)).toEqual([1, 1, 0, 0, 0])
})

test('placing the same again writes nothing; placing it differently keeps its address', async () => {
  const { portal, query } = await portalHouse()
  await portal.placeArticles(doer, [placed()])
  const audit = async () => (await query('select count(*) as n from platform.audit')).rows[0]
  const before = await audit()
  expect(await portal.placeArticles(doer, [placed()])).toBe(0)
  expect(await audit()).toEqual(before)
  expect(await portal.placeArticles(doer, [placed('Two')])).toBe(1)
  expect(await portal.getArticle('360400', ids[0])).toMatchObject({ title: 'Two', slug: '20260302-1' })
})

test('what a person edited or withdrew is left alone', async () => {
  const { portal } = await portalHouse()
  await portal.placeArticles(doer, [placed('One', ids[0]), placed('One', ids[1])])
  await portal.changeArticle(doer, ids[0], draft({ title: 'Edited' }))
  await portal.withdraw(doer, ids[1])
  expect(await portal.placeArticles(doer, [placed('Two', ids[0]), placed('Two', ids[1])])).toBe(0)
  expect((await portal.getArticle('360400', ids[0])).title).toBe('Edited')
  expect((await portal.getArticle('360400', ids[1])).state).toBe('withdrawn')
})

test('erasing takes an imported article with its origin and old addresses, and leaves the others', async () => {
  const house = await portalHouse()
  const { articleId } = await house.portal.saveImported(doer, oldPage)
  await house.portal.placeArticles(doer, [placed()])
  expect(await house.portal.findImported('360400', oldPage.sourceKey)).toBe(articleId)
  expect(await house.portal.eraseArticles(doer, [articleId, ids[1]])).toBe(1)
  expect(await counts(house)).toEqual([1, 1, 0, 0, 1])
  expect(await house.portal.findImported('360400', oldPage.sourceKey)).toBeUndefined()
})

test('an article is not erased from another site', async () => {
  const house = await portalHouse()
  await house.portal.placeArticles(doer, [placed()])
  expect(await house.portal.eraseArticles(editorOf('360700'), [ids[0]])).toBe(0)
  expect((await counts(house))[0]).toBe(1)
})

test('only empty channels go, those below before those above', async () => {
  const { portal } = await portalHouse()
  const named = { titleHans: 'A', titleEn: null }
  const top = await portal.createChannel(doer, { parent: null, slug: 'a', ...named })
  await portal.createChannel(doer, { parent: 'a', slug: 'b', ...named })
  await portal.createChannel(doer, { parent: 'a', slug: 'c', ...named })
  await portal.saveDraft(doer, draft({ channelId: top.id }))
  expect(await portal.eraseEmptyChannels(doer, ['a', 'a/b'])).toBe(1)
  const left = await portal.listChannels('360400')
  expect(left.map(channel => channel.path)).toEqual(['a', 'a/c'])
})

const oldPage: ImportedArticle = {
  sourceKey: 'old/1.html',
  state: 'published',
  title: 'Old',
  body: '<p>Old words</p>',
  script: 'hans',
  source: null,
  author: null,
  clicks: null,
  publishedAt: '2020-01-01',
  breadcrumb: ['News'],
  files: [],
  cover: null,
  origin: {
    address: null,
    fileKey: null,
    sha256: null,
    capturedAt: null,
    mirrored: true,
    lostMedia: [],
    damage: null,
  },
  oldPaths: ['/old/1.html'],
}
