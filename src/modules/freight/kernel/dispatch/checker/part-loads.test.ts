import { expect, test } from 'vitest'
import { readLiLim } from '../part-loads/lilim.ts'
import { checkRoutes } from './part-loads.ts'

const { problem } = readLiLim(
  [
    '2 10 1',
    '0 0 0 0 0 100 0 0 0',
    '1 10 0 6 0 50 1 0 2',
    '2 20 0 -6 0 40 1 1 0',
    '3 10 0 6 0 100 1 0 4',
    '4 20 0 -6 0 100 1 3 0',
  ].join('\n'),
)

test('passes a plan that can be driven', () => {
  expect(checkRoutes(problem, [[1, 2, 3, 4]])).toEqual({ vehicles: 1, distance: 60, faults: [] })
})

test.each([
  [[[1, 3, 2, 4]], [], 'Route 1: 12 are loaded after stop 3, over 10.'],
  [[[3, 4, 1, 2]], [], 'Route 1: stop 2 is reached at 43, after 40.'],
  [[[2, 1, 3, 4]], [], 'Route 1: stop 2 and its other end are not there in the right order.'],
  [
    [
      [1, 3],
      [2, 4],
    ],
    [],
    'Route 2: stop 2 and its other end are not there in the right order.',
  ],
  [[[1, 2]], [], 'Stop 3 is served 0 times instead of 1.'],
  [
    [
      [1, 2],
      [1, 2],
      [3, 4],
    ],
    [],
    'Stop 1 is served 2 times instead of 1.',
  ],
  [[[1, 2], [3, 4], []], [], '3 routes, but 2 vehicles.'],
  [[[1, 2, 3, 4]], [3], 'Stop 3 is served 1 times instead of 0.'],
])('finds the fault in %j', (routes, unassigned, fault) => {
  expect(checkRoutes(problem, routes, unassigned).faults).toContain(fault)
})
