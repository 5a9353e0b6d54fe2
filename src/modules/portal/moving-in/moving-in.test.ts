import { expect, test } from 'vitest'
import { multipart, type SentPart } from '#tests/support/multipart.ts'
import { makeZip } from '#tests/support/zip.ts'
import { damaged, inEncoding, oldPage } from '../testing/old-page.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'

const area = '/s/360400/desk/moving-in'
const editor = signedIn('360400', 'portal.import', 'portal.publish')
const sentence = '贛州經濟技術開發區加快推進產業集群建設，全年完成貨物吞吐量創歷史新高。'
const damagedPage = inEncoding(
  oldPage({ title: damaged('產業集群'), paragraphs: [damaged(sentence), sentence] }),
  'utf8',
)

async function desk() {
  const app = await portalApp()
  await app.house.jobHouse.open(app.portal.module.jobs, false)
  const upload = async (files: readonly SentPart[], headers = editor) => {
    const sent = multipart({ _csrf: 'csrf-token-of-a-test' }, files)
    return app.server.inject({ method: 'POST', url: area, ...sent, headers: { ...sent.headers, ...headers } })
  }
  const uploadPage = async (content: Uint8Array | string, name = '1.html') =>
    upload([{ field: 'files', name, content }])
  const read = async (url: string) => (await app.get(url, editor)).body
  const articleOf = async () => {
    const { rows } = await app.house.database.connections.use(connection =>
      connection.query<{ title: string; body: string; state: string }>(
        'select title, body, state from portal.articles',
      ),
    )
    return rows[0]
  }
  return { ...app, upload, uploadPage, read, articleOf }
}

test('a single page leads straight to its comparison, each repair numbered in both texts and in the list', async () => {
  const { uploadPage, read } = await desk()
  const { statusCode, headers } = await uploadPage(damagedPage)
  expect(statusCode).toBe(303)
  expect(headers.location).toMatch(/\/desk\/moving-in\/[0-9a-f-]{36}\/1$/)
  const html = await read(String(headers.location))
  expect(html).toMatch(/產<del>\(chǎn\)<a class="repair-number" href="#repair-1">1<\/a><\/del>業/)
  expect(html).toMatch(/產<ins><a class="repair-number" href="#repair-1">1<\/a><\/ins>業/)
  expect(html).toContain('id="repair-1"')
  expect(html).toContain('去掉机器加的拼音')
})

test('a repair is taken back and made again; accepted, the draft is published for its readers', async () => {
  const { uploadPage, read, post, get, articleOf } = await desk()
  const address = String((await uploadPage(damagedPage)).headers.location)
  await post(`${address}/repairs`, { undo: '1' }, editor)
  expect((await articleOf())!.title).toBe('產(chǎn)業集群')
  expect(await read(address)).toContain('恢复第 1 处')
  expect((await post(`${address}/repairs`, { undo: '1' }, editor)).statusCode).toBe(404)
  await post(`${address}/repairs`, { redo: '1' }, editor)
  expect((await articleOf())!.title).toBe('產業集群')
  await post(`${address}/accept`, {}, editor)
  expect(await articleOf()).toMatchObject({ state: 'draft' })
  expect(await read(address)).toContain('已核对，存为草稿')
  await post(`${address}/publish`, {}, editor)
  expect(await articleOf()).toMatchObject({ state: 'published' })
  expect((await get('/s/360400/search?q=货物吞吐量')).body).toContain('产业集群')
})

test('who may not publish gets no such button, and is refused', async () => {
  const { uploadPage, get, post, articleOf } = await desk()
  const address = String((await uploadPage(damagedPage)).headers.location)
  const importer = signedIn('360400', 'portal.import')
  expect((await get(address, importer)).body).not.toContain(`${address}/publish`)
  expect((await post(`${address}/publish`, {}, importer)).statusCode).toBe(403)
  expect(await articleOf()).toMatchObject({ state: 'draft' })
})

test('a batch belongs to its site alone', async () => {
  const { uploadPage, get } = await desk()
  const address = String((await uploadPage(damagedPage)).headers.location)
  const elsewhere = signedIn('360700', 'portal.import', 'portal.publish')
  expect((await get(address.replace('360400', '360700'), elsewhere)).statusCode).toBe(404)
  expect((await get(address, elsewhere)).statusCode).toBe(403)
})

test('the same upload twice leads to the same article, unchanged', async () => {
  const { uploadPage, read } = await desk()
  await uploadPage(damagedPage)
  const again = String((await uploadPage(damagedPage)).headers.location)
  expect(await read(again.replace(/\/1$/, ''))).toContain('没有变化')
})

const bad: [string, Uint8Array | string, string][] = [
  ['an empty file', '', '文件是空的'],
  ['binary data', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]), '不是网页或文本'],
  ['a page over the limit', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), '超过 5 MB'],
  ['a menu', '<a href="/1">一</a><a href="/2">二</a>', '没有找到正文'],
]

test.each(bad)('%s is left out with a sentence', async (_, content, sentence) => {
  const { uploadPage, read, articleOf } = await desk()
  const { headers } = await uploadPage(content)
  expect(headers.location).toMatch(/\/desk\/moving-in\/[0-9a-f-]{36}$/)
  expect(await read(String(headers.location))).toContain(sentence)
  expect(await articleOf()).toBeUndefined()
})

test('a page with scripts and broken nesting comes in without either', async () => {
  const { uploadPage, articleOf } = await desk()
  const page = `<div onclick=x()><table><tr><td><b>${sentence}<script>alert(1)</script><p><i><img src=x onerror=alert(1)>${sentence}<a href="javascript:x()">去</a>`
  await uploadPage(page)
  expect((await articleOf())!.body).not.toMatch(/script|onerror|onclick|javascript:/)
})

test('nothing chosen shows the form again with a sentence at its field', async () => {
  const { upload } = await desk()
  const { statusCode, body } = await upload([])
  expect(statusCode).toBe(400)
  expect(body).toMatch(/id="field-files-error"[^>]*>请选择网页/)
})

test('several files wait for a job; its page shows how far it is and can stop it', async () => {
  const { upload, read, post } = await desk()
  const zip = makeZip([{ name: '../x.html', content: sentence }])
  const { headers } = await upload([
    { field: 'files', name: 'site.zip', content: zip },
    { field: 'folder', name: 'site/html/1.html', content: damagedPage },
  ])
  const address = String(headers.location)
  expect(await read(address)).toMatch(/<progress[^>]*>.*可以离开这个页面/s)
  await post(`${address}/stop`, {}, editor)
  expect(await read(address)).toContain('读取已停止')
  await post(`${address}/resume`, {}, editor)
  expect(await read(address)).toContain('停止</button>')
})
