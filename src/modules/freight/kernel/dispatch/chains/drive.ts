import { asMetres, type Before, busyMin, lacks, type Matching, rideMin } from './problem.ts'

/** One truck's loads in order, and when the loading of each begins. */
export type Chain = { truck: number; loads: number[]; startAt: number[] }

/** Chains that can be driven, and what was wrong with the chains that they were made from. */
export type Driven = {
  chains: Chain[]
  emptyM: number
  objectiveM: number
  served: number
  before: Before
  /** Loads, each with what stood before it, that cannot stand together in this way. */
  conflict: readonly { load: number; before: number }[] | undefined
}

const tolerance = 1e-9

/** A load that stands before itself. */
export const isUnserved = ({ trucks }: Matching, before: Before, load: number) => before[load] === trucks.length + load

/**
 * Drives the chains that `before` describes, from each truck on; leaves out loads that come too late, or that the truck may not
 * carry, or that no truck leads to, and remembers the first such conflict.
 */
export function drive(problem: Matching, before: Before): Driven {
  const { trucks, loads, unservedM } = problem
  const after = new Int32Array(trucks.length + loads.length).fill(-1)
  for (let load = 0; load < loads.length; load++) {
    if (!isUnserved(problem, before, load)) after[before[load]!] = load
  }
  const driven = before.map((_, load) => trucks.length + load)
  const result: Driven = { chains: [], emptyM: 0, objectiveM: 0, served: 0, before: driven, conflict: undefined }
  const isReached = new Uint8Array(loads.length)
  const uniform = isUniform(problem)
  for (let truck = 0; truck < trucks.length; truck++) {
    if (after[truck]! >= 0) driveTruck(problem, uniform, truck, after, isReached, result)
  }
  result.conflict ??= findCircle(problem, before, isReached)
  result.objectiveM = result.emptyM + unservedM * (loads.length - result.served)
  return result
}

function driveTruck(
  problem: Matching,
  uniform: boolean,
  truck: number,
  after: Int32Array,
  isReached: Uint8Array,
  result: Driven,
) {
  const { trucks, loads, metric, deadheadLimitKm } = problem
  const chain: Chain = { truck, loads: [], startAt: [] }
  let [time, place, last] = [trucks[truck]!.freeAt, trucks[truck]!.at, truck]
  let path: { load: number; before: number }[] = []
  for (let load = after[truck]!, from = truck; load >= 0; from = trucks.length + load, load = after[from]!) {
    isReached[load] = 1
    const asked = loads[load]!
    const km = metric.km(place, asked.from)
    const arrival = time + rideMin(problem, km)
    const isCarried = lacks(trucks[truck]!, asked).length === 0
    path.push({ load, before: from })
    if (!isCarried || arrival > asked.latest + tolerance || km > deadheadLimitKm) {
      result.conflict ??= path.slice()
      continue
    }
    // Whoever waits here leaves no earlier by coming from elsewhere; so what follows does not depend on what was before.
    if (arrival <= asked.earliest && uniform) path = []
    const start = Math.max(asked.earliest, arrival)
    chain.loads.push(load)
    chain.startAt.push(start)
    result.emptyM += asMetres(km)
    result.served += 1
    result.before[load] = last
    last = trucks.length + load
    time = start + busyMin(problem, asked)
    place = asked.to
  }
  if (chain.loads.length > 0) result.chains.push(chain)
}

/** Whether nothing but the equipment decides who may carry what. */
function isUniform({ trucks, loads }: Matching): boolean {
  const isUnlimited = trucks.every(truck => truck.capacityKg === Infinity) || loads.every(load => load.weightKg === 0)
  return isUnlimited && loads.every(load => load.goodsClass === undefined)
}

/** Loads that stand before each other in a circle, so that no truck leads to them. */
function findCircle(problem: Matching, before: Before, isReached: Uint8Array) {
  const { trucks } = problem
  const start = before.findIndex((_, load) => !isReached[load] && !isUnserved(problem, before, load))
  if (start < 0) return undefined
  const circle: { load: number; before: number }[] = []
  let load = start
  do {
    circle.push({ load, before: before[load]! })
    load = before[load]! - trucks.length
  } while (load !== start)
  return circle
}
