import type { Matching } from '../chains/problem.ts'

/** A plan of chains as it is told to others, by ids. */
export type ClaimedChains = {
  chains: readonly { truck: string; loads: readonly string[]; startAt: readonly number[] }[]
  emptyM: number
  objectiveM: number
  unserved: readonly { load: string }[]
}

const tolerance = 1e-6

/** Drives every chain of a plan anew; each fault is a sentence, none means that the plan can be driven and costs what it says. */
export function checkChains(problem: Matching, plan: ClaimedChains): string[] {
  const trucks = new Map(problem.trucks.map(truck => [truck.id, truck]))
  const loads = new Map(problem.loads.map(load => [load.id, load]))
  const faults: string[] = []
  let emptyM = 0
  for (const chain of plan.chains) {
    const truck = trucks.get(chain.truck)
    if (!truck) faults.push(`There is no truck ${chain.truck}.`)
    else emptyM += driveChain(problem, truck, chain, loads, faults)
  }
  faults.push(...countedTwice(plan, loads.keys()))
  const objectiveM = emptyM + problem.unservedM * plan.unserved.length
  if (emptyM !== plan.emptyM) faults.push(`${emptyM} m are driven empty, not ${plan.emptyM}.`)
  if (objectiveM !== plan.objectiveM) faults.push(`The plan costs ${objectiveM}, not ${plan.objectiveM}.`)
  return faults
}

function driveChain(
  problem: Matching,
  truck: Matching['trucks'][number],
  chain: ClaimedChains['chains'][number],
  loads: ReadonlyMap<string, Matching['loads'][number]>,
  faults: string[],
): number {
  const { metric, speedKmh, loadMin, unloadMin, deadheadLimitKm } = problem
  let [emptyM, free, place] = [0, truck.freeAt, truck.at]
  for (const [at, id] of chain.loads.entries()) {
    const load = loads.get(id)
    if (!load) {
      faults.push(`There is no load ${id}.`)
      continue
    }
    const km = metric.km(place, load.from)
    const start = Math.max(load.earliest, free + (60 * km) / speedKmh)
    const told = `Truck ${truck.id}, load ${id}:`
    if (km > deadheadLimitKm + tolerance) faults.push(`${told} ${km} km are driven empty.`)
    if (start > load.latest + tolerance) faults.push(`${told} loading begins at ${start}, after ${load.latest}.`)
    if (!(Math.abs(start - chain.startAt[at]!) <= tolerance)) faults.push(`${told} loading begins at ${start}.`)
    if (load.equipment !== truck.equipment) faults.push(`${told} the truck is ${truck.equipment}.`)
    if (load.weightKg > truck.capacityKg) faults.push(`${told} it is too heavy.`)
    const { goodsClass } = load
    if (goodsClass !== undefined && !truck.classes.includes(goodsClass))
      faults.push(`${told} the truck has no licence.`)
    emptyM += Math.round(km * 1000)
    free = start + loadMin + (60 * metric.km(load.from, load.to)) / speedKmh + unloadMin
    place = load.to
  }
  return emptyM
}

/** Trucks with two chains, and loads that are not there exactly once. */
function countedTwice({ chains, unserved }: ClaimedChains, all: Iterable<string>): string[] {
  const trucks = chains.map(chain => chain.truck)
  const told = [...chains.flatMap(chain => chain.loads), ...unserved.map(each => each.load)]
  const times = new Map<string, number>()
  for (const load of told) times.set(load, (times.get(load) ?? 0) + 1)
  return [
    ...trucks.filter((truck, at) => trucks.indexOf(truck) < at).map(truck => `Truck ${truck} has two chains.`),
    ...[...all]
      .filter(load => times.get(load) !== 1)
      .map(load => `Load ${load} is there ${times.get(load) ?? 0} times.`),
  ]
}
