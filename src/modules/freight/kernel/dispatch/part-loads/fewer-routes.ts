import type { Budget } from './budget.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import type { Route } from './route.ts'

/** How often a last request is tried that nobody can be pushed out for. */
const mostTries = 100

/** What an ejection takes off which route, and how hard those requests have been to place so far. */
type Ejection = { at: number; requests: number[]; hardness: number }

/**
 * Takes routes away one by one as long as the others can take their requests, until the budget is spent: guided ejection
 * search (Nagata and Kobayashi 2010). A request without a place pushes out the requests, one or two of a route, that have been
 * easiest to place so far; after each ejection the plan is shaken.
 */
export function* fewerRoutes(start: Plan, budget: Budget, random: Random): Generator<Plan, Plan> {
  let best = start
  while (best.routes.length > 1 && budget.spent() < 1) {
    const next = best.copy()
    next.close(random.below(next.routes.length))
    for (const isPlaced of placeAll(next, budget, random)) {
      if (isPlaced) best = next
      yield best
    }
    if (best !== next) return best
  }
  return best
}

/** Places the absent requests without opening a route; yields whether they are all placed, now and then and at the end. */
function* placeAll(plan: Plan, budget: Budget, random: Random): Generator<boolean> {
  const hardness = new Float64Array(plan.problem.requests).fill(1)
  random.shuffle(plan.absent)
  while (plan.absent.length > 0) {
    if (budget.next() >= 1) return
    if (budget.isTimeToTell()) yield false
    if (!place(plan, plan.absent.pop()!, hardness, random)) return
  }
  yield true
}

/** Places one request, if need be by pushing others out; false when not even that helps. */
function place(plan: Plan, request: number, hardness: Float64Array, random: Random): boolean {
  const at = anyRoute(plan, request, random)
  if (at >= 0) {
    plan.insert(request, at)
    return true
  }
  hardness[request]! += 1
  const ejection = easiestEjection(plan, request, hardness, random)
  if (ejection) {
    plan.remove(ejection.requests, ejection.at)
    plan.insert(request, ejection.at)
  } else plan.absent.unshift(request)
  shake(plan, random)
  return ejection !== undefined || plan.absent.length > 1 || hardness[request]! < mostTries
}

/** One of the routes that can take the request, at random; -1 when none can. */
function anyRoute({ routes }: Plan, request: number, random: Random): number {
  let [found, count] = [-1, 0]
  for (let at = 0; at < routes.length; at++) {
    if (routes[at]!.insertion(request).cost < Infinity && random.below(++count) === 0) found = at
  }
  return found
}

function easiestEjection(
  { routes }: Plan,
  request: number,
  hardness: Float64Array,
  random: Random,
): Ejection | undefined {
  const best: Ejection = { at: -1, requests: [], hardness: Infinity }
  const first = random.below(routes.length)
  for (let k = 0; k < routes.length; k++) {
    const at = (first + k) % routes.length
    tryEjections(routes[at]!, at, request, hardness, best)
  }
  return best.at < 0 ? undefined : best
}

/** Tries to push out one request of a route, then two, the easiest first, as long as they are easier than the best found. */
function tryEjections(route: Route, at: number, request: number, hardness: Float64Array, best: Ejection) {
  const list = route.requests().sort((a, b) => hardness[a]! - hardness[b]!)
  for (const one of list) {
    if (hardness[one]! >= best.hardness) break
    tryEjection(route, at, request, [one], hardness[one]!, best)
  }
  for (let a = 1; a < list.length; a++) {
    const one = list[a]!
    if (hardness[one]! + hardness[list[0]!]! >= best.hardness) return
    for (let b = 0; b < a; b++) {
      const sum = hardness[one]! + hardness[list[b]!]!
      if (sum >= best.hardness) break
      tryEjection(route, at, request, [list[b]!, one], sum, best)
    }
  }
}

function tryEjection(route: Route, at: number, request: number, out: number[], hardness: number, best: Ejection) {
  const rest = route.without(each => out.includes(each))
  if (rest.insertion(request).cost === Infinity) return
  best.at = at
  best.requests = out
  best.hardness = hardness
}

/** Moves requests to other routes, or swaps two, at random wherever there is a place. */
function shake(plan: Plan, random: Random) {
  const { requests } = plan.problem
  for (let k = 0; k < requests; k++) {
    const one = random.below(requests)
    if (plan.routeOf[one]! < 0) continue
    if (random.unit() < 0.5) move(plan, one, random)
    else swap(plan, one, random.below(requests))
  }
}

function move(plan: Plan, request: number, random: Random) {
  const from = plan.routeOf[request]!
  const to = random.below(plan.routes.length)
  if (to === from || plan.routes[to]!.insertion(request).cost === Infinity) return
  const rest = plan.routes[from]!.without(each => each === request)
  if (rest.stops.length === 0) return
  plan.routes[from] = rest
  plan.insert(request, to)
}

function swap(plan: Plan, one: number, two: number) {
  const [a, b] = [plan.routeOf[one]!, plan.routeOf[two]!]
  if (b < 0 || a === b) return
  const restA = plan.routes[a]!.without(each => each === one)
  if (restA.insertion(two).cost === Infinity) return
  const restB = plan.routes[b]!.without(each => each === two)
  if (restB.insertion(one).cost === Infinity) return
  plan.routes[a] = restA.with(two)
  plan.routes[b] = restB.with(one)
  plan.routeOf[one] = b
  plan.routeOf[two] = a
}
