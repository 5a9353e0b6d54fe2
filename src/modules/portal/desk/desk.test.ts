import { expect, test } from 'vitest'
import { multipart } from '#tests/support/multipart.ts'
import { portalApp, signedIn, signedInAs } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'

const writer = signedIn('360400', 'portal.write')
const editor = signedIn('360400', 'portal.write', 'portal.publish', 'portal.configure')
const reviewer = signedInAs('p-2', '360400', 'portal.review', 'portal.review-final')
const doer = editorOf('360400')

const signature = (verdict: string, comment = '') => ({ verdict, comment, step: 'final', version: '1', ground: '19' })

const typed = (differing: Record<string, string> = {}) => ({
  title: 'A title',
  channel: '',
  summary: '',
  source: '',
  author: '',
  body: 'Text',
  script: 'hans',
  seen: '',
  ...differing,
})

test('every route of the desk is closed to visitors, to the wrong role and to editors of other sites', async () => {
  const { portal, server } = await portalApp()
  const { id } = await portal.saveDraft(doer, draft())
  const desk = portal.module.routes.filter(route => route.path.startsWith('/desk'))
  expect(desk.length).toBeGreaterThan(10)
  for (const { method, path, access } of desk) {
    const url = `/s/360400${path.replace(':id', id)}`
    const ask = async (headers: Record<string, string>) =>
      (await server.inject({ method, url, headers: { accept: 'application/json', ...headers } })).statusCode
    expect([path, await ask({})]).toEqual([path, 401])
    expect([path, await ask(signedIn('360400', 'figures.write'))]).toEqual([path, 403])
    expect([path, await ask(signedIn('360700', access as 'portal.write'))]).toEqual([path, 403])
  }
})

test('an editor of another site cannot reach an article by its id', async () => {
  const { portal, get, post } = await portalApp()
  const { id } = await portal.saveDraft(doer, draft())
  const stranger = signedIn('360700', 'portal.write', 'portal.publish')
  expect((await get(`/s/360700/desk/articles/${id}`, stranger)).statusCode).toBe(404)
  for (const path of ['', '/publish', '/withdraw', '/files/remove'])
    expect(
      (await post(`/s/360700/desk/articles/${id}${path}`, { ...typed(), sha256: 'a'.repeat(64) }, stranger)).statusCode,
    ).toBe(404)
})

test('an article is written, reviewed, published, read, withdrawn, all without JavaScript', async () => {
  const { get, post } = await portalApp()
  const written = await post('/s/360400/desk/articles', typed({ title: '新园区', body: '第一段\n\n第二段' }), editor)
  expect(written.statusCode).toBe(303)
  const address = written.headers.location!
  expect((await get(address, editor)).body).not.toContain(`${address}/publish`)
  expect((await post(`${address}/publish`, {}, editor)).statusCode).toBe(409)
  const page = /href="(\/s\/360400\/a\/[\d-]+)"/.exec((await get(address, editor)).body)![1]!
  expect((await get(page)).statusCode).toBe(404)
  expect((await get(page, writer)).body).toContain('只有编辑能看到')
  await post(`${address}/submit`, { ground: '19' }, writer)
  const review = address.replace('/articles/', '/review/')
  expect((await get('/s/360400/desk/review', reviewer)).body).toContain(`href="${review}"`)
  expect((await post(review, signature('returned', ''), reviewer)).body).toContain('退回要写明原因')
  expect((await post(review, signature('passed'), reviewer)).statusCode).toBe(303)
  expect((await get(address, writer)).body).not.toContain(`${address}/publish`)
  expect((await get(address, editor)).body).toContain(`action="${address}/publish"`)
  await post(`${address}/publish`, {}, editor)
  expect((await get(page)).body).toContain('<p>第一段</p>\n<p>第二段</p>')
  expect((await post(`${address}/publish`, {}, editor)).statusCode).toBe(409)
  await post(`${address}/withdraw`, {}, editor)
  expect((await get(page)).statusCode).toBe(404)
})

test('a refused form comes back as it was typed, with each fault beside its field', async () => {
  const { post } = await portalApp()
  const answer = await post('/s/360400/en/desk/articles', typed({ title: ' ', body: 'Kept <b>' }), editor)
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('id="field-title-error"')
  expect(answer.body).toContain('href="#field-title"')
  expect(answer.body).toContain('Kept &lt;b></textarea>')
})

test('what two people typed is never lost: the second gets a sentence and the text back', async () => {
  let now = Date.parse('2024-09-14T15:46:00+08:00')
  const { portal, post, get } = await portalApp({ clock: () => now })
  const { id } = await portal.saveDraft(doer, draft())
  const url = `/s/360400/desk/articles/${id}`
  const seen = /name="seen" value="([^"]+)"/.exec((await get(url, editor)).body)![1]!
  now += 1000
  await portal.changeArticle(doer, id, draft({ title: 'By another' }))
  const answer = await post(url, typed({ title: 'Mine', seen }), editor)
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('已被别人修改')
  expect(answer.body).toContain('value="Mine"')
  expect((await portal.getArticle('360400', id)).title).toBe('By another')
})

test('the same form sent twice makes one article and leads to it both times', async () => {
  const { post, get } = await portalApp()
  const form = typed({ _once: 'form-12345678' })
  const [first, second] = [
    await post('/s/360400/desk/articles', form, editor),
    await post('/s/360400/desk/articles', form, editor),
  ]
  expect(second.headers.location).toBe(first.headers.location)
  expect((await get('/s/360400/desk/articles', editor)).body.match(/desk\/articles\/[0-9a-f]{8}-/g)).toHaveLength(1)
})

test('a channel of another site is no channel here', async () => {
  const { portal, post } = await portalApp()
  const channel = { parent: null, slug: 'news', titleHans: '资讯', titleEn: null }
  const { id } = await portal.createChannel(editorOf('360700'), channel)
  expect((await post('/s/360400/desk/articles', typed({ channel: id }), editor)).statusCode).toBe(404)
})

test('a file is taken in by its bytes, not by its name', async () => {
  const { portal, server, get } = await portalApp()
  const { id } = await portal.saveDraft(doer, draft())
  const url = `/s/360400/desk/articles/${id}/files`
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  const send = (name: string, bytes: Buffer) => {
    const field = '--b\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\ncsrf-token-of-a-test\r\n'
    const head = `${field}--b\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')])
    return server.inject({
      method: 'POST',
      url,
      headers: { ...editor, 'content-type': 'multipart/form-data; boundary=b' },
      payload,
    })
  }
  const bad = await send('photo.png', Buffer.from('<script>alert(1)</script>'))
  expect(bad.statusCode).toBeGreaterThanOrEqual(400)
  expect(bad.statusCode).toBeLessThan(500)
  expect((await send('..\\..\\图.exe', png)).statusCode).toBe(303)
  const { body } = await get(`/s/360400/desk/articles/${id}`, editor)
  expect(body).toContain('>图.exe</a>')
  expect((await portal.getArticle('360400', id)).cover).toMatch(/^[0-9a-f]{64}$/)
})

test('channels are made and renamed; their address stays, and a taken one is refused with what was typed', async () => {
  const { get, post } = await portalApp()
  const form = { parent: '', slug: 'news', titleHans: '资讯', titleEn: 'News', position: '1', inNavigation: 'yes' }
  expect((await post('/s/360400/desk/channels', form, editor)).statusCode).toBe(303)
  const taken = await post('/s/360400/desk/channels', { ...form, titleHans: '别的' }, editor)
  expect([taken.statusCode, taken.body.includes('value="别的"')]).toEqual([409, true])
  expect((await post('/s/360400/desk/channels', { ...form, slug: 'Bad Slug' }, editor)).statusCode).toBe(400)
  const address = /href="([^"]*\/desk\/channels\/[^"]+)"/.exec((await get('/s/360400/desk/channels', editor)).body)![1]!
  await post(address, { titleHans: '新闻', titleEn: '', position: '2' }, editor)
  expect((await get('/s/360400/c/news')).body).toContain('<h1>新闻</h1>')
})

test('a new article takes its files with the first save, and a text longer than 64 kB whole; a bad file saves nothing', async () => {
  const { portal, house, server } = await portalApp()
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  const body = '货'.repeat(50_000)
  const send = (name: string, content: Uint8Array | string) => {
    const { payload, headers } = multipart({ ...typed({ body }), _csrf: 'csrf-token-of-a-test' }, [
      { field: 'files', name, content },
    ])
    return server.inject({
      method: 'POST',
      url: '/s/360400/desk/articles',
      payload,
      headers: { ...headers, ...writer },
    })
  }
  const refused = await send('dock.png', 'not a picture')
  expect(refused.statusCode).toBeGreaterThanOrEqual(400)
  const rows = () => house.database.connections.use(each => each.query('select id from portal.articles'))
  expect((await rows()).rows).toEqual([])
  const saved = await send('dock.png', png)
  expect(saved.statusCode).toBe(303)
  const id = saved.headers.location!.split('/').at(-1)!
  const article = await portal.getArticle('360400', id)
  expect(article.body).toBe(`<p>${body}</p>`)
  expect(article.cover).toMatch(/^[0-9a-f]{64}$/)
})

test('a draft begun for a picture has a name, and its form goes on as that of the draft', async () => {
  const { portal, get, post } = await portalApp()
  const answer = await post('/s/360400/desk/articles/begin', { ...typed(), title: '', body: '' }, writer)
  const begun = answer.json()
  expect(begun.keepAs).toBe(`p-1.${begun.address.split('/').at(-1)}`)
  expect((await get(begun.address, writer)).body).toContain('未命名稿件')
  const { seen, base } = begun
  const saved = await post(begun.address, typed({ title: '有了标题', body: '正文', seen, base }), writer)
  expect(saved.headers.location).toBe(`${begun.address}?saved=yes`)
  const article = await portal.getArticle('360400', begun.address.split('/').at(-1))
  expect(article).toMatchObject({ title: '有了标题', body: '<p>正文</p>', state: 'draft' })
})
