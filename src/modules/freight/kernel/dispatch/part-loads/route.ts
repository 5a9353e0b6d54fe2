import type { PartLoads } from './problem.ts'

/** Cheapest place of a request in a route: the pickup stands before stop `pickupAt`, the delivery before stop `deliveryAt` of the old route. */
export type Insertion = { cost: number; pickupAt: number; deliveryAt: number }

/**
 * One truck's stops without the depot, never changed once made; so what is known about it stays true, also about
 * the cheapest insertion of every request that was asked for.
 */
export class Route {
  readonly stops: readonly number[]
  readonly distance: number
  /** When a truck leaves each stop at the earliest. */
  readonly leaves: readonly number[]
  /** When work at each stop must begin at the latest, so that all later stops are in time; its last entry is for the depot. */
  readonly latest: readonly number[]
  readonly load: readonly number[]
  readonly #problem: PartLoads
  readonly #insertions: (Insertion | undefined)[] = []

  /** The stops must be in a feasible order. */
  constructor(problem: PartLoads, stops: readonly number[]) {
    const { distance, duration, earliest, latest, service, demand, stops: count } = problem
    const size = stops.length
    const leaves = new Array<number>(size)
    const loads = new Array<number>(size)
    const due = new Array<number>(size + 1)
    let [length, time, load, last] = [0, earliest[0]!, 0, 0]
    for (let at = 0; at < size; at++) {
      const stop = stops[at]!
      length += distance[last * count + stop]!
      time = Math.max(earliest[stop]!, time + duration[last * count + stop]!) + service[stop]!
      load += demand[stop]!
      leaves[at] = time
      loads[at] = load
      last = stop
    }
    due[size] = latest[0]!
    for (let at = size - 1, next = 0; at >= 0; at--) {
      const stop = stops[at]!
      due[at] = Math.min(latest[stop]!, due[at + 1]! - duration[stop * count + next]! - service[stop]!)
      next = stop
    }
    this.#problem = problem
    this.stops = stops
    this.distance = length + distance[last * count]!
    this.leaves = leaves
    this.latest = due
    this.load = loads
  }

  /** The cheapest way to take a request along; its cost is Infinity when there is none. */
  insertion(request: number): Insertion {
    this.#insertions[request] ??= findInsertion(this.#problem, this, request)
    return this.#insertions[request]
  }

  /** The route with the request at its cheapest place. */
  with(request: number): Route {
    const { pickupAt, deliveryAt } = this.insertion(request)
    const { pickup, delivery } = this.#problem
    const stops = new Array<number>(this.stops.length + 2)
    let size = 0
    for (let at = 0; at <= this.stops.length; at++) {
      if (at === pickupAt) stops[size++] = pickup[request]!
      if (at === deliveryAt) stops[size++] = delivery[request]!
      if (at < this.stops.length) stops[size++] = this.stops[at]!
    }
    return new Route(this.#problem, stops)
  }

  /** The route without some requests, in the same order. */
  without(isLeft: (request: number) => boolean): Route {
    const { requestOf } = this.#problem
    return new Route(
      this.#problem,
      this.stops.filter(stop => !isLeft(requestOf[stop]!)),
    )
  }

  /** The requests on the route, in the order of their pickups. */
  requests(): number[] {
    const { requestOf, pickup } = this.#problem
    return this.stops.filter(stop => pickup[requestOf[stop]!] === stop).map(stop => requestOf[stop]!)
  }
}

/** Tries every place of the pickup and, riding on from there, every later place of the delivery. */
function findInsertion(problem: PartLoads, route: Route, request: number): Insertion {
  const { stops: count, distance, duration, earliest, latest, service, demand, capacity } = problem
  const { stops, leaves, load } = route
  const pickup = problem.pickup[request]!
  const found: Insertion = { cost: Infinity, pickupAt: -1, deliveryAt: -1 }
  for (let at = 0; at <= stops.length; at++) {
    const before = at === 0 ? 0 : stops[at - 1]!
    const left = at === 0 ? earliest[0]! : leaves[at - 1]!
    if (left > latest[pickup]!) break
    const begin = Math.max(earliest[pickup]!, left + duration[before * count + pickup]!)
    if (begin > latest[pickup]!) continue
    if ((at === 0 ? 0 : load[at - 1]!) + demand[pickup]! > capacity) continue
    const next = at === stops.length ? 0 : stops[at]!
    const cut = distance[before * count + pickup]! - distance[before * count + next]!
    // A detour by the delivery is never shorter than none.
    if (cut + distance[pickup * count + next]! >= found.cost) continue
    rideOn(problem, route, request, at, begin + service[pickup]!, cut, found)
  }
  return found
}

/** Rides on from a pickup before stop `start`, and keeps the best place of the delivery in `found`. `cut` is the way to the pickup less the way that it replaces. */
function rideOn(
  problem: PartLoads,
  route: Route,
  request: number,
  start: number,
  leaving: number,
  cut: number,
  found: Insertion,
) {
  const { stops: count, distance, duration, earliest, latest, service, demand, capacity } = problem
  const { stops, latest: due, load } = route
  const delivery = problem.delivery[request]!
  const added = demand[problem.pickup[request]!]!
  let [last, leaves, extra] = [problem.pickup[request]!, leaving, cut]
  for (let at = start; ; at++) {
    const next = at === stops.length ? 0 : stops[at]!
    const begin = Math.max(earliest[delivery]!, leaves + duration[last * count + delivery]!)
    if (begin <= latest[delivery]! && begin + service[delivery]! + duration[delivery * count + next]! <= due[at]!) {
      const way = distance[last * count + delivery]! + distance[delivery * count + next]!
      const cost = extra + way - (at > start ? distance[last * count + next]! : 0)
      if (cost < found.cost) {
        found.cost = cost
        found.pickupAt = start
        found.deliveryAt = at
      }
    }
    if (at === stops.length || load[at]! + added > capacity || leaves > latest[delivery]!) return
    const arrival = Math.max(earliest[next]!, leaves + duration[last * count + next]!)
    if (arrival > due[at]!) return
    if (at === start) extra += distance[last * count + next]!
    leaves = arrival + service[next]!
    last = next
  }
}
