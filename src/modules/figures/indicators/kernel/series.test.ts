import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOf } from './periods.ts'
import { seriesOf, singleSteps, withGaps } from './series.ts'

const sum = (month: number, value: number, year = 2024) => ({
  period: `${year}-01/${year}-${String(month).padStart(2, '0')}`,
  value,
})

test('single months follow from consecutive sums, and say from which', () => {
  const steps = singleSteps(seriesOf([sum(1, 10.1), sum(2, 30.3), sum(3, 60.6)]), 'month')
  expect(steps.map(({ period, value, whole, before }) => [period, value, whole, before])).toEqual([
    ['2024-01', 10.1, '2024-01/2024-01', null],
    ['2024-02', 20.2, '2024-01/2024-02', '2024-01/2024-01'],
    ['2024-03', 30.3, '2024-01/2024-03', '2024-01/2024-02'],
  ])
})

test('a step whose sum before is missing, disputed or of another year is not guessed', () => {
  const entries = seriesOf([sum(2, 5, 2023), sum(3, 9), sum(5, 20), sum(6, 26), sum(6, 27), sum(7, 40)])
  expect(singleSteps(entries, 'month')).toEqual([])
})

test('the first quarter is its own sum', () => {
  const steps = singleSteps(seriesOf([sum(3, 100), sum(6, 240)]), 'quarter')
  expect(steps.map(step => [step.period, step.value])).toEqual([
    ['2024-01/2024-03', 100],
    ['2024-04/2024-06', 140],
  ])
})

test('steps add up to the sums that they were taken from', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(cents, months => {
      let total = 0
      const sums = months.map((month, index) => {
        total += month
        return sum(index + 1, total / 100)
      })
      const steps = singleSteps(seriesOf(sums), 'month')
      expect(steps.map(step => Math.round(step.value * 100))).toEqual(months)
    }),
  )
})

test('two values for one period stand side by side, and the first leads', () => {
  const [entry] = seriesOf([
    { period: '2024', value: 877, from: 'a' },
    { period: '2024', value: 880, from: 'b' },
  ])
  expect([entry!.value, entry!.disputed, entry!.readings.map(each => each.from)]).toEqual([877, true, ['a', 'b']])
})

test('the same value from two sources is no conflict', () => {
  expect(seriesOf([sum(3, 1), sum(3, 1)]).map(entry => [entry.disputed, entry.readings.length])).toEqual([[false, 2]])
})

test('a series is ordered by its periods, and a missing one is a gap', () => {
  const entries = seriesOf([
    { period: '2024', value: 3 },
    { period: '2021', value: 1 },
  ])
  expect(withGaps(entries, { cadence: 'year', cumulative: false }).map(each => [each.end, each.entry?.value])).toEqual([
    [endOf('2021'), 1],
    [endOf('2022'), undefined],
    [endOf('2023'), undefined],
    [endOf('2024'), 3],
  ])
  expect(withGaps([], { cadence: 'year', cumulative: false })).toEqual([])
})
