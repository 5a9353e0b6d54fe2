import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeZip } from '#tests/support/zip.ts'
import { damaged, inEncoding, oldPage } from '../testing/old-page.ts'
import { portalApp } from '../testing/portal-app.ts'
import { editorOf } from '../testing/portal-house.ts'
import type { PathImport } from './moving-in.ts'

const doer = editorOf('360700')
const sentence = '贛州經濟技術開發區加快推進產業集群建設，全年完成貨物吞吐量創歷史新高。'
const page = (title: string, more: Partial<Parameters<typeof oldPage>[0]> = {}) =>
  oldPage({ title, paragraphs: [sentence, `${title}：${sentence}`], ...more })
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'open56-test-')), 'old-site')
  onTestFinished(() => rmSync(dirname(folder), { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

async function house() {
  const app = await portalApp()
  const importAll = (
    paths: string[],
    choices: Partial<PathImport> = {},
    watch = { signal: new AbortController().signal, progress: (): void => undefined },
  ) => {
    const given = { channel: undefined, state: 'draft', publisherHosts: [], dryRun: false, ...choices } as const
    return app.portal.importPaths(doer, { paths, ...given }, watch)
  }
  const query = (sql: string) => app.house.database.connections.use(connection => connection.query(sql))
  const counts = async () =>
    (await query('select state, count(*) as n from portal.articles group by state order by state')).rows
  return { ...app, importAll, counts, query, files: app.house.files }
}

test('a folder comes in as drafts in the channels of its breadcrumbs, and again without a change', async () => {
  const { importAll, counts, portal } = await house()
  const folder = folderOf({
    'html/1.html': page('第一期', { breadcrumb: ['主頁', '市場主體', '產業集群'] }),
    'html/2.htm': inEncoding(page('第二期'), 'big5'),
    'html/3.shtml': inEncoding(page('第三期'), 'gb18030'),
    'css/site.css': 'body {}',
  })
  expect(await importAll([folder])).toMatchObject({ pages: 3, imported: 3, leftOut: [], redirects: 3 })
  expect(await counts()).toEqual([{ state: 'draft', n: 3 }])
  expect((await portal.listChannels('360700')).map(channel => channel.path)).toEqual(['market', 'market/clusters'])
  expect(await portal.findRedirect('360700', '/html/2.htm')).toMatch(/^\/a\/20240914-/)
  expect(await importAll([folder])).toMatchObject({ imported: 0, unchanged: 3, changed: 0, redirects: 0 })
})

test('what was a draft is published when it is imported again for publication, and is found in the other script', async () => {
  const { importAll, counts, portal } = await house()
  const folder = folderOf({ '1.html': page('第一期') })
  await importAll([folder])
  expect(await importAll([folder], { state: 'published' })).toMatchObject({ changed: 1 })
  expect(await counts()).toEqual([{ state: 'published', n: 1 }])
  const found = await portal.search({ site: '360700', text: '货物吞吐量', lang: 'hans', page: 1 })
  expect(found.hits.map(hit => hit.article.title)).toEqual(['第一期'])
})

test('damage is repaired, counted, and kept with the article; the original is in the file store', async () => {
  const { importAll, query, files } = await house()
  const bytes = inEncoding(page(damaged('產業集群'), { paragraphs: [damaged(sentence)] }), 'utf8')
  const report = await importAll([folderOf({ '1.html': bytes })])
  expect(report.repairs.certain).toBeGreaterThan(5)
  const { rows } = await query(
    'select a.title, a.body, o.* from portal.articles a join portal.article_origins o on o.article_id = a.id',
  )
  const [row] = rows as { title: string; body: string; file_key: string; damage: { damaged: { title: string } } }[]
  expect(row).toMatchObject({ title: '產業集群', body: `<p>${sentence}</p>` })
  expect(row!.damage.damaged.title).toBe('產(chǎn)業(yè)集群')
  expect(Buffer.from(await files.read(row!.file_key)).equals(bytes)).toBe(true)
})

test('one bad file stops nothing and is told by name and reason', async () => {
  const { importAll } = await house()
  const folder = folderOf({
    'empty.html': '',
    'binary.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    'huge.html': Buffer.alloc(5 * 1024 * 1024 + 1, 'x'),
    'menu.html': '<a href="/1">一</a><a href="/2">二</a>',
    'nesting.html': `<div><table><tr><td><b>${page('沒有關閉的標簽')}<p><i>`,
    'script.html': page('腳本', { more: '<script>alert(1)</script><img src=x onerror=alert(1)>' }),
    'good.html': page('好'),
    'same.html': page('好'),
  })
  symlinkSync('/etc/passwd', join(folder, 'link.html'))
  const report = await importAll([folder])
  expect(report.leftOut).toEqual([
    { name: 'link.html', code: 'symlink' },
    { name: 'old-site/binary.html', code: 'not_text' },
    { name: 'old-site/empty.html', code: 'empty_page' },
    { name: 'old-site/huge.html', code: 'page_too_large' },
    { name: 'old-site/menu.html', code: 'no_content' },
  ])
  expect(report.imported).toBe(4)
})

test('pictures and attachments beside the page are kept and shown; missing ones are inventoried; links lead on', async () => {
  const { importAll, query } = await house()
  const more =
    '<p><img src="../uploads/a%20b.png" alt="圖"><img src="gone.png"></p>' +
    '<p>產業集群的建設按照<a href="/uploads/plan.pdf">規劃</a>推進，詳情見<a href="2.html?x=1&amp;y=2">下一篇</a>，' +
    '以及有關部門在<a href="http://else.example/">外</a>發佈的公告和說明材料。</p>'
  const folder = folderOf({
    'html/1.html': page('有圖', { more }),
    'uploads/a b.png': pixel,
    'uploads/plan.pdf': '%PDF-1.4 plan',
  })
  const report = await importAll([folder])
  expect(report.media.stored).toBe(2)
  expect(report.media.lost).toEqual([{ name: 'old-site/html/1.html', kind: 'image', src: 'gone.png', note: null }])
  const { rows } = await query('select body from portal.articles')
  const { body } = rows[0] as { body: string }
  expect(body).toMatch(/<img src="\/files\/[0-9a-f]{64}" alt="圖" \/>/)
  expect(body).toMatch(/<a href="\/files\/[0-9a-f]{64}">規劃<\/a>/)
  expect(body).toContain('<a href="/html/2.html?x=1&amp;y=2">下一篇</a>')
  expect(body).toContain('<a href="http://else.example/">外</a>')
  expect(body).not.toContain('gone.png')
})

test('two pages with one address both come in, and again without a change', async () => {
  const { importAll } = await house()
  const head = '<link rel="canonical" href="http://old.example/list.html">'
  const folder = folderOf({ '1.html': page('甲', { head }), '2.html': page('乙', { head }) })
  expect(await importAll([folder])).toMatchObject({ imported: 2, redirects: 1 })
  expect(await importAll([folder])).toMatchObject({ unchanged: 2 })
})

test('an archive comes in like a folder; what is in archives within it is told', async () => {
  const { importAll } = await house()
  const folder = folderOf({
    'a.zip': makeZip([
      { name: 'html/1.html', content: page('壓縮包') },
      { name: 'more.zip', content: 'PK' },
      { name: '../out.html', content: page('外面') },
    ]),
    'broken.zip': 'PK no more',
  })
  const report = await importAll([join(folder, 'a.zip'), join(folder, 'broken.zip')])
  expect(report.imported).toBe(1)
  expect(report.leftOut).toEqual([
    { name: '../out.html', code: 'outside_path' },
    { name: join(folder, 'broken.zip'), code: 'damaged_archive' },
    { name: 'more.zip', code: 'nested_archive' },
  ])
})

test('a trial tells the same and writes nothing', async () => {
  const { importAll, counts } = await house()
  const folder = folderOf({ '1.html': page('一'), '2.html': '' })
  const report = await importAll([folder], { dryRun: true, channel: 'market/clusters' })
  expect(report).toMatchObject({ dryRun: true, imported: 1, leftOut: [{ code: 'empty_page' }] })
  expect(await counts()).toEqual([])
})

test('stopped in between, the same import again goes on to the end', async () => {
  const { importAll, counts } = await house()
  const files = Array.from({ length: 300 }, (_, n) => [`${n}.html`, page(`第${n}期`)] as const)
  const folder = folderOf(Object.fromEntries(files))
  const stopping = new AbortController()
  const first = await importAll([folder], {}, { signal: stopping.signal, progress: () => stopping.abort() })
  expect(first.stopped).toBe(true)
  expect(first.imported).toBeLessThan(300)
  const second = await importAll([folder])
  expect(second).toMatchObject({ stopped: false, imported: 300 - first.imported, unchanged: first.imported })
  expect(await counts()).toEqual([{ state: 'draft', n: 300 }])
})

test('a chosen channel takes all; one that nobody knows is refused before anything is read', async () => {
  const { importAll, counts, portal } = await house()
  const folder = folderOf({ '1.html': page('一', { breadcrumb: ['資訊'] }) })
  await expect(importAll([folder], { channel: 'no/such' })).rejects.toMatchObject({ code: 'channel_not_found' })
  await importAll([folder], { channel: 'market/clusters' })
  expect(await counts()).toEqual([{ state: 'draft', n: 1 }])
  expect((await portal.listChannels('360700')).map(channel => channel.path)).toEqual(['market', 'market/clusters'])
})

test('a folder without a page is told, not passed over', async () => {
  const { importAll } = await house()
  const report = await importAll([folderOf({ 'css/site.css': 'body {}' })])
  expect(report).toMatchObject({ pages: 0, leftOut: [{ name: 'old-site', code: 'no_pages' }] })
})
