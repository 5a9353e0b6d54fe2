import { expect, test } from 'vitest'
import { draft, editorOf, portalHouse } from '../testing/portal-house.ts'
import type { ImportedArticle } from './imported.ts'

const doer = editorOf('360400')

const page = (differing: Partial<ImportedArticle> = {}): ImportedArticle => ({
  sourceKey: 'http://old.example/html/1.html',
  state: 'published',
  title: '贛州經開區',
  body: '<p>產業集群加速轉型升級</p><script>x()</script>',
  script: 'hant',
  source: '江西手機報',
  author: '張翠萍',
  clicks: 12,
  publishedAt: '2024-09-14T15:46:00+08:00',
  breadcrumb: ['主頁', '市場主體', '產業集群'],
  files: [],
  cover: null,
  origin: {
    address: 'http://old.example/html/1.html',
    fileKey: null,
    sha256: null,
    capturedAt: null,
    mirrored: true,
    lostMedia: [],
    damage: null,
  },
  oldPaths: ['/html/1.html'],
  ...differing,
})

const auditRows = async ({ query }: Awaited<ReturnType<typeof portalHouse>>) =>
  (await query('select count(*) as n from platform.audit')).rows[0]

test('an imported page stands in the channel of its breadcrumb, with its clicks, day and old address', async () => {
  const { portal } = await portalHouse()
  const { articleId, outcome } = await portal.saveImported(doer, page())
  const article = await portal.getArticle('360400', articleId)
  const channels = await portal.listChannels('360400')
  expect(outcome).toBe('created')
  expect(article).toMatchObject({ slug: '20240914-1', state: 'published', clicks: 12, script: 'hant' })
  expect(article.body).toBe('<p>產業集群加速轉型升級</p>')
  expect(channels.map(channel => [channel.path, channel.titleHans])).toEqual([
    ['market', '市场主体'],
    ['market/clusters', '产业集群'],
  ])
  expect(article.channel_id).toBe(channels[1]!.id)
  expect(await portal.findRedirect('360400', '/html/1.html')).toBe('/a/20240914-1')
})

test('the same import twice writes nothing, not even an audit row', async () => {
  const house = await portalHouse()
  const first = await house.portal.saveImported(doer, page())
  const before = await auditRows(house)
  const again = await house.portal.saveAllImported(doer, [page()])
  expect(again).toEqual([{ ...first, outcome: 'unchanged' }])
  expect(await auditRows(house)).toEqual(before)
})

test('a page that changed since changes its article and keeps its address', async () => {
  const { portal } = await portalHouse()
  const first = await portal.saveImported(doer, page())
  const again = await portal.saveImported(doer, page({ title: '新題目' }))
  expect(again).toEqual({ ...first, outcome: 'changed' })
  expect(await portal.getArticle('360400', first.articleId)).toMatchObject({ title: '新題目', slug: '20240914-1' })
})

test('an import never overwrites what a person changed here', async () => {
  const { portal } = await portalHouse()
  const { articleId } = await portal.saveImported(doer, page())
  await portal.changeArticle(doer, articleId, draft({ title: 'By hand' }))
  const again = await portal.saveImported(doer, page({ title: '新題目' }))
  expect(again.outcome).toBe('kept')
  expect((await portal.getArticle('360400', articleId)).title).toBe('By hand')
})

test('the same page may come to two sites, each has its own', async () => {
  const { portal } = await portalHouse()
  const here = await portal.saveImported(doer, page())
  const there = await portal.saveImported(editorOf('360700'), page())
  expect([there.outcome, there.articleId === here.articleId]).toEqual(['created', false])
})

test('channels that nobody knows get an address in Latin letters, different for different names', async () => {
  const { portal } = await portalHouse()
  await portal.saveImported(doer, page({ breadcrumb: ['首页', '赣州物流'] }))
  await portal.saveImported(doer, page({ sourceKey: '2', oldPaths: [], breadcrumb: ['贛州物流'] }))
  await portal.saveImported(doer, page({ sourceKey: '3', oldPaths: [], breadcrumb: ['干洲物流'] }))
  const paths = (await portal.listChannels('360400')).map(channel => channel.path)
  expect(paths).toEqual(['ganzhouwuliu', 'ganzhouwuliu-2'])
})
