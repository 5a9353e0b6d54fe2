import { expect, test } from 'vitest'
import { madeUpMarket } from '../fixtures/matching.ts'
import { readMatching } from './read-matching.ts'

const market = madeUpMarket({ trucks: 2, loads: 2, windowMin: 30, isMixed: true, seed: 4 })
const [load, other] = market.loads
const table = {
  kind: 'matrix',
  places: ['a', 'b'],
  km: [
    [0, 5],
    [6, 0],
  ],
}

test.each([
  [{ ...load, id: '' }, 'load : id must be a text; it is "".'],
  [{ ...load, pickup: [30, 20] }, 'load L0: its pickup window closes (20) before it opens (30).'],
  [{ ...load, pickup: [null, 20] }, 'load L0: earliest must be a number; it is null.'],
  [{ ...load, weightKg: -1 }, 'load L0: weightKg is -1; it must not be below 0.'],
  [{ ...load, from: { lngWgs84: 181, latWgs84: 0 } }, 'load L0: lngWgs84 is 181; it must not be above 180.'],
  [{ ...load, to: 'b' }, 'load L0: to must be an object; it is "b".'],
  [{ ...load, id: 'L1' }, 'load L1: another one has the same id; give each its own.'],
  [7, 'load number 1: loads[0] must be an object; it is 7.'],
])('leaves out the load %j with a sentence, and keeps the rest', (bad, sentence) => {
  const { problem, leftOut } = readMatching({ ...market, loads: isTwin(bad) ? [other, bad] : [bad, other] })
  expect(leftOut.map(each => each.says)).toEqual([sentence])
  expect(problem.loads.map(each => each.id)).toEqual(['L1'])
})

const isTwin = (value: unknown) => (value as { id?: string }).id === 'L1'

test('reads places of a table, one way and the other', () => {
  const given = {
    ...market,
    metric: table,
    trucks: [{ ...market.trucks[0], at: 'a' }],
    loads: [{ ...load, from: 'b', to: 'a' }],
  }
  const { problem } = readMatching(given)
  const [truck, read] = [problem.trucks[0]!, problem.loads[0]!]
  expect(problem.metric.km(truck.at, read.from)).toBe(5)
  expect(problem.metric.km(read.from, read.to)).toBe(6)
})

test('leaves out whoever stands at a place that is not in the table', () => {
  const given = { ...market, metric: table, trucks: [{ ...market.trucks[0], at: 'c' }], loads: [] }
  expect(readMatching(given).leftOut).toEqual([
    { truck: 'T0', says: 'truck T0: at is c, which is not among the places.' },
  ])
})

test.each([
  [null, 'The problem must be an object; it is null.'],
  [{ ...market, loads: 3 }, 'loads must be a list; it is 3.'],
  [{ ...market, metric: { kind: 'crow' } }, 'metric.kind must be "greatCircle" or "matrix"; it is "crow".'],
  [
    {
      ...market,
      metric: {
        ...table,
        km: [
          [0, null],
          [6, 0],
        ],
      },
    },
    'km[0][1] must be a number; it is null.',
  ],
  [{ ...market, metric: { ...table, km: [[0, 5]] } }, 'km has 1 rows; 2 places need as many.'],
  [{ ...market, speedKmh: 0 }, 'speedKmh is 0; it must be above 0.'],
  [
    { ...market, loads: new Array(1_000_000).fill(load) },
    'There are 1000000 loads; at most 100000 are planned at once.',
  ],
])('refuses a problem that is wrong as a whole', (bad, sentence) => {
  expect(() => readMatching(bad)).toThrow(sentence)
})
