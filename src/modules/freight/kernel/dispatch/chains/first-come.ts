import type { SparseCosts } from '../assignment/sparse.ts'
import { type Driven, drive } from './drive.ts'
import { busyMin, lacks, type Matching, rideMin } from './problem.ts'

/** Where and when a truck is free after what it has been given so far. */
type Standing = { truck: number; freeAt: number; place: number }

/**
 * What is done without a solver: loads in the order of their windows, each taken by whoever is nearest then. The measure of what
 * a plan saves.
 */
export function firstComeNearest(problem: Matching, { ptr, idx, cost }: SparseCosts): Driven {
  const { trucks, loads } = problem
  const before = Int32Array.from(loads, (_, load) => trucks.length + load)
  const standing: (Standing | undefined)[] = trucks.map(({ freeAt, at: place }, truck) => ({ truck, freeAt, place }))
  const order = [...loads.keys()].sort((a, b) => loads[a]!.earliest - loads[b]!.earliest)
  for (const load of order) {
    let [nearest, leastM] = [-1, problem.unservedM]
    for (let arc = ptr[load]!; arc < ptr[load + 1]!; arc++) {
      const from = standing[idx[arc]!]
      if (!from || cost[arc]! >= leastM || arrivalOf(problem, from, load) > loads[load]!.latest) continue
      nearest = idx[arc]!
      leastM = cost[arc]!
    }
    if (nearest < 0) continue
    const from = standing[nearest]!
    const start = Math.max(loads[load]!.earliest, arrivalOf(problem, from, load))
    before[load] = nearest
    standing[nearest] = undefined
    standing[trucks.length + load] = {
      truck: from.truck,
      freeAt: start + busyMin(problem, loads[load]!),
      place: loads[load]!.to,
    }
  }
  return drive(problem, before)
}

/** Infinity when the truck may not carry the load. */
function arrivalOf(problem: Matching, { truck, freeAt, place }: Standing, load: number): number {
  const asked = problem.loads[load]!
  if (lacks(problem.trucks[truck]!, asked).length > 0) return Infinity
  return freeAt + rideMin(problem, problem.metric.km(place, asked.from))
}
