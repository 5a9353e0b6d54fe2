import { expect, test } from 'vitest'
import { type MatchedFigure, matchFigure } from './match.ts'

const measures = [
  { id: 'total', unit: 'CNY', words: ['社会物流总额'], cadence: 'year', cumulative: false },
  { id: 'growth', unit: '%', words: ['社会物流总额同比增长', '社会物流总额增速'], cadence: 'year', cumulative: false },
  { id: 'goods', unit: 'kg', words: ['货运量', '货运总量'], cadence: 'month', cumulative: true },
] as const
const places = [
  { code: '360000', names: ['江西', '江西省'] },
  { code: '360700', names: ['赣州', '赣州市'] },
]
const figure = (differing: Partial<MatchedFigure>): MatchedFigure => ({
  value: 1056e8,
  unit: 'CNY',
  period: '2024',
  subject: '社会物流总额',
  status: 'actual',
  ...differing,
})
const found = (differing: Partial<MatchedFigure>) => matchFigure(figure(differing), measures, places, '360000')

test.each([
  ['社会物流总额', '360000'],
  ['全省社会物流总额', '360000'],
  ['江西省实现社会物流总额', '360000'],
  ['赣州市社会物流总额达', '360700'],
  ['江西赣州全年社会物流总额', '360700'],
  ['全市完成社会物流总额达到', '360000'],
])('%s is the total of %s', (subject, place) => {
  expect(found({ subject })).toEqual({ measureId: 'total', place, period: '2024', value: 1056e8 })
})

test('a word that also ends measures is kept where the measure has it', () => {
  expect(found({ subject: '全省货运总量', unit: 'kg', period: '2024-01/2024-07', value: 3 })?.measureId).toBe('goods')
})

test.each([
  ['another unit', { unit: '%' }],
  ['a part of it', { subject: '工业品社会物流总额' }],
  ['a month of a yearly series', { period: '2024-07' }],
  ['a single month among sums', { subject: '货运量', unit: 'kg', period: '2024-07' }],
  ['no period', { period: null }],
  ['a goal', { status: 'target' }],
  ['a range', { value: [1, 2] }],
  ['another measure', { subject: '社会物流总费用' }],
  ['nothing but a place', { subject: '赣州市' }],
] as const)('%s is none of them', (_, differing) => {
  expect(found(differing)).toBeUndefined()
})
