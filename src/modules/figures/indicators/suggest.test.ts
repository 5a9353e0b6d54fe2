import { expect, test } from 'vitest'
import { analystOf, definition, figuresHouse } from '../testing/figures-house.ts'
import { listSuggested } from './points.store.ts'
import type { KeyedFigure, PublishedText } from './suggest.ts'

const site = '360000'
const doer = analystOf(site)
const documentId = '00000000-0000-7000-8000-000000000001'

const figure = (key: string, value: number, differing: Partial<KeyedFigure> = {}): KeyedFigure => ({
  key,
  value,
  sentence: `全省社会物流总额${value}元。`,
  quote: `${value}元`,
  start: 0,
  end: 1,
  unit: 'CNY',
  period: '2024',
  subject: '全省社会物流总额',
  qualifier: 'exact',
  kind: 'level',
  basis: null,
  status: 'actual',
  ...differing,
})

async function published() {
  const { figures, transact, kysely } = await figuresHouse()
  await figures.defineIndicator(doer, 'goods', definition({ name: ['社会物流总额', 'Goods moved'] }))
  const publish = (...list: KeyedFigure[]) =>
    transact(doer, 'portal.publish-article', transaction => {
      const text: PublishedText = { documentId, title: '通报', path: '/a/1', publishedOn: '2025-02-01', figures: list }
      return figures.suggestPoints(transaction, text)
    })
  const waiting = () => listSuggested(kysely, site)
  const accepted = async () => (await figures.getIndicatorBySlug(site, 'goods')).points
  return { figures, publish, waiting, accepted }
}

test('a text suggests points where measure, place, period and unit fit; a person decides', async () => {
  const { figures, publish, waiting, accepted } = await published()
  await publish(figure('a', 1, { subject: '赣州市社会物流总额' }), figure('b', 2, { unit: 'kg' }), figure('c', 1056e8))
  const points = await waiting()
  expect(points.map(each => [each.figure_key, each.figure_number, each.place_code, each.period, each.value])).toEqual([
    ['c', 3, '360000', '2024', 1056e8],
    ['a', 1, '360700', '2024', 1],
  ])
  expect(points[0]).toMatchObject({ source_title: '通报', source_url: '/a/1', source_on: '2025-02-01' })
  expect(await accepted()).toEqual([])
  await figures.acceptPoint(doer, points[0]!.id)
  await expect(figures.refusePoint(doer, points[1]!.id, '')).rejects.toMatchObject({ code: 'reason_missing' })
  await figures.refusePoint(doer, points[1]!.id, '不是同一口径')
  expect((await accepted()).map(each => [each.value, each.decided_by])).toEqual([[1056e8, 'p-1']])
  expect(await waiting()).toEqual([])
})

test('published again, a text suggests only what is new, follows its figures, and takes back what it no longer says', async () => {
  const { figures, publish, waiting, accepted } = await published()
  await publish(figure('kept', 1), figure('gone', 2), figure('refused', 3))
  for (const point of await waiting()) {
    if (point.figure_key === 'kept') await figures.acceptPoint(doer, point.id)
    if (point.figure_key === 'refused') await figures.refusePoint(doer, point.id, '重复')
  }
  await publish(figure('new', 9), figure('kept', 1), figure('refused', 3))
  expect((await waiting()).map(each => each.figure_key)).toEqual(['new'])
  expect((await accepted()).map(each => [each.figure_key, each.figure_number])).toEqual([['kept', 2]])
  await publish(figure('new', 9))
  expect((await accepted()).map(each => [each.state, each.figure_number])).toEqual([['accepted', null]])
})
