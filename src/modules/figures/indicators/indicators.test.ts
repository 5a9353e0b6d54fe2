import { expect, test } from 'vitest'
import type { Transaction } from '#platform/transact.ts'
import { analystOf, definition, figuresHouse } from '../testing/figures-house.ts'
import { nextPointState, type PointState, pointStates } from './point-states.ts'
import type { NewPoint } from './points.ts'

const site = '360000'
const doer = analystOf(site)
const source = { title: '统计公报', url: 'https://stats.example/2024', page: '表 3', on: '2025-03-01' }

async function withIndicator(differing = {}) {
  const { figures, ...house } = await figuresHouse()
  const id = await figures.defineIndicator(doer, 'goods', definition(differing))
  const enter = (period: string, value: number, more: Partial<NewPoint> = {}) =>
    figures.enterPoint(doer, { indicatorId: id, place: site, period, value, source, ...more })
  const view = (place?: string) => figures.getIndicatorBySlug(site, 'goods', place)
  const inTransaction = <R>(work: (transaction: Transaction) => Promise<R>) =>
    house.transact(doer, 'figures.count-goods', work)
  return { ...house, figures, id, enter, view, inTransaction }
}

const refusal = (code: string) => expect.objectContaining({ code })

test('every move of a point is in the table, and no other', () => {
  const walked = (Object.keys(pointStates) as PointState[]).flatMap(state =>
    (['accept', 'refuse', 'replace'] as const).map(move => `${state} ${move} ${nextPointState(state, move)}`),
  )
  expect(walked.filter(line => !line.endsWith('undefined'))).toEqual([
    'suggested accept accepted',
    'suggested refuse refused',
    'accepted refuse refused',
    'accepted replace replaced',
  ])
})

test('a value comes back with its source', async () => {
  const { enter, view } = await withIndicator()
  await enter('2024', 1056e8, { qualifier: 'over' })
  const { series, indicator } = await view()
  expect(indicator).toMatchObject({ slug: 'goods', unit: 'CNY', grades: null, aliases: [] })
  expect(series.map(each => [each.place.code, each.entries.map(entry => [entry.period, entry.value])])).toEqual([
    [site, [['2024', 1056e8]]],
  ])
  expect(series[0]!.entries[0]!.readings[0]).toMatchObject({
    origin: 'entered',
    qualifier: 'over',
    source_title: '统计公报',
    source_page: '表 3',
    source_on: '2025-03-01',
    decided_by: 'p-1',
  })
})

test('sums from January and single months never share a series', async () => {
  const { enter, view } = await withIndicator({ cadence: 'month', cumulative: true })
  await enter('2024-01', 10)
  await enter('2024-01/2024-02', 30)
  await enter('2024-01/2024-04', 90)
  await expect(enter('2024-03', 20)).rejects.toEqual(refusal('period_misfit'))
  const [series] = (await view()).series
  expect(series!.entries.map(entry => entry.period)).toEqual(['2024-01/2024-01', '2024-01/2024-02', '2024-01/2024-04'])
  expect(series!.steps.map(step => [step.period, step.value])).toEqual([
    ['2024-01', 10],
    ['2024-02', 20],
  ])
})

test('rates that run from January are not taken apart into months', async () => {
  const { enter, view } = await withIndicator({ cadence: 'month', cumulative: true, kind: 'change', unit: '%' })
  await enter('2024-01', 5)
  await enter('2024-01/2024-02', 7)
  expect((await view()).series[0]!.steps).toEqual([])
})

test('two accepted values for one period stand side by side', async () => {
  const { enter, view } = await withIndicator()
  await enter('2024', 877)
  await enter('2024', 880, { source: { title: '年鉴' } })
  const [entry] = (await view()).series[0]!.entries
  expect([entry!.disputed, entry!.value, entry!.readings.map(each => each.source_title)]).toEqual([
    true,
    877,
    ['统计公报', '年鉴'],
  ])
})

test('a revision keeps the old value with why, and cannot be done twice', async () => {
  const { figures, enter, view } = await withIndicator()
  const old = await enter('2024', 877)
  await expect(figures.revisePoint(doer, old, { value: 880, reason: '', source })).rejects.toEqual(
    refusal('reason_missing'),
  )
  const id = await figures.revisePoint(doer, old, { value: 880, reason: '经济普查修订', source })
  const { series, points } = await view()
  expect(series[0]!.entries.map(entry => [entry.value, entry.disputed])).toEqual([[880, false]])
  expect(points.map(point => [point.value, point.state, point.replaces_id, point.reason])).toEqual([
    [877, 'replaced', null, ''],
    [880, 'accepted', old, '经济普查修订'],
  ])
  expect(points[1]!.id).toBe(id)
  await expect(figures.revisePoint(doer, old, { value: 1, reason: 'x', source })).rejects.toEqual(
    refusal('point_move_forbidden'),
  )
})

test('a derived value keeps its formula and numbers', async () => {
  const { figures, id, view } = await withIndicator({ unit: 'person_time', kind: 'count' })
  const formula = { rule: 'before', difference: -30100, ratePercent: -64.5 } as const
  await figures.derivePoint(doer, { indicatorId: id, place: site, period: '2023', formula, source })
  const [entry] = (await view()).series[0]!.entries
  expect(entry!.value).toBeCloseTo(46667, 0)
  expect(entry!.readings[0]).toMatchObject({ origin: 'derived', formula })
  const none = { rule: 'growth', from: 0, to: 1 } as const
  await expect(
    figures.derivePoint(doer, { indicatorId: id, place: site, period: '2023', formula: none, source }),
  ).rejects.toEqual(refusal('formula_empty'))
})

test('grades are an ordered series of their own', async () => {
  const grades = [
    ['合格', 'Passed'],
    ['良好', 'Good'],
    ['优秀', 'Excellent'],
  ] as const
  const { enter, view } = await withIndicator({ grades, kind: 'rank' })
  await enter('2023', 2)
  await enter('2024', 3)
  for (const value of [0, 4, 1.5, Number.NaN])
    await expect(enter('2025', value)).rejects.toEqual(refusal('value_misfit'))
  const { indicator, series } = await view()
  expect([indicator.unit, indicator.grades]).toEqual(['grade', grades])
  expect(series[0]!.entries.map(entry => entry.value)).toEqual([2, 3])
})

test('what a module counts itself is accepted at once; counted anew it replaces, counted the same it changes nothing', async () => {
  const { figures, view, inTransaction } = await withIndicator({ cadence: 'month' })
  const count = (value: number) =>
    inTransaction(transaction =>
      figures.recordPoint(transaction, { slug: 'goods', place: '360700', period: '2024-06', value, source }),
    )
  const first = await count(12)
  expect(await count(12)).toBe(first)
  const second = await count(15)
  const { points } = await view('360700')
  expect(points.map(point => [point.id, point.value, point.state, point.replaces_id])).toEqual([
    [first, 12, 'replaced', null],
    [second, 15, 'accepted', first],
  ])
  await expect(
    inTransaction(transaction =>
      figures.recordPoint(transaction, { slug: 'nothing', place: site, period: '2024-06', value: 1, source }),
    ),
  ).rejects.toEqual(refusal('indicator_not_found'))
})

test('a place is a site, the country, or one that the site named', async () => {
  const { figures, enter, view } = await withIndicator()
  await expect(enter('2024', 1, { place: '360700-zone' })).rejects.toEqual(refusal('place_not_found'))
  await figures.namePlace(doer, { code: '360700-zone', name: ['示例一区', 'Sample zone 1'], isSample: true })
  await enter('2024', 1, { place: '360700-zone' })
  await enter('2024', 9, { place: '100000' })
  expect((await view()).series.map(each => each.place.name[1])).toEqual(['China', 'Sample zone 1'])
  const ofPlace = await figures.listIndicatorViews(site, '360700-zone')
  expect(ofPlace.map(each => each.series.map(one => one.entries[0]!.value))).toEqual([[1]])
})

test('a definition keeps its address and, once it has values, its measure', async () => {
  const { figures, id, enter } = await withIndicator()
  await expect(figures.defineIndicator(doer, 'goods', definition())).rejects.toEqual(refusal('indicator_slug_taken'))
  await expect(figures.defineIndicator(doer, 'x', definition({ cumulative: true }))).rejects.toEqual(
    refusal('cumulative_year'),
  )
  await figures.changeIndicator(doer, id, definition({ unit: 'kg' }))
  await enter('2024', 1)
  await expect(figures.changeIndicator(doer, id, definition({ unit: 'CNY' }))).rejects.toEqual(refusal('rhythm_fixed'))
  await figures.changeIndicator(doer, id, definition({ unit: 'kg', aliases: ['货运总额'] }))
  expect((await figures.listIndicators(site)).map(each => each.aliases)).toEqual([['货运总额']])
})

test('another site sees and touches none of it', async () => {
  const { figures, enter } = await withIndicator()
  const id = await enter('2024', 877)
  const stranger = analystOf('360700')
  await expect(figures.getIndicatorBySlug('360700', 'goods')).rejects.toEqual(refusal('indicator_not_found'))
  await expect(figures.refusePoint(stranger, id, 'x')).rejects.toEqual(refusal('point_not_found'))
  expect(await figures.listIndicatorViews('360700')).toEqual([])
})
