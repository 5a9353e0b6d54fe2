import { expect, test } from 'vitest'
import { multipart } from '#tests/support/multipart.ts'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'
import { assertWellFormed } from '../testing/xml.ts'
import { nextTopicState, topicStates } from './topic-states.ts'

const editor = signedIn('360400', 'portal.write', 'portal.publish')
const writer = signedIn('360400', 'portal.write')
const doer = editorOf('360400')
const base = '/s/360400'
const topicForm = { slug: 'winter', titleHans: '冬季保供', titleEn: '', lead: '说明', position: '10' }
const sectionForm = { titleHans: '公告', titleEn: '', channelId: '', length: '5', position: '10', articles: '' }

async function site() {
  const app = await portalApp()
  const { id: channelId } = await app.portal.createChannel(doer, {
    parent: null,
    slug: 'news',
    titleHans: '资讯',
    titleEn: null,
  })
  const write = async (title: string, channel: string | null = null) => {
    const made = await app.portal.saveDraft(doer, draft({ title, channelId: channel }))
    await app.portal.publish(doer, made.id)
    return made
  }
  const made = await app.post(`${base}/desk/topics`, topicForm, editor)
  const desk = made.headers.location!
  const addSection = (fields: Record<string, string>) =>
    app.post(`${desk}/sections`, { ...sectionForm, ...fields }, editor)
  return { ...app, channelId, write, desk, addSection }
}

test('only the moves of the table are allowed', () => {
  const walked = Object.keys(topicStates).flatMap(state =>
    (['publish', 'withdraw'] as const).map(move => `${state} ${move} ${nextTopicState(state as 'draft', move)}`),
  )
  expect(walked).toEqual([
    'draft publish published',
    'draft withdraw undefined',
    'published publish undefined',
    'published withdraw withdrawn',
    'withdrawn publish published',
    'withdrawn withdraw undefined',
  ])
})

test('a topic is made, filled by channel and by hand, published, read, withdrawn', async () => {
  const { get, post, write, desk, channelId, addSection } = await site()
  const inChannel = await write('栏目文章', channelId)
  const first = await write('手选第一')
  const second = await write('手选第二')
  expect((await post(`${desk}/publish`, {}, editor)).body).toContain('还没有分栏')
  await addSection({ titleHans: '动态', channelId })
  await addSection({
    articles: `https://old.example${base}/a/${second.slug}?x=1\n\n/a/${first.slug}\n`,
    position: '20',
  })
  expect((await get(`${base}/t/winter`)).statusCode).toBe(404)
  expect((await get(`${base}/t/winter`, writer)).body).toContain('只有编辑能看到')
  expect((await post(`${desk}/publish`, {}, writer)).statusCode).toBe(403)
  expect((await post(`${desk}/publish`, {}, editor)).statusCode).toBe(303)
  const { body } = await get(`${base}/hant/t/winter`)
  const places = ['冬季保供', `/a/${inChannel.slug}`, `/a/${second.slug}`, `/a/${first.slug}`].map(each =>
    body.indexOf(each),
  )
  expect(places.every((at, index) => at > (places[index - 1] ?? 0))).toBe(true)
  expect((await get(`${base}/t`)).body).toContain('/t/winter')
  expect((await get('/t')).body).not.toContain('/t/winter')
  await post(`${desk}/withdraw`, {}, editor)
  expect((await get(`${base}/t/winter`)).statusCode).toBe(404)
})

test('a kept topic page follows its channel, and shows no article that was withdrawn', async () => {
  const { get, post, portal, write, desk, channelId, addSection } = await site()
  const chosen = await write('手选')
  await addSection({ titleHans: '动态', channelId })
  await addSection({ articles: `/a/${chosen.slug}`, position: '20' })
  await post(`${desk}/publish`, {}, editor)
  const links = async () => [
    ...(await get(`${base}/t/winter`)).body.matchAll(/entry-title" href="[^"]*(\/a\/[\d-]+)"/g),
  ]
  expect(await links()).toHaveLength(1)
  await write('新来的', channelId)
  expect(await links()).toHaveLength(2)
  await portal.withdraw(doer, chosen.id)
  expect(await links()).toHaveLength(1)
})

test('its feed is well-formed and holds each article once, newest first', async () => {
  const { get, post, write, desk, channelId, addSection } = await site()
  const { slug } = await write('<两处都有> & "引号"', channelId)
  await addSection({ titleHans: '动态', channelId })
  await addSection({ articles: `/a/${slug}`, position: '20' })
  await post(`${desk}/publish`, {}, editor)
  const { body, headers } = await get(`${base}/t/winter/rss.xml`)
  assertWellFormed(body)
  expect(headers['content-type']).toContain('application/rss+xml')
  expect(body.match(/<item>/g)).toHaveLength(1)
})

test('a line that names no article of the site, a taken address and a stranger are refused with a sentence', async () => {
  const { post, portal, addSection, desk } = await site()
  const elsewhere = await portal.saveDraft(editorOf('360700'), draft())
  const bad = await addSection({ articles: `/a/${elsewhere.slug}9` })
  expect([bad.statusCode, bad.body.includes(`第 1 行“${elsewhere.slug}9”不是本站文章的地址`)]).toEqual([400, true])
  expect(bad.body).toContain('value="公告"')
  const taken = await post(`${base}/desk/topics`, { ...topicForm, titleHans: '另一个' }, editor)
  expect([taken.statusCode, taken.body.includes('value="另一个"')]).toEqual([409, true])
  const stranger = signedIn('360700', 'portal.write', 'portal.publish')
  const path = desk.replace(base, '/s/360700')
  for (const end of ['', '/publish', '/picture/remove'])
    expect((await post(path + end, topicForm, stranger)).statusCode).toBe(404)
})

test('its picture is for everyone once it is published, and nobody else can put a script there', async () => {
  const { get, post, server, desk, addSection, write } = await site()
  const { slug } = await write('文章')
  await addSection({ articles: `/a/${slug}` })
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  const send = (content: Buffer) => {
    const { payload, headers } = multipart({ _csrf: 'csrf-token-of-a-test' }, [
      { field: 'files', name: '图.png', content },
    ])
    return server.inject({ method: 'POST', url: `${desk}/picture`, headers: { ...editor, ...headers }, payload })
  }
  expect((await send(Buffer.from('<svg onload="alert(1)"></svg>'))).statusCode).toBe(415)
  expect((await send(png)).statusCode).toBe(303)
  const address = /src="([^"]*\/files\/[0-9a-f]{64})"/.exec((await get(desk, editor)).body)![1]!
  expect((await get(address)).statusCode).toBe(404)
  await post(`${desk}/publish`, {}, editor)
  expect((await get(address)).headers['content-type']).toBe('image/png')
  expect((await get(`${base}/t/winter`)).body).toContain(`property="og:image" content="http://localhost:80${address}"`)
  await post(`${desk}/picture/remove`, {}, editor)
  expect((await get(address)).statusCode).toBe(404)
})
