import { anneal } from './anneal.ts'
import { type Allowance, createBudget, partOf } from './budget.ts'
import { fewerRoutes } from './fewer-routes.ts'
import { Plan } from './plan.ts'
import type { PartLoads } from './problem.ts'
import { Random } from './random.ts'
import { recreate } from './recreate.ts'

/** Shares of the budget at which the first shortening and the search for fewer routes end. */
const settleUntil = 0.05
const fewerUntil = 0.4

export type Solved = {
  vehicles: number
  distance: number
  /** Stops of each route in order, without the depot. */
  routes: number[][]
  /** Requests on no route. */
  unassigned: number[]
  iterations: number
}

/**
 * Plans part loads with as few trucks as it can find, then as short as it can find, within the allowance. The same seed and
 * number of iterations give the same plan.
 */
export function solvePartLoads(problem: PartLoads, allowance: Allowance, seed: number): Solved {
  const budget = createBudget(allowance)
  const random = new Random(seed)
  const first = Plan.empty(problem)
  recreate(first, problem.requests, random)
  const settled = anneal(first, partOf(budget, 0, settleUntil), random)
  const fewer = fewerRoutes(settled, partOf(budget, settleUntil, fewerUntil), random)
  const best = anneal(fewer, partOf(budget, budget.spent(), 1), random)
  const { routes, distance, absent } = best
  return {
    vehicles: routes.length,
    distance,
    routes: routes.map(route => [...route.stops]),
    unassigned: absent,
    iterations: budget.iterations(),
  }
}
