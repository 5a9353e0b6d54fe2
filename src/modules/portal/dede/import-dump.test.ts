import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { asBackup, asMysqldump, type DumpEncoding, dedeTables, sampleArticles } from '#tests/support/dede-dump.ts'
import { makeZip } from '#tests/support/zip.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { editorOf } from '../testing/portal-house.ts'
import type { DumpPaths } from './import-paths.ts'

/** Each import starts a thread of its own, which takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 240_000 })

const doer = editorOf('360400')
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
)
const lit = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const uploads = {
  'uploads/allimg/1.png': pixel,
  'uploads/allimg/1-lit.png': lit,
  'uploads/soft/plan.pdf': '%PDF-1.4 plan',
}
const watch = { signal: new AbortController().signal, progress: () => undefined }

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'open56-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

async function house() {
  const app = await portalApp()
  const importFiles = (files: Record<string, string | Uint8Array>, choices: Partial<DumpPaths> = {}) => {
    const given = { paths: [folderOf(files)], uploads: [folderOf(uploads)], unpublished: 'drafts' } as const
    return app.portal.importDump(doer, { ...given, state: 'published', dryRun: false, ...choices }, watch)
  }
  const rows = async <T>(sql: string) =>
    (await app.house.database.connections.use(connection => connection.query(sql))).rows as T[]
  const articles = () =>
    rows<
      { title: string; state: string; standing: string | null; body: string; published_at: Date } & Record<
        string,
        unknown
      >
    >(
      `select a.*, o.standing from portal.articles a join portal.article_origins o on o.article_id = a.id order by source_key`,
    )
  const moved = async (path: string) => {
    const { statusCode, headers } = await app.get(`/s/360400${path}`)
    return statusCode === 301 ? String(headers.location) : statusCode
  }
  return { ...app, importFiles, articles, rows, moved }
}

const dump = (encoding?: DumpEncoding) => asMysqldump(dedeTables(sampleArticles()), encoding)

const told = {
  prefix: 'dede_',
  channels: 5,
  channelPages: 2,
  standing: { public: 8, recycled: 1, unreviewed: 2, restricted: 1 },
  flags: [
    { flag: 'c', name: '推荐', articles: 1 },
    { flag: 'h', name: '头条', articles: 1 },
    { flag: 'j', name: 'j', articles: 1 },
  ],
  inSeveralChannels: 1,
  unknownModels: [{ model: 99, articles: 1 }],
}

test('a dump of mysqldump comes in whole, and again without a change', async () => {
  const { importFiles, articles, portal, get, moved } = await house()
  const report = await importFiles({ 'site.sql': dump() })
  expect(report).toMatchObject({ pages: 14, imported: 14, leftOut: [], stopped: false, dump: told })
  const before = await articles()
  const [first] = before
  const facts = { title: '示例：保税物流园开园', source: '示例报', author: '示例作者', clicks: 321, featured: true }
  expect(first).toMatchObject(facts)
  expect(first!.published_at.toISOString()).toBe('2012-06-30T17:01:00.000Z')
  expect(first!.body).toContain('它说："it\'s" \\ 反斜杠')
  expect(first!.body).toMatch(/<h3>建设进展<\/h3>.*第二页的正文，到此。<a href="\/files\/[0-9a-f]{64}">规划/s)
  expect(first!.body).toMatch(/<img src="\/files\/[0-9a-f]{64}"/)
  const channels = await portal.listChannels('360400')
  expect(channels.map(each => each.titleHans)).toEqual(['示例新闻', '示例动态', '示例拼音', '示例关于', '示例联系'])
  const article = await moved('/a/xinwen/2012/0701/11.html')
  expect(article).toMatch(/^\/s\/360400\/a\/20120701-\d+$/)
  expect((await get(String(article))).body).toContain('保税物流园')
  const again = { imported: 0, changed: 0, unchanged: 14, redirects: 0 }
  expect(await importFiles({ 'site.sql': dump() })).toMatchObject(again)
  expect(await articles()).toEqual(before)
})

test.each<DumpEncoding>(['gbk', 'double'])('a dump in %s says the same', async encoding => {
  const { importFiles, articles, portal } = await house()
  const report = await importFiles({ 'site.sql': dump(encoding) })
  expect(report).toMatchObject({ imported: 14, leftOut: [], dump: told })
  const [first] = await articles()
  expect(first).toMatchObject({ title: '示例：保税物流园开园', author: '示例作者', summary: '示例摘要' })
  expect(first!.body).toContain('它说："it\'s" \\ 反斜杠')
  expect((await portal.listChannels('360400'))[0]!.titleHans).toBe('示例新闻')
})

test('every old address leads to its article in one hop; what was not public leads nowhere', async () => {
  const { importFiles, moved, articles } = await house()
  const report = await importFiles({ 'site.sql': dump() })
  const slugOf = async (title: string) =>
    `/s/360400/a/${(await articles()).find(each => each.title.includes(title))!.slug}`
  expect(await moved('/plus/view.php?aid=11')).toBe(await slugOf('保税'))
  expect(await moved('/a/xinwen/2012/0701/11_2.html')).toBe(await slugOf('保税'))
  expect(await moved('/plus/view-11-1.html')).toBe(await slugOf('保税'))
  expect(await moved('/a/xinwen/dongtai/12.shtml')).toBe(await slugOf('班列'))
  expect(await moved('/a/pinyin/wuliu_A8_17.html')).toBe(await slugOf('A8'))
  expect(await moved('/plus/list.php?tid=2&PageNo=3')).toMatch(/\/c\/.+\/.+/)
  expect(await moved('/a/xinwen/list_1_7.html')).toMatch(/\/c\/[a-z-]+$/)
  expect(await moved('/a/xinwen')).toMatch(/\/c\/[a-z-]+$/)
  expect(await moved('/uploads/soft/plan.pdf')).toMatch(/\/files\/[0-9a-f]{64}$/)
  expect(await moved('/index.html')).toBe('/s/360400/')
  for (const id of [13, 14, 15]) expect(await moved(`/plus/view.php?aid=${id}`)).toBe(404)
  expect(report.dump!.addresses).toMatchObject({
    rules: { found: 39, answered: 39, waiting: 0 },
    bodies: { found: 2, answered: 0 },
    unanswered: [
      { path: '/a/xinwen/2012/0701/12.html', within: 'dede_archives/11' },
      { path: '/a/lost/9.html', within: 'dede_archives/11' },
    ],
  })
})

test('what was recycled, not reviewed or for members is a draft marked so, or left apart by choice', async () => {
  const drafts = await house()
  await drafts.importFiles({ 'site.sql': dump() })
  expect(
    (await drafts.articles()).filter(each => each.standing).map(({ state, standing }) => [state, standing]),
  ).toEqual([
    ['draft', 'recycled'],
    ['draft', 'unreviewed'],
    ['draft', 'restricted'],
    ['draft', 'unreviewed'],
  ])
  const unreviewed = (await drafts.articles()).find(each => each.standing === 'unreviewed')!
  await expect(drafts.portal.admit(doer, String(unreviewed.id))).rejects.toMatchObject({ code: 'review_needed' })
  const apart = await house()
  const report = await apart.importFiles({ 'site.sql': dump() }, { unpublished: 'leave' })
  expect(report.leftOut).toEqual([
    { name: 'dede_addoninfos/22', code: 'unreviewed_apart' },
    { name: 'dede_archives/13', code: 'recycled_apart' },
    { name: 'dede_archives/14', code: 'unreviewed_apart' },
  ])
})

test("the backup that DedeCMS's own pages write comes in, also zipped, also without its file of tables", async () => {
  const { importFiles, articles } = await house()
  const files = asBackup(dedeTables(sampleArticles()))
  expect(await importFiles(Object.fromEntries(files))).toMatchObject({ imported: 14, leftOut: [] })
  const before = await articles()
  expect(before[0]!.body).toContain('\\ 反斜杠')
  const zip = makeZip([...files].map(([name, content]) => ({ name: `backupdata/${name}`, content })))
  const path = join(folderOf({ 'backup.zip': zip }), 'backup.zip')
  expect(await importFiles({}, { paths: [path] })).toMatchObject({ unchanged: 14, changed: 0 })
  files.delete([...files.keys()][0]!)
  const bare = await importFiles(Object.fromEntries(files))
  expect(bare).toMatchObject({
    pages: 12,
    leftOut: [{ code: 'dump_columns' }, { code: 'dump_columns' }, { code: 'dump_columns' }],
  })
})

test('a dump that is cut in the middle brings what is whole, and says where it ends', async () => {
  const { importFiles } = await house()
  const whole = dump()
  const at = whole.indexOf('INSERT INTO `dede_arctype`') + 60
  const report = await importFiles({ 'site.sql': whole.subarray(0, at) })
  expect(report.imported).toBe(12)
  expect(report.leftOut).toEqual([{ name: expect.stringMatching(/^site\.sql: dede_arctype @ \d+$/), code: 'dump_cut' }])
})

test('another prefix is found; a wrong one is refused with the tables that are there', async () => {
  const { importFiles, articles } = await house()
  const other = { 'site.sql': asMysqldump(dedeTables(sampleArticles(), 'jj_')) }
  await expect(importFiles(other, { prefix: 'dede_' })).rejects.toMatchObject({
    code: 'wrong_prefix',
    message: expect.stringContaining('jj_archives'),
  })
  expect(await articles()).toEqual([])
  expect((await importFiles(other)).dump!.prefix).toBe('jj_')
})

test('what is no dump of such a site is refused: nothing, other tables, binary nonsense, a bomb', async () => {
  const { importFiles } = await house()
  await expect(importFiles({ 'a.html': '<p>' })).rejects.toMatchObject({ code: 'no_dump' })
  await expect(importFiles({ 'a.sql': 'CREATE TABLE `wp_posts` (`id` int);' })).rejects.toMatchObject({
    code: 'no_articles_in_dump',
    tables: ['wp_posts'],
  })
  const nonsense = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256))
  await expect(importFiles({ 'a.sql': nonsense })).rejects.toMatchObject({ code: 'no_dump' })
  await expect(importFiles({ 'a.sql': Buffer.concat([Buffer.from('-- \n'), nonsense]) })).rejects.toMatchObject({
    code: 'not_text',
  })
  const bomb = gzipSync(Buffer.concat([Buffer.from('-- bomb\n'), Buffer.alloc(30 * 2 ** 20, ' ')]))
  await expect(importFiles({ 'a.sql.gz': bomb })).rejects.toMatchObject({
    code: 'no_articles_in_dump',
    message: expect.stringMatching(/the table archives is missing or empty.*a\.sql\.gz: Its compression ratio/s),
  })
  const cut = Buffer.from('-- MySQL dump\nINSERT INTO `dede_archives` VALUES (1,2')
  await expect(importFiles({ 'a.sql': cut })).rejects.toMatchObject({
    refused: [{ name: 'a.sql: dede_archives @ 49', code: 'dump_cut' }],
  })
})

test('a packed dump is read, and one that breaks off is told', async () => {
  const { importFiles } = await house()
  const packed = gzipSync(dump())
  expect(await importFiles({ 'site.sql.gz': packed })).toMatchObject({ imported: 14, leftOut: [] })
  const cut = await importFiles({ 'site.sql.gz': packed.subarray(0, packed.length - 300) })
  expect(cut.leftOut).toContainEqual({ name: 'site.sql.gz', code: 'damaged_archive' })
})

test('a trial writes nothing and tells what would be answered', async () => {
  const { importFiles, articles, portal } = await house()
  const report = await importFiles({ 'site.sql': dump() }, { dryRun: true })
  expect(report).toMatchObject({ dryRun: true, imported: 14 })
  expect(report.dump!.addresses.rules).toEqual({ found: 39, answered: 39, waiting: 0 })
  expect(await articles()).toEqual([])
  expect(await portal.listChannels('360400')).toEqual([])
})

test('what channels said themselves comes in: a page at their address, or an article above their list', async () => {
  const { importFiles, articles, moved, get } = await house()
  await importFiles({ 'site.sql': dump('double') })
  const all = await articles()
  const [about, contact] = ['示例关于', '示例联系'].map(title => all.find(each => each.title === title))
  expect(about).toMatchObject({ title: '示例关于', state: 'published' })
  expect(about!.body).toMatch(/<p>示例单位简介。<img src="\/files\/[0-9a-f]{64}"/)
  const page = `/s/360400/a/${about!.slug}`
  for (const path of ['/a/guanyu/', '/a/guanyu/index.html', '/plus/list.php?tid=5'])
    expect(await moved(path)).toBe(page)
  expect((await get(page)).body).toContain('示例单位简介')
  expect(await moved('/a/lianxi/')).toBe(`/s/360400/a/${contact!.slug}`)
  const list = dedeTables(sampleArticles())
  const channels = list.find(each => each.name === 'dede_arctype')!
  const spoken = channels.rows.map(row =>
    row.map((cell, at) => (channels.columns[at] === 'content' && row[0] === 1 ? '<p>示例栏目说明。</p>' : cell)),
  )
  const tables = list.map(each => (each === channels ? { ...channels, rows: spoken } : each))
  const more = await house()
  expect(await more.importFiles({ 'site.sql': asMysqldump(tables) })).toMatchObject({ dump: { channelPages: 3 } })
  expect(await more.moved('/a/xinwen/')).toMatch(/\/c\/[a-z-]+$/)
  expect((await more.articles()).map(each => each.title)).toContain('示例新闻')
})

test('a model with a table of its own comes in with its fields, without what was about persons', async () => {
  const { importFiles, articles, moved } = await house()
  await importFiles({ 'site.sql': dump('gbk') })
  const [found] = (await articles()).filter(each => each.title === '示例：求租仓库')
  expect(found).toMatchObject({ state: 'published', clicks: 5 })
  expect(found!.published_at.toISOString()).toBe('2012-06-30T17:00:00.000Z')
  expect(found!.body).toMatch(/示例求租的正文.*<dt>联系人<\/dt><dd>示例联系人<\/dd>/s)
  expect(found!.body).not.toMatch(/203\.0\.113\.9|-8/)
  expect(await moved('/a/xinwen/dongtai/21.shtml')).toBe(`/s/360400/a/${found!.slug}`)
  expect(await moved('/plus/view.php?aid=22')).toBe(404)
})

test('an article stands in the lists and feeds of its further channels, under its own address', async () => {
  const { importFiles, articles, portal, get, rows } = await house()
  await importFiles({ 'site.sql': dump() })
  const channels = await portal.listChannels('360400')
  const pathOf = (title: string) => `/s/360400/c/${channels.find(each => each.titleHans === title)!.path}`
  const [train] = (await articles()).filter(each => each.title === '示例：多式联运班列')
  for (const path of [
    pathOf('示例拼音'),
    `${pathOf('示例拼音')}/rss.xml`,
    `${pathOf('示例拼音')}.json`,
    pathOf('示例动态'),
  ]) {
    expect((await get(path)).body).toContain(`/a/${train!.slug}`)
  }
  expect((await get(pathOf('示例关于'))).body).not.toContain(`/a/${train!.slug}`)
  const { body } = await get(`/s/360400/a/${train!.slug}`)
  expect(body).toContain(`href="${pathOf('示例拼音')}"`)
  expect((await get('/s/360400/sitemap/articles-1.xml')).body.split(`/a/${train!.slug}<`)).toHaveLength(2)
  const search = await get(`/s/360400/search?q=班列&channel=${pathOf('示例拼音').split('/c/')[1]}`)
  expect(search.body).toContain(`/a/${train!.slug}`)
  const elsewhere = await get(`/s/360400/search?q=班列&channel=${pathOf('示例关于').split('/c/')[1]}`)
  expect(elsewhere.body).not.toContain(`/a/${train!.slug}`)
  const moved = sampleArticles().map(each => (each.id === 12 ? { ...each, typeid2: '5' } : each))
  expect(await importFiles({ 'site.sql': asMysqldump(dedeTables(moved)) })).toMatchObject({ changed: 1, unchanged: 13 })
  expect((await get(pathOf('示例拼音'))).body).not.toContain(`/a/${train!.slug}`)
  expect(await rows('select 1 from portal.further_channels')).toHaveLength(1)
})

test('what a dump says of its encoding counts for nothing where its bytes say otherwise', async () => {
  const { importFiles, articles } = await house()
  const redeclared = (encoding: DumpEncoding, charset: string) =>
    Buffer.from(
      dump(encoding)
        .toString('latin1')
        .replace(/SET NAMES \w+/, `SET NAMES ${charset}`),
      'latin1',
    )
  await importFiles({ 'site.sql': redeclared('gbk', 'utf8') })
  const before = await articles()
  expect(before[0]).toMatchObject({ title: '示例：保税物流园开园', author: '示例作者' })
  expect(before[0]!.body).toContain('它说："it\'s" \\ 反斜杠')
  expect(await importFiles({ 'site.sql': redeclared('utf8', 'gbk') })).toMatchObject({ changed: 0, unchanged: 14 })
})

test('many rows in one statement come in, and of a row that is too large only that article stays out', async () => {
  const { importFiles, articles } = await house()
  const [first, ...rest] = sampleArticles()
  const many = Array.from({ length: 40 }, (_, n) => ({
    id: 100 + n,
    title: `示例：长语句${n}`,
    body: '字'.repeat(30_000),
  }))
  const huge = { ...first!, body: `<p>${'很长的正文'.repeat(400_000)}</p>` }
  const whole = asMysqldump(dedeTables([huge, ...rest, ...many]), 'utf8', 100)
  const report = await importFiles({ 'site.sql': whole })
  expect(report).toMatchObject({ imported: 53, leftOut: [{ name: 'dede_archives/11', code: 'text_too_large' }] })
  expect((await articles()).filter(each => String(each.title).includes('长语句'))).toHaveLength(40)
})

test('the files of the old site are found in an archive, also packed without the folder above; what lacks is told', async () => {
  const { importFiles, articles, moved } = await house()
  const entries = Object.entries(uploads).map(([path, content]) => ({ name: path.replace('uploads/', ''), content }))
  const zip = join(
    folderOf({ 'old-files.zip': makeZip(entries.filter(({ name }) => name !== 'soft/plan.pdf')) }),
    'old-files.zip',
  )
  const report = await importFiles({ 'site.sql': dump() }, { uploads: [zip] })
  expect((await articles())[0]!.cover).toMatch(/^[0-9a-f]{64}$/)
  expect(report.media.lost.map(({ name, src }) => [name, src]).sort()).toEqual([
    ['dede_archives/11', '/uploads/soft/plan.pdf'],
    ['dede_archives/20', '/uploads/soft/plan.pdf'],
  ])
  expect(report.leftOut).toEqual([])
  expect(await moved('/uploads/allimg/1.png')).toMatch(/\/files\/[0-9a-f]{64}$/)
  expect(await moved('/uploads/soft/plan.pdf')).toBe(404)
  expect(await importFiles({ 'site.sql': dump() })).toMatchObject({ changed: 2, media: { lost: [] } })
  expect(await moved('/uploads/soft/plan.pdf')).toMatch(/\/files\/[0-9a-f]{64}$/)
})

test('a stranger can try the import with the sample dump of the desk, all of it marked', async () => {
  const { importFiles, articles, get, moved } = await house()
  const sent = await get('/s/360400/desk/moving-in/dump/sample', signedIn('360400', 'portal.import'))
  expect(sent.headers['content-disposition']).toContain('dedecms-sample.sql')
  expect((await get('/s/360400/desk/moving-in/dump/sample')).statusCode).not.toBe(200)
  const report = await importFiles({ 'dedecms-sample.sql': sent.body })
  expect(report).toMatchObject({
    imported: 6,
    leftOut: [],
    dump: { channels: 4, channelPages: 1, inSeveralChannels: 1 },
  })
  expect(report.dump!.addresses.unanswered.map(({ path }) => path).sort()).toEqual([
    '/a/tongzhi/2009/0101/9.html',
    '/uploads/soft/shili.pdf',
  ])
  expect((await articles()).filter(each => !String(each.title).startsWith('示例'))).toEqual([])
  expect(await moved('/a/xinwen/2016/0315/101.html')).toMatch(/\/a\/20160315-\d+$/)
})
