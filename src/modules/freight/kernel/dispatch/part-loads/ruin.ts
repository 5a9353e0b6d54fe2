import type { Plan } from './plan.ts'
import type { PartLoads } from './problem.ts'
import type { Random } from './random.ts'

const longestString = 10
/** Share of ruins that take strings. */
const stringShare = 0.5
/** How strongly near requests are preferred. */
const greed = 2

/** What lies near what: for every stop all stops of requests, and for every request all requests, nearest first. */
export type Nearness = { stops: readonly Int32Array[]; requests: readonly Int32Array[] }

/** Two requests are near each other when their pickups and their deliveries are. */
export function nearness({ stops, requests, distance, requestOf, pickup, delivery }: PartLoads): Nearness {
  const between = (a: number, b: number) => distance[a * stops + b]!
  const apart = (one: number, two: number) =>
    between(pickup[one]!, pickup[two]!) + between(delivery[one]!, delivery[two]!)
  const ends = Int32Array.from(requestOf.keys()).filter(stop => requestOf[stop]! >= 0)
  const all = Int32Array.from(pickup.keys())
  return {
    stops: Array.from({ length: stops }, (_, stop) => ends.toSorted((a, b) => between(stop, a) - between(stop, b))),
    requests: Array.from({ length: requests }, (_, one) => all.toSorted((a, b) => apart(one, a) - apart(one, b))),
  }
}

/** Takes some requests out of a plan; about `average` stops are hit. */
export function ruin(plan: Plan, near: Nearness, average: number, random: Random) {
  if (random.unit() < stringShare) ruinStrings(plan, near.stops, average, random)
  else ruinRelated(plan, near.requests, average, random)
  plan.dropEmpty()
}

/** Takes out requests near a random one, with some chance in the choice (Shaw 1998; Ropke and Pisinger 2006). */
function ruinRelated(plan: Plan, near: readonly Int32Array[], average: number, random: Random) {
  const { requests } = plan.problem
  const list = near[random.below(requests)]!
  const wanted = Math.min(requests, 2 + random.below(average))
  const chosen = new Set<number>()
  for (let tries = 0; chosen.size < wanted && tries < 4 * wanted; tries++) {
    chosen.add(list[Math.floor(requests * random.unit() ** greed)]!)
  }
  const byRoute = Map.groupBy(chosen, request => plan.routeOf[request]!)
  for (const [at, requestsThere] of byRoute) if (at >= 0) plan.remove(requestsThere, at)
}

/**
 * Takes strings of stops, with the other ends of their requests, out of routes that lie near each other around a random
 * stop (slack induction by string removals: Christiaens and Vanden Berghe 2020). About `average` stops are hit.
 */
function ruinStrings(plan: Plan, near: readonly Int32Array[], average: number, random: Random) {
  const { requestOf, requests, pickup, delivery } = plan.problem
  const longest = Math.min(longestString, Math.max(1, (2 * requests) / plan.routes.length))
  const strings = Math.floor(random.unit() * ((4 * average) / (1 + longest) - 1)) + 1
  const hit: number[] = []
  const ends = random.unit() < 0.5 ? pickup : delivery
  for (const stop of near[ends[random.below(requests)]!]!) {
    if (hit.length === strings) break
    const at = plan.routeOf[requestOf[stop]!]!
    if (at < 0 || hit.includes(at)) continue
    hit.push(at)
    const { stops } = plan.routes[at]!
    const length = 1 + random.below(Math.min(stops.length, longest))
    plan.remove(requestsOf(plan, pickString(stops, stop, length, random)), at)
  }
}

/** A string of that many stops with `stop` among them; half of the time it jumps over some stops in its middle. */
function pickString(stops: readonly number[], stop: number, length: number, random: Random): readonly number[] {
  const kept = random.unit() < 0.5 ? random.below(stops.length - length + 1) : 0
  const whole = length + Math.min(kept, length)
  const span = Math.min(whole, stops.length)
  const place = stops.indexOf(stop)
  const first = Math.max(0, place - span + 1)
  const last = Math.min(place, stops.length - span)
  const start = first + random.below(last - first + 1)
  if (span === length) return stops.slice(start, start + span)
  const gapAt = start + random.below(length + 1)
  return [...stops.slice(start, gapAt), ...stops.slice(gapAt + span - length, start + span)]
}

function requestsOf({ problem }: Plan, stops: readonly number[]): number[] {
  return [...new Set(stops.map(stop => problem.requestOf[stop]!))]
}
