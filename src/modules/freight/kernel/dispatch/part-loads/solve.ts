import { anneal } from './anneal.ts'
import { type Allowance, createBudget, partOf } from './budget.ts'
import { fewerRoutes } from './fewer-routes.ts'
import { whyHopeless } from './hopeless.ts'
import { Plan } from './plan.ts'
import type { PartLoads } from './problem.ts'
import { Random } from './random.ts'
import { recreate } from './recreate.ts'

/** Shares of the budget at which the first shortening and the search for fewer routes end. */
const settleUntil = 0.05
const fewerUntil = 0.4

export type PlannedRoutes = {
  vehicles: number
  distance: number
  /** Stops of each route in order, without the depot. */
  routes: number[][]
  /** Requests on no route, by the stop of their pickup, with the reason. */
  unassigned: { pickup: number; reason: string }[]
  iterations: number
}

/**
 * Plans part loads with as few trucks as it can find, then as short as it can find, within the allowance. The same seed
 * and number of iterations give the same plan. Yields the best plan so far every few hundred iterations, so that whoever drives it
 * can show it, or stop and keep it.
 */
export function* solvePartLoads(
  problem: PartLoads,
  allowance: Allowance,
  seed: number,
): Generator<PlannedRoutes, PlannedRoutes> {
  const budget = createBudget(allowance)
  const random = new Random(seed)
  const requests = [...problem.pickup.keys()]
  const hopeless = new Map(requests.flatMap(request => entry(request, whyHopeless(problem, request))))
  const told = (plan: Plan) => tell(plan, hopeless, budget.iterations())
  const first = Plan.empty(
    problem,
    requests.filter(request => !hopeless.has(request)),
  )
  recreate(first, problem.requests, random)
  const settled = yield* mapped(anneal(first, partOf(budget, 0, settleUntil), random), told)
  const fewer = yield* mapped(fewerRoutes(settled, partOf(budget, settleUntil, fewerUntil), random), told)
  const best = yield* mapped(anneal(withinFleet(fewer), partOf(budget, budget.spent(), 1), random), told)
  return told(best)
}

function entry(request: number, reason: string | undefined): [number, string][] {
  return reason ? [[request, reason]] : []
}

function* mapped<From, To, Result>(steps: Generator<From, Result>, map: (step: From) => To): Generator<To, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield map(step.value)
  }
}

/** Gives up the routes with the fewest requests, as long as there are more routes than vehicles. */
function withinFleet(plan: Plan): Plan {
  const kept = plan.copy()
  while (kept.routes.length > kept.problem.vehicles) {
    const fewest = Math.min(...kept.routes.map(route => route.stops.length))
    kept.close(kept.routes.findIndex(route => route.stops.length === fewest))
  }
  return kept
}

function tell(plan: Plan, hopeless: ReadonlyMap<number, string>, iterations: number): PlannedRoutes {
  const { problem, absent, routes, distance } = withinFleet(plan)
  const crowded = `No place was found in ${problem.vehicles} vehicles; give more vehicles or more time.`
  const reasons = [...absent.map((request): [number, string] => [request, crowded]), ...hopeless]
  return {
    vehicles: routes.length,
    distance,
    routes: routes.map(route => [...route.stops]),
    unassigned: reasons.map(([request, reason]) => ({ pickup: problem.pickup[request]!, reason })),
    iterations,
  }
}
