import { expect, test } from 'vitest'
import { indexed, rank } from './compare.ts'

const places = [
  { name: 'a', value: 2 },
  { name: 'b', value: 5 },
  { name: 'c', value: 2 },
  { name: 'd', value: 1 },
]

test('equal values share a rank, and the next is counted on', () => {
  expect(rank(places, 'high-first').map(each => [each.name, each.rank])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
    ['d', 4],
  ])
  expect(rank(places, 'low-first').map(each => each.rank)).toEqual([1, 2, 2, 4])
})

test('an index is 100 where every series begins to be known', () => {
  expect(
    indexed([
      [50, 100, 150],
      [null, 20, 10],
    ]),
  ).toEqual({
    base: 1,
    series: [
      [50, 100, 150],
      [null, 100, 50],
    ],
  })
})

test('there is no index without a common period above zero', () => {
  expect(
    indexed([
      [1, null],
      [null, 1],
    ]),
  ).toBeUndefined()
  expect(indexed([[0], [3]])).toBeUndefined()
  expect(indexed([])).toBeUndefined()
})
