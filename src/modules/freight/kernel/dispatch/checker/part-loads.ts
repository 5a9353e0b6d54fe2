import type { PartLoads } from '../part-loads/problem.ts'

/** What an independent look at a plan found; `faults` is empty when the plan can be driven as it stands. */
export type RouteVerdict = { vehicles: number; distance: number; faults: string[] }

/** Rounding that a sum of distances may carry. */
const tolerance = 1e-6

/** Drives every route of a plan anew, and names each stop that is late, overfull, out of order, missing or there twice. */
export function checkRoutes(
  problem: PartLoads,
  routes: readonly (readonly number[])[],
  unassignedPickups: readonly number[] = [],
): RouteVerdict {
  const faults: string[] = []
  if (routes.length > problem.vehicles) faults.push(`${routes.length} routes, but ${problem.vehicles} vehicles.`)
  const rides = routes.map((route, at) => driveRoute(problem, route, `Route ${at + 1}`, faults))
  faults.push(...missing(problem, routes, unassignedPickups))
  return { vehicles: routes.length, distance: rides.reduce((sum, each) => sum + each, 0), faults }
}

/** Drives one route; gives back its length. */
function driveRoute(problem: PartLoads, route: readonly number[], name: string, faults: string[]): number {
  const { stops, distance, duration, earliest, latest, service, demand, capacity } = problem
  let [time, length, load, last] = [earliest[0]!, 0, 0, 0]
  for (const stop of [...route, 0]) {
    time = Math.max(earliest[stop]!, time + duration[last * stops + stop]!)
    length += distance[last * stops + stop]!
    if (time > latest[stop]! + tolerance)
      faults.push(`${name}: stop ${stop} is reached at ${time}, after ${latest[stop]}.`)
    time += service[stop]!
    load += demand[stop]!
    if (load > capacity + tolerance) faults.push(`${name}: ${load} are loaded after stop ${stop}, over ${capacity}.`)
    last = stop
  }
  if (route.length === 0) faults.push(`${name} is empty.`)
  faults.push(...disorder(problem, route, name))
  return length
}

/** Ends of requests on a route without the other end, or with it on the wrong side. */
function disorder({ pickup, delivery, requestOf }: PartLoads, route: readonly number[], name: string): string[] {
  return route.flatMap((stop, at) => {
    const request = requestOf[stop] ?? -1
    if (request < 0) return [`${name}: ${stop} is no stop of a request.`]
    const isPickup = pickup[request] === stop
    const other = route.indexOf(isPickup ? delivery[request]! : pickup[request]!)
    const isFine = isPickup ? other > at : other >= 0 && other < at
    return isFine ? [] : [`${name}: stop ${stop} and its other end are not there in the right order.`]
  })
}

function missing(problem: PartLoads, routes: readonly (readonly number[])[], unassigned: readonly number[]): string[] {
  const times = new Int32Array(problem.stops)
  for (const stop of routes.flat()) times[stop]! += 1
  const isAway = new Set(unassigned)
  return [...problem.pickup].flatMap((stop, request) => {
    const wanted = isAway.has(stop) ? 0 : 1
    return [stop, problem.delivery[request]!].flatMap(each =>
      times[each] === wanted ? [] : [`Stop ${each} is served ${times[each]} times instead of ${wanted}.`],
    )
  })
}
