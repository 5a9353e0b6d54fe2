import { assign } from '../assignment/assign.ts'
import type { SparseCosts } from '../assignment/sparse.ts'
import { type Driven, drive } from './drive.ts'
import type { Matching } from './problem.ts'

/** The best chains found, and what no chains can cost less than. */
export type Bounded = { best: Driven; boundM: number }

/** What a part of all plans has decided: pairs that must not be, and what must stand before some loads. */
type Part = { forbidden: ReadonlySet<number>; forced: ReadonlyMap<number, number>; boundM: number; conflict: Conflict }
type Conflict = NonNullable<Driven['conflict']>

/** Work that is spent on splitting, counted in arcs. */
const mostWork = 4_000_000

/**
 * Chooses what stands before each load. The assignment takes every window at its best, so it never costs more than any
 * plan; if its chains can be driven, they are optimal. Otherwise one of the links of the conflict must go: the plans are split by
 * the first that does (branch and bound: Little and others 1963), the part with the least bound first, as long as the work lasts.
 */
export function branch(problem: Matching, candidates: SparseCosts, start: Driven): Bounded {
  const none = { forbidden: new Set<number>(), forced: new Map<number, number>() }
  const open: Part[] = []
  let best = start
  const look = (forbidden: ReadonlySet<number>, forced: ReadonlyMap<number, number>) => {
    const answer = assign(narrowed(candidates, forbidden, forced))
    if ('hall' in answer || answer.objective >= best.objectiveM) return
    const driven = drive(problem, answer.assignment)
    if (driven.objectiveM < best.objectiveM) best = driven
    if (driven.conflict) open.push({ forbidden, forced, boundM: answer.objective, conflict: driven.conflict })
  }
  look(none.forbidden, none.forced)
  let work = candidates.idx.length
  while (open.length > 0 && work < mostWork) {
    const part = takeLeast(open)
    if (part.boundM >= best.objectiveM) return { best, boundM: best.objectiveM }
    for (const { forbidden, forced } of split(part, candidates.columns)) {
      look(forbidden, forced)
      work += candidates.idx.length
    }
  }
  return { best, boundM: Math.min(best.objectiveM, ...open.map(part => part.boundM)) }
}

function takeLeast(open: Part[]): Part {
  let least = 0
  for (let at = 1; at < open.length; at++) if (open[at]!.boundM < open[least]!.boundM) least = at
  const part = open[least]!
  open[least] = open.at(-1)!
  open.pop()
  return part
}

/** One part for each link of the conflict: without it, and with all links before it. */
function split({ forbidden, forced, conflict }: Part, columns: number) {
  const free = conflict.filter(link => !forced.has(link.load))
  return free.map((link, at) => ({
    forbidden: new Set([...forbidden, link.load * columns + link.before]),
    forced: new Map([...forced, ...free.slice(0, at).map(({ load, before }): [number, number] => [load, before])]),
  }))
}

/** The candidates that a part of the plans still has. */
export function narrowed(
  candidates: SparseCosts,
  forbidden: ReadonlySet<number>,
  forced: ReadonlyMap<number, number>,
): SparseCosts {
  if (forbidden.size + forced.size === 0) return candidates
  const { columns } = candidates
  const taken = new Map([...forced].map(([load, before]) => [before, load]))
  return keepArcs(candidates, (load, before) => {
    if (forced.has(load)) return forced.get(load) === before
    return !taken.has(before) && !forbidden.has(load * columns + before)
  })
}

/** The same problem with some arcs only. */
export function keepArcs(
  { rows, columns, ptr, idx, cost }: SparseCosts,
  isKept: (load: number, before: number) => boolean,
): SparseCosts {
  const kept: SparseCosts = { rows, columns, ptr: new Int32Array(rows + 1), idx: idx.slice(), cost: cost.slice() }
  let count = 0
  for (let load = 0; load < rows; load++) {
    for (let arc = ptr[load]!; arc < ptr[load + 1]!; arc++) {
      if (!isKept(load, idx[arc]!)) continue
      kept.idx[count] = idx[arc]!
      kept.cost[count++] = cost[arc]!
    }
    kept.ptr[load + 1] = count
  }
  return { ...kept, idx: kept.idx.subarray(0, count), cost: kept.cost.subarray(0, count) }
}
