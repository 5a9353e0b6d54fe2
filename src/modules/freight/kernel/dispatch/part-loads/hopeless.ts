import type { PartLoads } from './problem.ts'

/** Why not even a truck that does nothing else can serve a request, as a sentence; `undefined` when it can. */
export function whyHopeless(problem: PartLoads, request: number): string | undefined {
  const { earliest, latest, service, demand, capacity, duration, stops } = problem
  const [pickup, delivery] = [problem.pickup[request]!, problem.delivery[request]!]
  if (demand[pickup]! > capacity) {
    return `Stop ${pickup} loads ${demand[pickup]}, but a vehicle holds ${capacity}; split the request.`
  }
  const atPickup = Math.max(earliest[pickup]!, earliest[0]! + duration[pickup]!)
  if (atPickup > latest[pickup]!) return late(pickup, atPickup, latest[pickup]!)
  const ride = duration[pickup * stops + delivery]!
  const atDelivery = Math.max(earliest[delivery]!, atPickup + service[pickup]! + ride)
  if (atDelivery > latest[delivery]!) return late(delivery, atDelivery, latest[delivery]!)
  const home = atDelivery + service[delivery]! + duration[delivery * stops]!
  if (home > latest[0]!)
    return `A vehicle that serves stop ${delivery} is back at ${home.toFixed(1)}, after ${latest[0]}.`
  return undefined
}

function late(stop: number, earliest: number, latest: number): string {
  return `Stop ${stop} is reached at ${earliest.toFixed(1)} at the earliest, but closes at ${latest}; move its window.`
}
