import { assign } from '../assignment/assign.ts'
import type { SparseCosts } from '../assignment/sparse.ts'
import { keepArcs } from './branch.ts'
import { type Driven, drive } from './drive.ts'
import { busyMin, lacks, type Matching, rideMin } from './problem.ts'

const mostRounds = 12

/**
 * Improves chains by giving each load a fixed time of loading between its start in the plan and the end of its window, and
 * assigning anew among the pairs that keep these times. The plan itself keeps them, so the cost never rises. How much of the
 * window is used differs from round to round.
 */
export function improveBySlots(problem: Matching, candidates: SparseCosts, start: Driven): Driven {
  let best = start
  for (let round = 0; round < mostRounds; round++) {
    const slots = slotsOf(problem, best, (round % 4) / 3)
    const fitting = keepArcs(candidates, fitsSlots(problem, slots, best))
    const answer = assign(fitting)
    if ('hall' in answer) return best
    const driven = drive(problem, answer.assignment)
    if (driven.objectiveM < best.objectiveM) best = driven
  }
  return best
}

/** The latest times that keep a plan's chains, mixed with the earliest by `share`; unserved loads have theirs anywhere. */
function slotsOf(problem: Matching, { chains }: Driven, share: number): Float64Array {
  const { loads, metric } = problem
  const slots = Float64Array.from(loads, load => load.earliest + share * (load.latest - load.earliest))
  for (const { loads: list, startAt } of chains) {
    let due = Infinity
    for (let at = list.length - 1; at >= 0; at--) {
      const load = loads[list[at]!]!
      const next = loads[list[at + 1]!]
      const ride = next ? rideMin(problem, metric.km(load.to, next.from)) : 0
      due = Math.min(load.latest, due - ride - busyMin(problem, load))
      slots[list[at]!] = startAt[at]! + share * Math.max(0, due - startAt[at]!)
      due = slots[list[at]!]!
    }
  }
  return slots
}

/** Pairs that keep the slots; the plan's own pairs always do. */
function fitsSlots(problem: Matching, slots: Float64Array, { before: own }: Driven) {
  const { trucks, loads, metric } = problem
  return (load: number, before: number) => {
    if (own[load] === before || before === trucks.length + load) return true
    const { from } = loads[load]!
    const truck = trucks[before]
    if (truck) return truck.freeAt + rideMin(problem, metric.km(truck.at, from)) <= slots[load]!
    const earlier = loads[before - trucks.length]!
    if (!asksNoMore(loads[load]!, earlier)) return false
    const free = slots[before - trucks.length]! + busyMin(problem, earlier)
    return free + rideMin(problem, metric.km(earlier.to, from)) <= slots[load]!
  }
}

/** Whether a truck that may carry the one may carry the other too. */
function asksNoMore(load: Matching['loads'][number], earlier: Matching['loads'][number]): boolean {
  const least = {
    id: '',
    at: 0,
    freeAt: 0,
    equipment: earlier.equipment,
    capacityKg: earlier.weightKg,
    classes: earlier.goodsClass === undefined ? [] : [earlier.goodsClass],
  }
  return lacks(least, load).length === 0
}
