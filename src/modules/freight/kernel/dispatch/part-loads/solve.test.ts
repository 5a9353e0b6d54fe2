import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRoutes } from '../checker/part-loads.ts'
import { makeUpPartLoads } from '../fixtures/part-loads.ts'
import type { Allowance } from './budget.ts'
import { readLiLim } from './lilim.ts'
import type { PartLoads } from './problem.ts'
import { Route } from './route.ts'
import { type PlannedRoutes, solvePartLoads } from './solve.ts'

function solve(problem: PartLoads, allowance: Allowance, seed = 1): PlannedRoutes {
  const steps = solvePartLoads(problem, allowance, seed)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const madeUps = fc.record({
  requests: fc.integer({ min: 0, max: 14 }),
  windowWidth: fc.integer({ min: 0, max: 400 }),
  capacity: fc.integer({ min: 1, max: 40 }),
  vehicles: fc.integer({ min: 1, max: 8 }),
  seed: fc.nat(),
})

test('every plan can be driven, is as long as it says, and names what it leaves', () => {
  fc.assert(
    fc.property(madeUps, fc.nat(), (madeUp, seed) => {
      const problem = makeUpPartLoads(madeUp)
      const plan = solve(problem, { iterations: 300 }, seed)
      const away = plan.unassigned.map(each => each.pickup)
      const verdict = checkRoutes(problem, plan.routes, away)
      expect(verdict.faults).toEqual([])
      expect(verdict.distance).toBeCloseTo(plan.distance, 6)
    }),
    { numRuns: 60 },
  )
})

test('every plan on the way can be driven too', () => {
  const problem = makeUpPartLoads({ requests: 30, windowWidth: 150, capacity: 20, vehicles: 30, seed: 3 })
  let seen = 0
  for (const plan of solvePartLoads(problem, { iterations: 3000 }, 1)) {
    seen += 1
    const away = plan.unassigned.map(each => each.pickup)
    expect(checkRoutes(problem, plan.routes, away).faults).toEqual([])
  }
  expect(seen).toBeGreaterThan(5)
})

test('finds the shortest way that trying everything finds', () => {
  fc.assert(
    fc.property(fc.nat(), seed => {
      const problem = makeUpPartLoads({ requests: 3, windowWidth: 500, capacity: 12, vehicles: 1, seed })
      const orders = feasibleOrders(problem, [], 0)
      const plan = solve(problem, { iterations: 400 })
      if (orders.length === 0) expect(plan.unassigned.length).toBeGreaterThan(0)
      else expect(plan.distance).toBeCloseTo(Math.min(...orders), 6)
    }),
    { numRuns: 60 },
  )
})

/** The lengths of all orders in which one truck can serve everything. */
function feasibleOrders(problem: PartLoads, order: readonly number[], at: number): number[] {
  if (at === problem.stops - 1) {
    const { faults, distance } = checkRoutes(problem, [order])
    return faults.length > 0 ? [] : [distance]
  }
  const left = [...problem.requestOf.keys()].filter(stop => stop > 0 && !order.includes(stop))
  return left.flatMap(stop => feasibleOrders(problem, [...order, stop], at + 1))
}

test('the same seed and iterations give the same plan, another seed another way there', () => {
  const problem = makeUpPartLoads({ requests: 40, windowWidth: 200, capacity: 20, vehicles: 40, seed: 5 })
  const plan = solve(problem, { iterations: 800 }, 7)
  expect(solve(problem, { iterations: 800 }, 7)).toEqual(plan)
  expect(solve(problem, { iterations: 800 }, 8)).not.toEqual(plan)
})

test('an insertion costs what the longer route is longer', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(), { maxLength: 8 }), (seed, order) => {
      const problem = makeUpPartLoads({ requests: 9, windowWidth: 300, capacity: 20, vehicles: 9, seed })
      let route = new Route(problem, [])
      for (const request of new Set(order.map(each => each % 9))) {
        const { cost } = route.insertion(request)
        if (cost === Infinity) continue
        const longer = route.with(request)
        expect(longer.distance - route.distance).toBeCloseTo(cost, 6)
        expect(checkRoutes(problem, [longer.stops]).faults.filter(each => each.startsWith('Route'))).toEqual([])
        route = longer
      }
    }),
  )
})

test('says why a request can never be served, and plans the others', () => {
  const text = [
    '3 10 1',
    '0 0 0 0 0 100 0 0 0',
    '1 10 0 5 0 100 1 0 2',
    '2 20 0 -5 0 100 1 1 0',
    '3 50 0 5 0 20 1 0 4',
    '4 60 0 -5 0 100 1 3 0',
    '5 10 0 50 0 100 1 0 6',
    '6 20 0 -50 0 100 1 5 0',
  ].join('\n')
  const plan = solve(readLiLim(text).problem, { iterations: 50 })
  expect(plan.routes).toEqual([[1, 2]])
  expect(plan.unassigned).toEqual([
    { pickup: 3, reason: 'Stop 3 is reached at 50.0 at the earliest, but closes at 20; move its window.' },
    { pickup: 5, reason: 'Stop 5 loads 50, but a vehicle holds 10; split the request.' },
  ])
})

test('with too few vehicles it serves what it can and says what is left', () => {
  const problem = makeUpPartLoads({ requests: 20, windowWidth: 30, capacity: 10, vehicles: 2, seed: 1 })
  const plan = solve(problem, { iterations: 500 })
  expect(plan.vehicles).toBe(2)
  expect(plan.unassigned.length).toBeGreaterThan(0)
  expect(plan.unassigned[0]!.reason).toContain('No place was found in 2 vehicles')
})
