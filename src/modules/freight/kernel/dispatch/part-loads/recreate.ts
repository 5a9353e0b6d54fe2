import type { Plan } from './plan.ts'
import type { Random } from './random.ts'

/** Chance that a route is overlooked, so that the cheapest place is not always taken. */
const blinkRate = 0.01

/**
 * Inserts every absent request, one by one in random order, where it costs least; opens a route when there is no place
 * and fewer than `mostRoutes` stand. What finds no place stays absent. (Greedy insertion with blinks: Christiaens and
 * Vanden Berghe 2020.)
 */
export function recreate(plan: Plan, mostRoutes: number, random: Random) {
  const waiting = plan.absent.splice(0)
  orderForInsertion(waiting, plan, random)
  for (const request of waiting) {
    const at = cheapestRoute(plan, request, random)
    if (at >= 0) plan.insert(request, at)
    else if (plan.routes.length < mostRoutes) plan.open(request)
    else plan.absent.push(request)
  }
}

function cheapestRoute({ routes }: Plan, request: number, random: Random): number {
  let [least, found] = [Infinity, -1]
  for (let at = 0; at < routes.length; at++) {
    const { cost } = routes[at]!.insertion(request)
    if (cost >= least || random.unit() < blinkRate) continue
    least = cost
    found = at
  }
  return found
}

/** In random order, or first what is far from the depot, or has a short window, or is due early. */
function orderForInsertion(requests: number[], { problem }: Plan, random: Random) {
  const { pickup, delivery, distance, earliest, latest, stops } = problem
  random.shuffle(requests)
  const by = (key: (request: number) => number) => requests.sort((a, b) => key(a) - key(b))
  switch (random.below(6)) {
    case 0:
      by(request => -Math.max(distance[pickup[request]!]!, distance[delivery[request]! % stops]!))
      break
    case 1:
      by(request => latest[delivery[request]!]! - earliest[pickup[request]!]!)
      break
    case 2:
      by(request => latest[pickup[request]!]!)
      break
  }
}
