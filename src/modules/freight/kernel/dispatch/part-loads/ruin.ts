import type { Plan } from './plan.ts'
import type { PartLoads } from './problem.ts'
import type { Random } from './random.ts'

const longestString = 10

/** For every stop all stops of requests, nearest first. */
export function neighbours({ stops, distance, requestOf }: PartLoads): Int32Array[] {
  const all = Int32Array.from(requestOf.keys()).filter(stop => requestOf[stop]! >= 0)
  return Array.from({ length: stops }, (_, stop) =>
    all.toSorted((a, b) => distance[stop * stops + a]! - distance[stop * stops + b]!),
  )
}

/**
 * Takes strings of stops, with the other ends of their requests, out of routes that lie near each other around a random
 * stop (slack induction by string removals: Christiaens and Vanden Berghe 2020). About `average` stops are hit.
 */
export function ruin(plan: Plan, near: readonly Int32Array[], average: number, random: Random) {
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
  plan.dropEmpty()
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
