import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { definition } from '../testing/figures-house.ts'

const site = '360000'
const doer = { actor: programActor('test'), site }
const source = { title: '统计公报', url: 'https://stats.example/2024?a=1&b=2', page: '表 3', on: '2025-03-01' }

async function region() {
  const { figures, house, server } = await createTestApp()
  const id = await figures.defineIndicator(
    doer,
    'goods',
    definition({ name: ['社会物流总额', 'Goods moved'], isSample: true }),
  )
  const enter = (place: string, period: string, value: number, more = {}) =>
    figures.enterPoint(doer, { indicatorId: id, place, period, value, source, ...more })
  const get = async (url: string) => {
    const answer = await server.inject({ url })
    return { status: answer.statusCode, body: answer.body, headers: answer.headers, bytes: answer.rawPayload }
  }
  return { figures, house, id, enter, get }
}

test('an indicator says what its chart shows, and every value with its source', async () => {
  const { enter, get } = await region()
  await enter(site, '2021', 720e8)
  await enter(site, '2024', 1056e8, { qualifier: 'over' })
  const { body } = await get('/indicators/goods')
  expect(body).toContain('江西社会物流总额：2021年720 亿元，2024年1,056 亿元，增长46.67%，年均增长13.62%')
  expect(body).toContain('<strong>超1,056 亿元</strong>')
  expect(body).toContain('href="https://stats.example/2024?a=1&amp;b=2"')
  expect(body).toContain('示例数据，不是真实统计')
  const english = (await get('/en/indicators/goods')).body
  expect(english).toContain('Goods moved, Jiangxi: up 46.67% from CNY 72 billion in 2021 to CNY 105.6 billion in 2024')
  expect((await get('/hant/indicators/goods')).body).toContain('社會物流總額')
})

test('a point of a chart leads to its sentence in the article, and the sentence stands in the table', async () => {
  const { figures, house, get } = await region()
  const figure = {
    key: 'k',
    sentence: '全省社会物流总额1056亿元。',
    quote: '1056亿元',
    value: 1056e8,
    unit: 'CNY',
    period: '2024',
    subject: '全省社会物流总额',
    qualifier: 'exact',
    kind: 'level',
    basis: null,
    status: 'actual',
    start: 8,
    end: 14,
  } as const
  const documentId = '00000000-0000-7000-8000-000000000001'
  const text = { documentId, title: '通报', path: '/a/20250201-1', publishedOn: '2025-02-01', figures: [figure] }
  await house.transact(doer, 'portal.publish-article', transaction => figures.suggestPoints(transaction, text))
  expect((await get('/indicators/goods')).body).toContain('还没有数据')
  const [waiting] = await figures.listSuggestions(site)
  await figures.acceptPoint(doer, waiting!.point.id)
  const { body } = await get('/indicators/goods')
  expect(body).toContain('<a href="/a/20250201-1#figure-1" aria-label="江西 2024年 1,056 亿元">')
  expect(body).toContain('全省社会物流总额<mark>1056亿元</mark>。')
  expect((await get('/en/indicators/goods')).body).toContain('href="/en/a/20250201-1#figure-1"')
})

test('what sources say differently stands side by side, and revisions say why', async () => {
  const { figures, enter, get } = await region()
  await enter(site, '2023', 877e8)
  await enter(site, '2023', 880e8, { source: { title: '年鉴' } })
  const wrong = await enter(site, '2024', 1e8)
  await figures.revisePoint(doer, wrong, { value: 900e8, reason: '经济普查修订', source })
  const { body } = await get('/indicators/goods')
  expect(body.match(/说法不一/g)).toHaveLength(2)
  expect(body).toContain('江西 2023年有不同出处给出的不同数值')
  expect(body).toContain('chart-other')
  expect(body).toContain('经济普查修订')
})

test('sums from January: single months follow, marked, with the two sums', async () => {
  const { figures, get } = await region()
  const monthly = definition({ name: ['货运量', 'Freight'], unit: 'kg', cadence: 'month', cumulative: true })
  const indicatorId = await figures.defineIndicator(doer, 'freight', monthly)
  for (const [period, value] of [
    ['2023-01/2023-03', 200e9],
    ['2024-01', 90e9],
    ['2024-01/2024-02', 150e9],
    ['2024-01/2024-03', 250e9],
  ] as const)
    await figures.enterPoint(doer, { indicatorId, place: site, period, value, source })
  const { body } = await get('/indicators/freight')
  expect(body).toContain('江西货运量：2024年一季度2.5 亿吨，同比增长25%')
  expect(body).toContain('由累计数算出的单期数')
  expect(body).toContain('2024年一季度 − 2024年1—2月')
  expect(body).toContain('<strong>1 亿吨</strong><span class="badge badge-calm">推算</span>')
})

test('places stand beside each other: as tiles, ranks, courses, an index, and by themselves', async () => {
  const { enter, get } = await region()
  const values = { '360100': [100, 150], '360400': [80, 160], '360700': [90, 99], '100000': [5000, 6000] }
  for (const [place, [before, after]] of Object.entries(values)) {
    await enter(place, '2023', before! * 1e8)
    await enter(place, '2024', after! * 1e8)
  }
  const page = (await get('/indicators/goods')).body
  expect(page).toContain('2024年社会物流总额：九江最高，160 亿元；赣州最低，99 亿元')
  expect(page).toContain('示意图，不表示行政边界')
  const ranks = (await get('/indicators/compare?of=goods&period=2023&place=360700')).body
  expect(ranks).toContain('2023年社会物流总额：南昌最高，100 亿元；九江最低，80 亿元')
  expect(ranks).toMatch(/class="fill-1"/)
  const courses = (await get('/indicators/compare?of=goods&view=courses&place=360700&place=360100')).body
  expect(courses).toContain('社会物流总额：2024年九江最高，160 亿元')
  expect(courses.match(/class="chart-muted"/g)).toHaveLength(2)
  const index = (await get('/indicators/compare?of=goods&view=index&place=360400&place=100000')).body
  expect(index).toContain('以2023年为100，2024年九江最高，为200')
  const place = (await get('/places/360700')).body
  expect(place).toContain('href="/indicators/goods/360700"')
  expect(place).toContain('+10.0%')
  const one = (await get('/indicators/goods/360700')).body
  expect(one).toContain('赣州社会物流总额：2023年90 亿元，2024年99 亿元，增长10%')
  expect(one).not.toContain('aria-label="九江')
})

test('the catalogue finds by name in both scripts; a site without indicators leads to those above', async () => {
  const { enter, get } = await region()
  await enter(site, '2024', 1056e8)
  expect((await get('/indicators')).body).toContain('1,056 亿元')
  expect((await get(`/hant/indicators?q=${encodeURIComponent('社會物流')}`)).body).toContain('/hant/indicators/goods')
  expect((await get('/indicators?q=zzz')).body).toContain('没有名称含“zzz”的指标')
  expect((await get('/s/360700/indicators')).body).toContain('href="/places/360700"')
})

test('a kept page follows what is decided', async () => {
  const { enter, get } = await region()
  await enter(site, '2024', 100e8)
  expect((await get('/indicators')).body).toContain('100 亿元')
  await enter(site, '2025', 250e8)
  await expect.poll(async () => (await get('/indicators')).body, { timeout: 30_000 }).toContain('250 亿元')
})

test('charts are taken away as SVG and PNG, and stand in frames of other pages', async () => {
  const { enter, get } = await region()
  expect((await get('/indicators/goods/chart.svg')).status).toBe(404)
  await enter(site, '2024', 1056e8)
  const svg = await get('/indicators/goods/chart.svg')
  expect(svg.headers['content-type']).toContain('image/svg+xml')
  for (const said of ['江西社会物流总额', '亿元', '示例数据，不是真实统计', '/indicators/goods'])
    expect(svg.body).toContain(said)
  const png = await get('/indicators/goods/chart.png')
  const isDrawn = png.status === 200 && png.bytes.subarray(1, 4).toString() === 'PNG'
  expect(isDrawn || (png.status === 503 && png.body.includes('没有中文字体'))).toBe(true)
  for (const path of ['/embed/indicators/goods', '/en/embed/indicators/goods?place=360000'])
    expect((await get(path)).headers['content-security-policy']).not.toContain('frame-ancestors')
  expect((await get('/indicators/goods')).headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test.each([
  '/indicators/nothing',
  '/indicators/goods/999999',
  '/places/999999',
  '/indicators/compare?of=nothing',
  '/embed/indicators/nothing',
])('%s is not found, with a sentence', async path => {
  const { get } = await region()
  const { status, body } = await get(path)
  expect([status, /没有/.test(body)]).toEqual([404, true])
})
