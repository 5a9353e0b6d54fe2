import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { asBackup, asMysqldump, type DumpEncoding, dedeTables, sampleArticles } from '#tests/support/dede-dump.ts'
import { makeZip } from '#tests/support/zip.ts'
import { portalApp } from '../testing/portal-app.ts'
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
  channels: 3,
  standing: { public: 7, recycled: 1, unreviewed: 1, restricted: 1 },
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
  expect(report).toMatchObject({ pages: 10, imported: 10, leftOut: [], stopped: false, dump: told })
  const before = await articles()
  const [first] = before
  const facts = { title: '示例：保税物流园开园', source: '示例报', author: '示例作者', clicks: 321, featured: true }
  expect(first).toMatchObject(facts)
  expect(first!.published_at.toISOString()).toBe('2012-06-30T17:01:00.000Z')
  expect(first!.body).toContain('它说："it\'s" \\ 反斜杠')
  expect(first!.body).toMatch(/<h3>建设进展<\/h3>.*第二页的正文，到此。<a href="\/files\/[0-9a-f]{64}">规划/s)
  expect(first!.body).toMatch(/<img src="\/files\/[0-9a-f]{64}"/)
  const channels = await portal.listChannels('360400')
  expect(channels.map(each => each.titleHans)).toEqual(['示例新闻', '示例动态', '示例拼音'])
  const article = await moved('/a/xinwen/2012/0701/11.html')
  expect(article).toMatch(/^\/s\/360400\/a\/20120701-\d+$/)
  expect((await get(String(article))).body).toContain('保税物流园')
  const again = { imported: 0, changed: 0, unchanged: 10, redirects: 0 }
  expect(await importFiles({ 'site.sql': dump() })).toMatchObject(again)
  expect(await articles()).toEqual(before)
})

test.each<DumpEncoding>(['gbk', 'double'])('a dump in %s says the same', async encoding => {
  const { importFiles, articles, portal } = await house()
  const report = await importFiles({ 'site.sql': dump(encoding) })
  expect(report).toMatchObject({ imported: 10, leftOut: [], dump: told })
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
    rules: { found: 29, answered: 29, waiting: 0 },
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
  ])
  const unreviewed = (await drafts.articles()).find(each => each.standing === 'unreviewed')!
  await expect(drafts.portal.admit(doer, String(unreviewed.id))).rejects.toMatchObject({ code: 'review_needed' })
  const apart = await house()
  const report = await apart.importFiles({ 'site.sql': dump() }, { unpublished: 'leave' })
  expect(report.leftOut).toEqual([
    { name: 'dede_archives/13', code: 'recycled_apart' },
    { name: 'dede_archives/14', code: 'unreviewed_apart' },
  ])
})

test("the backup that DedeCMS's own pages write comes in, also zipped, also without its file of tables", async () => {
  const { importFiles, articles } = await house()
  const files = asBackup(dedeTables(sampleArticles()))
  expect(await importFiles(Object.fromEntries(files))).toMatchObject({ imported: 10, leftOut: [] })
  const before = await articles()
  expect(before[0]!.body).toContain('\\ 反斜杠')
  const zip = makeZip([...files].map(([name, content]) => ({ name: `backupdata/${name}`, content })))
  const path = join(folderOf({ 'backup.zip': zip }), 'backup.zip')
  expect(await importFiles({}, { paths: [path] })).toMatchObject({ unchanged: 10, changed: 0 })
  files.delete([...files.keys()][0]!)
  const bare = await importFiles(Object.fromEntries(files))
  expect(bare).toMatchObject({ pages: 10, leftOut: [{ code: 'dump_columns' }, { code: 'dump_columns' }] })
})

test('a dump that is cut in the middle brings what is whole, and says where it ends', async () => {
  const { importFiles } = await house()
  const whole = dump()
  const at = whole.indexOf('INSERT INTO `dede_arctype`') + 60
  const report = await importFiles({ 'site.sql': whole.subarray(0, at) })
  expect(report.imported).toBe(10)
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
  await expect(importFiles({ 'a.sql.gz': bomb })).rejects.toMatchObject({ code: 'no_articles_in_dump' })
})

test('a packed dump is read, and one that breaks off is told', async () => {
  const { importFiles } = await house()
  const packed = gzipSync(dump())
  expect(await importFiles({ 'site.sql.gz': packed })).toMatchObject({ imported: 10, leftOut: [] })
  const cut = await importFiles({ 'site.sql.gz': packed.subarray(0, packed.length - 300) })
  expect(cut.leftOut).toContainEqual({ name: 'site.sql.gz', code: 'damaged_archive' })
})

test('a trial writes nothing and tells what would be answered', async () => {
  const { importFiles, articles, portal } = await house()
  const report = await importFiles({ 'site.sql': dump() }, { dryRun: true })
  expect(report).toMatchObject({ dryRun: true, imported: 10 })
  expect(report.dump!.addresses.rules).toEqual({ found: 29, answered: 29, waiting: 0 })
  expect(await articles()).toEqual([])
  expect(await portal.listChannels('360400')).toEqual([])
})
