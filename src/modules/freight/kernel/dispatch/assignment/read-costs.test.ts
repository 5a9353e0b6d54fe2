import { expect, test } from 'vitest'
import { readCosts } from './read-costs.ts'

const good = { rows: 2, columns: 3, ptr: [0, 2, 3], idx: [0, 1, 2], cost: [5, -4, 0] }

test('reads rows and columns', () => {
  expect(readCosts(good)).toEqual({
    rows: 2,
    columns: 3,
    ptr: Int32Array.of(0, 2, 3),
    idx: Int32Array.of(0, 1, 2),
    cost: Int32Array.of(5, -4, 0),
  })
})

test.each([
  [null, 'rows must be a whole number from 0 on; it is missing.'],
  [{ ...good, rows: -1 }, 'rows must be a whole number from 0 on; it is -1.'],
  [{ ...good, rows: 10_000_000 }, 'rows is 10000000; at most 500000 are solved at once. Split the problem.'],
  [{ ...good, ptr: [0, 3] }, 'ptr has 2 entries; 2 rows need 3.'],
  [{ ...good, ptr: [0, 3, 2] }, 'ptr[2] is 2, less than the entry before it; it must not fall.'],
  [{ ...good, ptr: [1, 2, 3] }, 'ptr begins with 1; it must begin with 0.'],
  [{ ...good, ptr: [0, 1, 2] }, 'ptr ends with 2; it must end with the length of idx, 3.'],
  [{ ...good, idx: [0, 3, 2] }, 'idx[1] is 3; it must be a whole number from 0 to 2.'],
  [{ ...good, cost: [5, null, 0] }, 'cost[1] is null; it must be a whole number from -2147483647 to 2147483647.'],
  [{ ...good, cost: [5, 0.5, 0] }, 'cost[1] is 0.5; it must be a whole number from -2147483647 to 2147483647.'],
  [{ ...good, cost: [5, 4] }, 'cost has 2 numbers and idx 3; give one cost for each.'],
  [{ ...good, idx: 'all' }, 'idx must be a list of whole numbers.'],
])('refuses %j with a sentence', (bad, sentence) => {
  expect(() => readCosts(bad)).toThrow(sentence)
})
