import { expect, test } from 'vitest'
import { unescapeHtml } from '../kernel/html/text-nodes.ts'
import { portalApp, signedIn, signedInAs } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { openGround } from '../testing/reviewed.ts'

const ann = signedIn('360400', 'portal.write', 'portal.publish')
const ben = signedInAs('p-2', '360400', 'portal.write', 'portal.publish')
const start = Date.parse('2026-11-23T21:00:00+08:00')

/** The named inputs and texts of the article's form, as a browser would send them back. */
function formOf(page: string): Record<string, string> {
  const html = /<form method="post" action="[^"]*\/desk\/articles\/[\w-]{36}">.*?<\/form>/s.exec(page)![0]
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const inputs = [...html.matchAll(/<input (?!type="radio")[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
  const areas = [...html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(([, name, value]) => [
    name,
    value,
  ])
  const texts = [...inputs, ...areas].map(([name, value]) => [name!, unescapeHtml(value!)] as const)
  const { _once: _, ...fields } = Object.fromEntries(
    texts.filter(([name, value]) => name !== 'featured' || value === ''),
  )
  return { ...fields, script: 'hans', channel: '' }
}

async function editing(given: Parameters<typeof draft>[0] = {}) {
  let now = start
  const app = await portalApp({ clock: () => now })
  const { id } = await app.portal.saveDraft(editorOf('360400'), draft(given))
  const url = `/s/360400/desk/articles/${id}`
  const open = async (who: Record<string, string>) => formOf((await app.get(url, who)).body)
  const save = (form: Record<string, string>, who: Record<string, string>) => {
    now += 1000
    return app.post(url, form, who)
  }
  const article = () => app.portal.getArticle('360400', id)
  return { ...app, id, url, open, save, article, pass: (ms: number) => (now += ms) }
}

test('changes of two editors in different places are both saved, without JavaScript', async () => {
  const { open, save, article } = await editing({ title: '标题', body: '第一段。\n\n吞吐量 254 万吨，比上年增长。' })
  const [first, second] = [await open(ann), await open(ben)]
  expect((await save({ ...first, body: first.body!.replace('254', '245') }, ann)).headers.location).toMatch(
    /saved=yes$/,
  )
  const late = await save({ ...second, title: '新标题', body: second.body!.replace('增长', '增长 3%') }, ben)
  expect(late.headers.location).toMatch(/saved=merged$/)
  const { title, body } = await article()
  expect([title, body]).toEqual(['新标题', '<p>第一段。</p>\n<p>吞吐量 245 万吨，比上年增长 3%。</p>'])
})

test('where both changed the same words nothing is saved until someone chose, and then what was chosen', async () => {
  const { open, save, article } = await editing({ title: '旧', body: '增长三成。\n\n尾。' })
  const [first, second] = [await open(ann), await open(ben)]
  await save({ ...first, title: '甲', body: '增长四成。\n\n尾。' }, ann)
  const asked = await save({ ...second, title: '乙', body: '增长五成。\n\n尾。\n\n我的新段。' }, ben)
  expect(asked.statusCode).toBe(409)
  for (const words of ['增长三成', '增长四成', '增长五成', 'name="choice.title"', 'name="choice.body.0"'])
    expect(asked.body).toContain(words)
  expect((await article()).title).toBe('甲')
  const carried = { ...formOf(asked.body), channel: '', script: 'hans' }
  const half = await save({ ...carried, 'choice.title': 'mine' }, ben)
  expect(half.statusCode).toBe(409)
  const chosen = { ...carried, 'choice.title': 'mine', 'choice.body.0': 'both' }
  expect((await save(chosen, ben)).statusCode).toBe(303)
  const { title, body } = await article()
  expect([title, body]).toEqual(['乙', '<p>增长四成。</p>\n<p>增长五成。</p>\n<p>尾。</p>\n<p>我的新段。</p>'])
})

test('a choice made against an older change does not decide about a newer one', async () => {
  const { open, save, article } = await editing({ body: '增长三成。' })
  const [first, second] = [await open(ann), await open(ben)]
  await save({ ...first, body: '增长四成。' }, ann)
  const asked = await save({ ...second, body: '增长五成。' }, ben)
  await save({ ...(await open(ann)), body: '增长六成。' }, ann)
  const chosen = { ...formOf(asked.body), channel: '', script: 'hans', 'choice.body.0': 'mine' }
  const again = await save(chosen, ben)
  expect([again.statusCode, again.body.includes('增长六成')]).toEqual([409, true])
  expect((await article()).body).toBe('<p>增长六成。</p>')
})

test('what someone writes is kept as their copy alone, offered again, and gone once it is saved', async () => {
  const { post, get, url, open, save } = await editing({ title: '标题' })
  const form = { ...(await open(ann)), title: '写到一半', body: '' }
  expect((await post(`${url}/working-copy`, form, ann)).json()).toMatchObject({ keptAt: '2026-11-23T13:00:00.000Z' })
  expect((await get(url, ann)).body).toContain('2026-11-23 21:00 自动保存过')
  expect((await get(`${url}?resume=yes`, ann)).body).toContain('value="写到一半"')
  expect((await get(url, ben)).body).not.toContain('自动保存过')
  await save({ ...form, body: '写完了' }, ann)
  expect((await get(url, ann)).body).not.toContain('自动保存过')
})

test('a copy can be given up', async () => {
  const { post, get, url, open } = await editing()
  await post(`${url}/working-copy`, { ...(await open(ann)), title: '不要了' }, ann)
  expect((await post(`${url}/discard`, {}, ann)).statusCode).toBe(303)
  expect((await get(`${url}?resume=yes`, ann)).body).not.toContain('不要了')
})

test('who else has the article open is told, since when, and no longer once they are gone', async () => {
  const { post, get, url, pass } = await editing()
  await post(`${url}/presence`, {}, ben)
  pass(60_000)
  const heard = await post(`${url}/presence`, {}, ann)
  expect(heard.json().others).toBe('p-2（21:00 起）')
  expect((await get(url, ann)).body).toContain('p-2（21:00 起）正在编辑这篇文章')
  expect((await get(url, ben)).body).toContain('p-1（21:01 起）')
  pass(120_000)
  expect((await get(url, ann)).body).not.toContain('正在编辑这篇文章')
})

test('the preview shows what is being written, in each language, in a frame of our own page alone', async () => {
  const { post, get, url, open } = await editing({ title: '标题', body: '原文' })
  const sent = await post(`${url}/preview`, { ...(await open(ann)), title: '发展', body: '## 以后\n\n改过' }, ann)
  expect(sent.headers.location).toBe(`${url}/preview`)
  const shown = await get(`${url}/preview?in=hant&width=phone`, ann)
  const address = url.replace('/desk', '/hant/desk')
  expect(shown.body).toContain(`src="${address}/preview/framed" width="360"`)
  const framed = await get(`${address}/preview/framed`, ann)
  expect(framed.body).toContain('<h2>以後</h2>')
  expect(framed.body).not.toContain('只有编辑')
  expect(framed.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(shown.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect((await get(`${url}/preview/framed`, ben)).body).toContain('原文')
})

test('a new article that is to be seen first becomes a draft', async () => {
  const { post, get } = await portalApp()
  const form = { title: '新文', body: '正文', script: 'hans', channel: '', summary: '', source: '', author: '' }
  const { headers } = await post('/s/360400/desk/articles', { ...form, show: 'preview' }, ann)
  expect(headers.location).toMatch(/\/preview$/)
  expect((await get(String(headers.location), ann)).body).toContain('预览：新文')
})

test('an ambiguous character is listed and fixed for good; readers of 繁體 get what was chosen', async () => {
  const { post, get, url, open, save, article } = await editing({ body: '他姓范，在干燥的仓里理发。' })
  const page = (await get(url, ann)).body
  const place = /<option value="範"[^>]*>[^<]*<\/option>/.test(page) && /name="form\.(\d+)"/.exec(page)
  const seen = (await article()).changed_at.toISOString()
  const at = '他姓'.length
  expect(place).toBeTruthy()
  expect((await post(`${url}/script`, { seen, [`form.${at}`]: '范' }, ann)).statusCode).toBe(303)
  const hant = `${url.replace('/desk', '/hant/desk')}/preview/framed`
  expect((await get(hant, ann)).body).toContain('他姓范，在乾燥的倉裡理髮')
  await save({ ...(await open(ann)), body: '据了解，他姓范，在仓里。' }, ann)
  expect((await get(hant, ann)).body).toContain('他姓范，在倉裡')
  expect((await get(`${url}/preview/framed`, ann)).body).toContain('据了解，他姓范')
})

test('a form that is none of the character, or a text that changed meanwhile, is refused', async () => {
  const { post, url, article, open, save } = await editing({ body: '以后' })
  const seen = (await article()).changed_at.toISOString()
  expect((await post(`${url}/script`, { seen, 'form.1': '髮' }, ann)).statusCode).toBe(400)
  await save({ ...(await open(ann)), body: '此后' }, ann)
  expect((await post(`${url}/script`, { seen, 'form.1': '后' }, ann)).statusCode).toBe(409)
})

test('an article goes with all that its editors left beside it', async () => {
  const { portal, post, url, id, open, article } = await editing({ body: '以后' })
  await post(`${url}/presence`, {}, ben)
  await post(`${url}/working-copy`, { ...(await open(ann)), title: '半' }, ann)
  await post(`${url}/script`, { seen: (await article()).changed_at.toISOString(), 'form.1': '后' }, ann)
  expect(await portal.eraseArticles(editorOf('360400'), [id])).toBe(1)
})

test('an article with a word that must not stand is not taken into review before it is changed', async () => {
  const { portal, id, open, save } = await editing({ body: '帮助残废人。' })
  const submit = () => portal.submit(editorOf('360400'), id, openGround)
  await expect(submit()).rejects.toThrow('残废人')
  await save({ ...(await open(ann)), body: '帮助残疾人。' }, ann)
  await expect(submit()).resolves.toBeUndefined()
})

test('words to avoid stand beside the form with what to write instead', async () => {
  const { get, url } = await editing({ body: '开立帐号，帮助残废人。' })
  const { body } = await get(url, ann)
  for (const words of ['<mark>帐号</mark>', '账号', '残疾人', '有 1 处必须改好才能送审']) expect(body).toContain(words)
})
