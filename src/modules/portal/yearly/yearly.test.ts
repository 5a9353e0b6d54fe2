import { expect, test } from 'vitest'
import { portalApp, signedIn } from '../testing/portal-app.ts'
import { draft, editorOf } from '../testing/portal-house.ts'

const site = '360400'
const doer = editorOf(site)
const editor = signedIn(site, 'portal.write', 'portal.publish')
const at = (text: string) => Date.parse(`${text}+08:00`)

test('a year counts what was published in it by the clock of the sites, each number with how it was counted', async () => {
  const time = { now: at('2025-12-31T23:59:00') }
  const { get, post, portal } = await portalApp({ clock: () => time.now })
  const channel = (slug: string, titleHans: string) =>
    portal.createChannel(doer, { parent: null, slug, titleHans, titleEn: null })
  const [news, policy] = [await channel('news', '工作动态'), await channel('policy', '政策解读')]
  const write = async (channelId: string | null) => {
    const made = await portal.saveDraft(doer, draft({ channelId }))
    await portal.publish(doer, made.id)
    return made
  }
  await write(news.id)
  const topic = await post(
    `/s/${site}/desk/topics`,
    { slug: 't', titleHans: '专题', titleEn: '', lead: '', position: '1' },
    editor,
  )
  const section = { titleHans: '一', titleEn: '', channelId: news.id, length: '5', position: '1', articles: '' }
  await post(`${topic.headers.location}/sections`, section, editor)
  await post(`${topic.headers.location}/publish`, {}, editor)
  time.now = at('2026-01-01T00:00:00')
  await write(news.id)
  await write(policy.id)
  await write(null)
  const gone = await write(news.id)
  await portal.withdraw(doer, gone.id)
  const briefing = {
    title: '会',
    summary: '',
    startsAt: '2026-03-01T10:00',
    endsAt: '',
    place: '厅',
    speakers: '',
    transcript: '',
  }
  const held = await post(`/s/${site}/desk/briefings`, briefing, editor)
  await post(`${held.headers.location}/end`, {}, editor)

  const report = await portal.yearly(site, 2026)
  const figures = Object.fromEntries(report.figures.map(each => [each.item, each.value]))
  expect(figures).toMatchObject({ published: 3, news: 1, notices: 1, explained: 1, withdrawn: 1, standing: 4 })
  expect(figures).toMatchObject({ topicsNew: 0, topicsKept: 1, briefings: 1, cancelled: 0 })
  expect(report.channels.map(row => [row.channel?.path ?? null, row.articles])).toEqual([
    ['news', 1],
    ['policy', 1],
    [null, 1],
  ])
  const before = await portal.yearly(site, 2025)
  expect(before.figures.slice(0, 2).map(each => each.value)).toEqual([1, 1])

  const { body } = await get(`/s/${site}/desk/yearly?year=2026`, editor)
  for (const part of ['统计口径', '3 篇', '平台不分年记录访问', '/desk/yearly/report.xlsx?year=2026'])
    expect(body).toContain(part)
  const csv = (await get(`/s/${site}/desk/yearly/report.csv?year=2026`, editor)).body
  expect(csv).toContain('信息发布总数,3,篇,')
  const excel = await get(`/s/${site}/desk/yearly/report.xlsx?year=2026`, editor)
  expect(excel.rawPayload.subarray(0, 2).toString()).toBe('PK')
})
