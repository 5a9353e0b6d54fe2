import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Draft } from '../articles/articles.ts'
import { addRedirect } from '../moved/redirects.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { assertWellFormed } from '../testing/xml.ts'

const at = Date.parse('2024-09-14T15:46:00+08:00')
const doer = editorOf('360000')
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120' }

async function site() {
  const app = await portalApp({ clock: () => at })
  await app.portal.createChannel(doer, { parent: null, slug: 'market', titleHans: '市场主体', titleEn: 'Businesses' })
  const channel = await app.portal.createChannel(doer, {
    parent: 'market',
    slug: 'clusters',
    titleHans: '产业集群',
    titleEn: null,
  })
  const write = async (differing: Partial<Draft> = {}) => {
    const made = await app.portal.saveDraft(doer, draft({ channelId: channel.id, ...differing }))
    await app.portal.publish(doer, made.id)
    return made
  }
  return { ...app, channel, write }
}

test('an article shows its way, time, source and views, in the script of its reader', async () => {
  const { get, write } = await site()
  const { slug } = await write({
    title: '发展<头发>',
    body: '<p>里程 <a href="/c/market">干部</a></p>',
    source: '江西手机报',
  })
  const hant = (await get(`/hant/a/${slug}`)).body
  for (const part of ['主頁', '市場主體', '產業集羣', '時間：2024-09-14 15:46', '來源：江西手機報', '點擊：0'])
    expect(hant.replaceAll('集群', '集羣')).toContain(part)
  expect(hant).toContain('發展&lt;頭髮>')
  expect(hant).toContain('<p>里程 <a href="/hant/c/market">幹部</a></p>')
  const en = (await get(`/en/a/${slug}`)).body
  expect(en).toContain('This article is in Chinese')
  expect(en).toContain('<div lang="zh-Hans-CN">')
  expect(en).toContain('<p>里程 <a href="/en/c/market">干部</a></p>')
})

test('the data for search engines cannot end the block it stands in', async () => {
  const { get, write } = await site()
  const { slug } = await write({ title: '</script><script>alert(1)</script>' })
  const { body } = await get(`/a/${slug}`)
  expect(body).not.toContain('<script>alert(1)')
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)![1]!
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'NewsArticle',
    headline: '</script><script>alert(1)</script>',
    datePublished: '2024-09-14T15:46:00+08:00',
  })
})

test('drafts and withdrawn articles have no page, not even on another site', async () => {
  const { get, portal, write } = await site()
  const made = await portal.saveDraft(doer, draft())
  expect((await get(`/a/${made.slug}`)).statusCode).toBe(404)
  const { id, slug } = await write()
  expect((await get(`/s/360400/a/${slug}`)).statusCode).toBe(404)
  expect((await get(`/a/${slug}`)).statusCode).toBe(200)
  await portal.withdraw(doer, id)
  expect((await get(`/a/${slug}`)).statusCode).toBe(404)
})

test('views are counted for pages from the cache too', async () => {
  const { get, portal, write } = await site()
  const { id, slug } = await write()
  for (let n = 0; n < 3; n++) await get(`/a/${slug}`, browser)
  await get(`/a/${slug}`, { 'user-agent': 'Googlebot/2.1' })
  await portal.flushViews()
  expect((await portal.getArticle('360000', id)).clicks).toBe(3)
})

test('a kept page is gone as soon as its article changes', async () => {
  const { get, portal, write } = await site()
  const { id, slug } = await write({ title: 'Before' })
  expect((await get(`/a/${slug}`)).body).toContain('Before')
  await portal.changeArticle(doer, id, draft({ title: 'After' }))
  expect((await get(`/a/${slug}`)).body).toContain('After')
})

test('a channel lists what stands in it and below it, by year and words of the title', async () => {
  const { get, write } = await site()
  await write({ title: '甲园区' })
  await write({ title: '乙物流', channelId: null })
  const titles = async (url: string) => [...(await get(url)).body.matchAll(/entry-title"[^>]*>([^<]*)/g)].map(m => m[1])
  expect(await titles('/c/market')).toEqual(['甲园区'])
  expect(await titles('/c/all')).toEqual(['乙物流', '甲园区'])
  expect(await titles('/c/market?year=2023')).toEqual([])
  expect(await titles(`/c/market?year=2024&q=${encodeURIComponent('園區')}`)).toEqual(['甲园区'])
  expect((await get('/c/nowhere')).statusCode).toBe(404)
  expect((await get('/c/market?page=0&year=x&q=%00%FF')).statusCode).toBe(200)
})

test('a list comes as CSV that no spreadsheet runs, and as JSON', async () => {
  const { get, write } = await site()
  await write({ title: '=HYPERLINK("http://e","x"),1' })
  const { body, headers } = await get('/c/market/clusters.csv')
  expect(headers['content-type']).toContain('text/csv')
  expect(body).toContain(`,"'=HYPERLINK(""http://e"",""x""),1",2024-09-14T15:46:00+08:00,`)
  expect((await get('/c/market/clusters.json')).json()).toMatchObject([
    { channel: 'market/clusters', publishedAt: '2024-09-14T15:46:00+08:00' },
  ])
})

test('feeds and maps are well-formed XML whatever the titles hold', async () => {
  const { get, write } = await site()
  const { slug } = await write({ title: '<a> & "b" \u0008 ]]> \ud800', summary: "'&amp;'" })
  for (const url of [
    '/rss.xml',
    '/hant/c/market/rss.xml',
    '/sitemap.xml',
    '/sitemap/channels.xml',
    '/sitemap/articles-1.xml',
  ]) {
    const { body, statusCode } = await get(url)
    expect(statusCode).toBe(200)
    assertWellFormed(body)
  }
  expect((await get('/rss.xml')).body).toContain('<title>&lt;a&gt; &amp; &quot;b&quot;  ]]&gt; \ufffd</title>')
  expect((await get('/sitemap/articles-1.xml')).body).toContain(`/a/${slug}</loc><lastmod>2024-09-14</lastmod>`)
  expect((await get('/sitemap/articles-2.xml')).statusCode).toBe(404)
  expect((await get('/robots.txt')).body).toContain('Sitemap: http://localhost:80/sitemap.xml')
})

test('the search page keeps what was asked and marks what was found', async () => {
  const { get, write } = await site()
  await write({ title: '产业集群', body: '<p>产业</p>' })
  const { body } = await get(`/hant/search?q=${encodeURIComponent('產業<b>')}`)
  expect(body).toContain('value="產業&lt;b>"')
  const found = await get(`/hant/search?q=${encodeURIComponent('產業')}&channel=market`)
  expect(found.body).toContain('<mark>產業</mark>集')
  expect((await get('/search?q=&page=99&year=0&channel=%00')).statusCode).toBe(200)
})

test('files of published articles are for everyone, of drafts for the editors of their site alone', async () => {
  const { get, house, portal } = await site()
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  const stored = await house.files.put(Readable.from([png]), { maxBytes: 1000, types: ['image/png'] })
  const { id } = await portal.saveDraft(doer, draft())
  await portal.attachFile(doer, id, { ...stored, fileKey: stored.key, kind: 'picture', name: '图.png' })
  const url = `/files/${stored.sha256}`
  expect((await get(url)).statusCode).toBe(404)
  expect((await get(url, signedIn('360400', 'portal.write'))).statusCode).toBe(404)
  expect((await get(url, signedIn('360000', 'portal.write'))).statusCode).toBe(200)
  await portal.publish(doer, id)
  const answer = await get(url)
  expect([answer.statusCode, answer.headers['content-type'], answer.rawPayload.length]).toEqual([
    200,
    'image/png',
    png.length,
  ])
  expect((await get(`/s/360400${url}`)).statusCode).toBe(404)
})

test.each(['/about', '/sitemap', '/search', '/c/all'])('%s is there in every language', async path => {
  const { get } = await site()
  for (const lang of ['', '/hant', '/en']) expect((await get(`${lang}${path}`)).statusCode).toBe(200)
})

test('an old address leads to the article of its own site in one hop, once it is published', async () => {
  const { get, house, portal } = await site()
  const editor = editorOf('360400')
  const { id, slug } = await portal.saveDraft(editor, draft({ title: '旧文' }))
  await house.transact(editor, 'portal.add-redirect', transaction =>
    addRedirect(transaction, '/html/2024/0914/7.html', `/a/${slug}`),
  )
  expect((await get('/s/360400/html/2024/0914/7.html')).statusCode).toBe(404)
  await portal.publish(editor, id)
  const answer = await get('/s/360400/hant/html/2024/0914/7.html')
  expect([answer.statusCode, answer.headers.location]).toEqual([301, `/s/360400/hant/a/${slug}`])
  expect((await get('/html/2024/0914/7.html')).statusCode).toBe(404)
})
