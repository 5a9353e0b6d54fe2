import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsOf, exactSum } from './exact.ts'
import { evaluate } from './formulas.ts'

test('720 亿 to 1,056 亿 in three years', () => {
  expect(evaluate({ rule: 'growth', from: 720e8, to: 1056e8 })).toBeCloseTo(46.67, 2)
  expect(evaluate({ rule: 'cagr', from: 720e8, to: 1056e8, years: 3 })).toBeCloseTo(13.62, 2)
})

test('3.01万 fewer and −64.5 %: what was before and what is after', () => {
  const fall = { difference: -30100, ratePercent: -64.5 }
  expect(evaluate({ rule: 'before', ...fall })).toBeCloseTo(46667, 0)
  expect(evaluate({ rule: 'after', ...fall })).toBeCloseTo(16567, 0)
})

test('a difference, a sum and a share', () => {
  expect(evaluate({ rule: 'difference', whole: 3910, part: 1290 })).toBe(2620)
  expect(evaluate({ rule: 'difference', whole: 6.2, part: 1.5 })).toBe(4.7)
  expect(evaluate({ rule: 'sum', terms: [32, 37, 254] })).toBe(323)
  expect(evaluate({ rule: 'sum', terms: [0.1, 0.2] })).toBe(0.3)
  expect(evaluate({ rule: 'share', part: 34.9, whole: 39.5 })).toBeCloseTo(88.35, 2)
})

test.each([
  ['growth from nothing', { rule: 'growth', from: 0, to: 5 }],
  ['growth from a loss', { rule: 'growth', from: -3, to: 5 }],
  ['no years', { rule: 'cagr', from: 1, to: 2, years: 0 }],
  ['a rate of nothing', { rule: 'before', difference: -3, ratePercent: 0 }],
  ['amount and rate against each other', { rule: 'before', difference: -3, ratePercent: 5 }],
  ['a fall of everything', { rule: 'base', value: 0, ratePercent: -100 }],
  ['a share of nothing', { rule: 'share', part: 1, whole: 0 }],
  ['a sum of nothing', { rule: 'sum', terms: [] }],
] as const)('%s gives no value', (_, formula) => {
  expect(evaluate(formula)).toBeUndefined()
})

/** Within six powers of ten: a fall by all but a millionth leaves few digits to compare. */
const amount = fc.double({ min: 1, max: 1e6, noNaN: true })
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.abs(b) * 1e-6)

test('growing at the yearly rate for the years leads to the end', () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 20 }), (from, to, years) => {
      const rate = evaluate({ rule: 'cagr', from, to, years })!
      near(from * (1 + rate / 100) ** years, to)
    }),
  )
})

test('the base of a value grows by its rate to the value, and amount and rate find both ends', () => {
  const rate = fc.double({ min: 0.1, max: 1000, noNaN: true })
  fc.assert(
    fc.property(amount, rate, (value, ratePercent) => {
      const base = evaluate({ rule: 'base', value, ratePercent })!
      near(base * (1 + ratePercent / 100), value)
      const difference = (base * ratePercent) / 100
      near(evaluate({ rule: 'before', difference, ratePercent })!, base)
      near(evaluate({ rule: 'after', difference, ratePercent })!, value)
    }),
  )
})

test('sums of decimals carry no noise of binary numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 20 }), cents => {
      const total = cents.reduce((whole, each) => whole + each, 0)
      expect(exactSum(cents.map(each => each / 100)) || 0).toBe(total / 100 || 0)
    }),
  )
  expect([decimalsOf(514.7), decimalsOf(1e-7), decimalsOf(3e21), decimalsOf(12)]).toEqual([1, 7, 0, 0])
})
