import type { SparseCosts } from '../assignment/sparse.ts'
import { asMetres, busyMin, lacks, type Matching, rideMin } from '../chains/problem.ts'
import { Nearest } from './nearest.ts'
import { PointTree } from './point-tree.ts'

/** Up to so many pairs of loads and what may stand before them, all are looked at. */
const mostPairs = 6_000_000
/** Above it, so many of the nearest trucks, and of the nearest ends of loads, are kept for each load. */
const mostNear = 30

/** Where and when a truck can be had: at its own place, or at the end of a load at the earliest. */
type Sources = { place: Int32Array; freeAt: Float64Array }

/**
 * What may stand before each load, as a sparse assignment: a truck, another load whose end can be early enough, or the
 * load itself (unserved). Costs are empty metres. Windows are taken at their most favourable, so nothing feasible is
 * missing except, in large problems, what is farther than the nearest ones.
 */
export function findCandidates(problem: Matching): SparseCosts {
  const { trucks, loads } = problem
  const sources = listSources(problem)
  const isNarrowed = loads.length * (trucks.length + loads.length) > mostPairs
  const find = isNarrowed ? nearOnes(problem, sources) : allOnes(problem, sources)
  const ptr = new Int32Array(loads.length + 1)
  const [idx, cost]: [number[], number[]] = [[], []]
  for (let load = 0; load < loads.length; load++) {
    find(load, (source, km) => {
      idx.push(source)
      cost.push(asMetres(km))
    })
    idx.push(trucks.length + load)
    cost.push(problem.unservedM)
    ptr[load + 1] = idx.length
  }
  const columns = trucks.length + loads.length
  return { rows: loads.length, columns, ptr, idx: Int32Array.from(idx), cost: Int32Array.from(cost) }
}

type Find = (load: number, take: (source: number, km: number) => void) => void

function listSources(problem: Matching): Sources {
  const { trucks, loads } = problem
  return {
    place: Int32Array.from([...trucks.map(truck => truck.at), ...loads.map(load => load.to)]),
    freeAt: Float64Array.from([
      ...trucks.map(truck => truck.freeAt),
      ...loads.map(load => load.earliest + busyMin(problem, load)),
    ]),
  }
}

/** Whether a truck that becomes free there may take the load, as far as the two know of each other. */
function fits({ trucks, loads }: Matching, source: number, load: number): boolean {
  if (source < trucks.length) return lacks(trucks[source]!, loads[load]!).length === 0
  const before = source - trucks.length
  return before !== load && loads[before]!.equipment === loads[load]!.equipment
}

function allOnes(problem: Matching, { place, freeAt }: Sources): Find {
  const { loads, metric, deadheadLimitKm } = problem
  return (load, take) => {
    const { from, latest } = loads[load]!
    for (let source = 0; source < place.length; source++) {
      if (freeAt[source]! > latest || !fits(problem, source, load)) continue
      const km = metric.km(place[source]!, from)
      if (km <= deadheadLimitKm && freeAt[source]! + rideMin(problem, km) <= latest) take(source, km)
    }
  }
}

function nearOnes(problem: Matching, sources: Sources): Find {
  const { trucks, loads } = problem
  const { place, freeAt } = sources
  const near = new Nearest(mostNear, problem.deadheadLimitKm)
  const all = Array.from(place.keys())
  const parts = [all.slice(0, trucks.length), all.slice(trucks.length)].map(part => byEquipment(problem, sources, part))
  return (load, take) => {
    const { from, latest, equipment } = loads[load]!
    for (const part of parts) {
      near.clear()
      part.get(equipment)?.(from, near, (source, km) => {
        if (freeAt[source]! + rideMin(problem, km) <= latest && fits(problem, source, load)) near.offer(source, km)
      })
      for (let at = 0; at < near.count; at++) take(near.members[at]!, near.km[at]!)
    }
  }
}

type Search = (from: number, near: Nearest, offer: (source: number, km: number) => void) => void

/** A search among the sources of each equipment. */
function byEquipment(problem: Matching, { place }: Sources, part: readonly number[]): Map<string, Search> {
  const { trucks, loads } = problem
  const equipmentOf = (source: number) => (trucks[source] ?? loads[source - trucks.length])!.equipment
  const groups = Map.groupBy(part, equipmentOf)
  return new Map([...groups].map(([equipment, group]) => [equipment, searchAmong(problem, place, group)]))
}

function searchAmong({ metric }: Matching, place: Int32Array, group: readonly number[]): Search {
  const { sphere } = metric
  if (!sphere) {
    return (from, _near, offer) => {
      for (const source of group) offer(source, metric.km(place[source]!, from))
    }
  }
  const { points, kmOfRadian } = sphere
  const own = new Float64Array((group.length + 1) * 3)
  group.forEach((source, at) => {
    const point = 3 * place[source]!
    own.set(points.subarray(point, point + 3), 3 * at)
  })
  const tree = new PointTree(own, Int32Array.from(group.keys()))
  return (from, near, offer) => {
    own.set(points.subarray(3 * from, 3 * from + 3), 3 * group.length)
    const reach = () => near.reachKm() / kmOfRadian
    tree.search(group.length, reach, member => {
      const source = group[member]!
      offer(source, metric.km(place[source]!, from))
    })
  }
}
