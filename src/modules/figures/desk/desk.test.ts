import { expect, test } from 'vitest'
import { programActor } from '#platform/access.ts'
import { createTestApp } from '#tests/support/app.ts'
import { askAs, signInTo } from '#tests/support/people.ts'

const site = '360000'
const indicator = {
  slug: 'goods',
  nameHans: '社会物流总额',
  nameEn: 'Goods moved',
  unit: 'CNY',
  kind: 'level',
  cadence: 'year',
  grades: '',
  aliases: '物流总额',
  methodHans: '',
  methodEn: '',
  sourceHans: '统计局',
  sourceEn: 'Bureau',
  licence: '',
}
const value = { place: site, period: '2024', value: '1,056亿', title: '公报', url: '', page: '', on: '2025-03-01' }

async function desk() {
  const app = await createTestApp()
  const person = await signInTo(app, { roles: [{ site, role: 'administrator' }] })
  const ask = askAs(app, person)
  const made = await ask.post('/desk/figures/indicators', indicator)
  const values = made.headers.location!
  const get = async (url: string) => (await app.server.inject({ url })).body
  return { app, ask, get, made, values, figures: app.figures }
}

test('an indicator is defined, a value entered as people write it, revised and taken away', async () => {
  const { ask, get, values, figures } = await desk()
  expect((await ask.post(values, value)).statusCode).toBe(303)
  expect(await get('/indicators/goods')).toContain('1,056 亿元')
  const [point] = (await figures.getIndicatorBySlug(site, 'goods')).points
  const revision = { value: '1060亿', reason: '普查', title: '公报', url: '', page: '', on: '' }
  expect((await ask.post(`/desk/figures/points/${point!.id}/revise`, revision)).statusCode).toBe(303)
  const { points } = await figures.getIndicatorBySlug(site, 'goods')
  expect(points.map(each => [each.value, each.state, each.reason])).toEqual([
    [1056e8, 'replaced', ''],
    [1060e8, 'accepted', '普查'],
  ])
  expect((await ask.post(`/desk/figures/points/${points[1]!.id}/refuse`, { reason: '' })).statusCode).toBe(400)
  await ask.post(`/desk/figures/points/${points[1]!.id}/refuse`, { reason: '录错' })
  expect((await figures.getIndicatorBySlug(site, 'goods')).series).toEqual([])
})

test('bad input is shown again with what is wrong', async () => {
  const { ask, values } = await desk()
  const bad = await ask.post(values, { ...value, value: '1,05,6', on: '2025-02-30', url: 'javascript:alert(1)' })
  expect(bad.statusCode).toBe(400)
  for (const said of ['这不是一个数', '日期写成 2025-03-01', '网址以 https://', 'value="1,05,6"'])
    expect(bad.body).toContain(said)
  const month = await ask.post(values, { ...value, period: '2024-07' })
  expect([month.statusCode, month.body.includes('“2024-07”不是这个指标的期间')]).toEqual([400, true])
  const taken = await ask.post('/desk/figures/indicators', indicator)
  expect([taken.statusCode, taken.body.includes('已有指标使用')]).toEqual([409, true])
  const reserved = await ask.post('/desk/figures/indicators', { ...indicator, slug: 'compare' })
  expect(reserved.statusCode).toBe(400)
  const grades = await ask.post('/desk/figures/indicators', { ...indicator, slug: 'x', grades: '优秀' })
  expect(grades.body).toContain('每行写成 中文|英文')
})

test('what the machine suggests waits on the desk until someone accepts it', async () => {
  const { app, ask, get, figures } = await desk()
  const figure = {
    key: 'k',
    sentence: '全省物流总额1056亿元。',
    quote: '1056亿元',
    value: 1056e8,
    unit: 'CNY',
    period: '2024',
    subject: '全省物流总额',
    qualifier: 'exact',
    kind: 'level',
    basis: null,
    status: 'actual',
    start: 6,
    end: 12,
  } as const
  const text = {
    documentId: '00000000-0000-7000-8000-000000000001',
    title: '通报',
    path: '/a/20250201-1',
    publishedOn: '2025-02-01',
    figures: [figure],
  }
  const doer = { actor: programActor('test'), site }
  await app.house.transact(doer, 'portal.publish-article', transaction => figures.suggestPoints(transaction, text))
  const shown = (await ask.get('/desk/figures')).body
  expect(shown).toContain('全省物流总额<mark>1056亿元</mark>')
  const [accept] = /\/desk\/figures\/points\/[\w-]+\/accept/.exec(shown)!
  expect(await get('/indicators/goods')).not.toContain('1,056')
  expect((await ask.post(accept, {})).statusCode).toBe(303)
  expect(await get('/indicators/goods')).toContain('/a/20250201-1#figure-1')
  expect((await ask.get('/desk/figures')).body).toContain('没有待核的数据')
})

test('the definition keeps what was said, and its measure once it has values', async () => {
  const { ask, values } = await desk()
  const { slug: _, ...definition } = indicator
  const address = values.replace('/values', '')
  await ask.post(address, { ...definition, unit: 'kg', grades: '' })
  expect((await ask.get(address)).body).toContain('value="kg"')
  await ask.post(values, value)
  const refused = await ask.post(address, definition)
  expect([refused.statusCode, refused.body.includes('已有数据的指标不能改单位')]).toEqual([409, true])
})
