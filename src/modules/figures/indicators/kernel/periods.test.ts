import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cadences, endOf, endsBetween, parsePeriod, periodIn, stepEnding, stepOf } from './periods.ts'

const year = fc.integer({ min: 1949, max: 2099 })
const month = fc.integer({ min: 1, max: 12 })
const written = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}`

test.each([
  ['2024', 'year', false, '2024'],
  ['2024-01/2024-12', 'year', false, '2024'],
  ['2024-01/2024-03', 'quarter', false, '2024-01/2024-03'],
  ['2024-04/2024-06', 'quarter', false, '2024-04/2024-06'],
  ['2024-07', 'month', false, '2024-07'],
  ['2024-01/2024-07', 'month', true, '2024-01/2024-07'],
  ['2024-01', 'month', true, '2024-01/2024-01'],
  ['2024', 'month', true, '2024-01/2024-12'],
  ['2024', 'quarter', true, '2024-01/2024-12'],
] as const)('%s in a series by %s (cumulative: %s) is %s', (text, cadence, cumulative, expected) => {
  expect(periodIn({ cadence, cumulative }, text)).toBe(expected)
})

test.each([
  ['a month among sums', '2024-07', 'month', true],
  ['a sum among months', '2024-01/2024-07', 'month', false],
  ['a year among months', '2024', 'month', false],
  ['a half year among years', '2024-01/2024-06', 'year', false],
  ['several years', '2021/2025', 'year', false],
  ['a quarter that is none', '2024-02/2024-04', 'quarter', false],
  ['seven months among quarters', '2024-01/2024-07', 'quarter', true],
  ['an end before its start', '2024-07/2024-01', 'month', true],
  ['a month 13', '2024-13', 'month', false],
  ['a year against a month', '2023/2024-02', 'month', true],
  ['words', 'last year', 'year', false],
] as const)('%s has no place', (_, text, cadence, cumulative) => {
  expect(periodIn({ cadence, cumulative }, text)).toBeUndefined()
})

test('a period that has a place is written so that it is read to the same months', () => {
  fc.assert(
    fc.property(year, month, month, fc.constantFrom(...cadences), fc.boolean(), (y, a, b, cadence, cumulative) => {
      const text = `${written(y, Math.min(a, b))}/${written(y, Math.max(a, b))}`
      const period = periodIn({ cadence, cumulative }, text)
      fc.pre(period !== undefined)
      expect(parsePeriod(period!)).toEqual(parsePeriod(text))
      expect(periodIn({ cadence, cumulative }, period!)).toBe(period)
    }),
  )
})

test('no period is at once a sum over several steps and a single one', () => {
  fc.assert(
    fc.property(year, month, month, (y, a, b) => {
      const text = `${written(y, Math.min(a, b))}/${written(y, Math.max(a, b))}`
      const single = periodIn({ cadence: 'month', cumulative: false }, text)
      const sum = periodIn({ cadence: 'month', cumulative: true }, text)
      if (single !== undefined && sum !== undefined) expect([a, b]).toEqual([1, 1])
    }),
  )
})

test('the step that ends with a month belongs into a series of single steps', () => {
  fc.assert(
    fc.property(year, month, fc.constantFrom(...cadences), (y, m, cadence) => {
      const last = y * 12 + m - 1
      fc.pre((last + 1) % stepOf(cadence) === 0)
      const period = stepEnding(last, cadence)
      expect(periodIn({ cadence, cumulative: false }, period)).toBe(period)
      expect(endOf(period)).toBe(last)
    }),
  )
})

test('ends between two include both and leave none out', () => {
  expect(endsBetween(endOf('2022'), endOf('2024'), 'year').map(end => stepEnding(end, 'year'))).toEqual([
    '2022',
    '2023',
    '2024',
  ])
  expect(endsBetween(endOf('2023-12'), endOf('2024-02'), 'month').map(end => stepEnding(end, 'month'))).toEqual([
    '2023-12',
    '2024-01',
    '2024-02',
  ])
})

test('what is no period throws', () => {
  expect(() => endOf('someday')).toThrow('someday is not a period')
})
