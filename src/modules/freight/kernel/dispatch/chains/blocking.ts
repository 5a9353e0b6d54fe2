import type { Driven } from './drive.ts'
import { busyMin, type Load, lacks, type Matching, rideMin } from './problem.ts'

export type Constraint = 'equipment' | 'capacity' | 'class' | 'deadhead' | 'time' | 'taken'
export type Blocking = { constraint: Constraint; detail: string }

/** A truck at some point of the plan where it could turn to another load. */
type Standing = { truck: number; place: number; freeAt: number; isTaken: boolean }

/** How far a truck at some point is, and which constraints keep it from a load. */
type Obstacle = { standing: Standing; km: number; freeAt: number; broken: Constraint[] }

/** Every point of the plan where a truck is free: before its first load, and after each. All but the last of a truck are taken. */
export function standings(problem: Matching, { chains }: Driven): Standing[] {
  const { trucks, loads } = problem
  const chainOf = new Map(chains.map(chain => [chain.truck, chain]))
  return trucks.flatMap(({ at, freeAt }, truck) => {
    const chain = chainOf.get(truck)
    const first = { truck, place: at, freeAt, isTaken: chain !== undefined }
    if (!chain) return [first]
    const rest = chain.loads.map((load, k) => ({
      truck,
      place: loads[load]!.to,
      freeAt: chain.startAt[k]! + busyMin(problem, loads[load]!),
      isTaken: k + 1 < chain.loads.length,
    }))
    return [first, ...rest]
  })
}

/**
 * The smallest set of constraints that keeps a load from being served in the plan: waive all of them and some truck can serve
 * it; keep any one and none can. Among equally small sets the one of the nearest truck. Empty when a truck could serve
 * the load, but would drive farther empty than leaving it costs.
 */
export function blockingOf(problem: Matching, points: readonly Standing[], load: number): Blocking[] {
  const asked = problem.loads[load]!
  let best: Obstacle | undefined
  for (const standing of points) {
    const obstacle = obstacleOf(problem, standing, asked)
    if (!best || isEasier(obstacle, best)) best = obstacle
  }
  if (!best) return [{ constraint: 'taken', detail: 'There is no truck at all.' }]
  const found = best
  return found.broken.map(constraint => ({ constraint, detail: detailOf(problem, asked, found, constraint) }))
}

const isEasier = (one: Obstacle, two: Obstacle) =>
  one.broken.length < two.broken.length || (one.broken.length === two.broken.length && one.km < two.km)

function obstacleOf(problem: Matching, standing: Standing, load: Load): Obstacle {
  const { trucks, metric, deadheadLimitKm } = problem
  const km = metric.km(standing.place, load.from)
  const freeAt = standing.freeAt + rideMin(problem, km)
  const broken: Constraint[] = lacks(trucks[standing.truck]!, load)
  if (!(km <= deadheadLimitKm)) broken.push('deadhead')
  if (!(freeAt <= load.latest)) broken.push('time')
  if (standing.isTaken) broken.push('taken')
  return { standing, km, freeAt, broken }
}

function detailOf(
  { trucks, deadheadLimitKm }: Matching,
  load: Load,
  obstacle: Obstacle,
  constraint: Constraint,
): string {
  const truck = trucks[obstacle.standing.truck]!
  switch (constraint) {
    case 'equipment':
      return `Truck ${truck.id} is ${truck.equipment}; the load needs ${load.equipment}.`
    case 'capacity':
      return `Truck ${truck.id} carries ${truck.capacityKg} kg; the load weighs ${load.weightKg} kg.`
    case 'class':
      return `Truck ${truck.id} is not licensed for class ${load.goodsClass}.`
    case 'deadhead':
      return `Truck ${truck.id} is ${obstacle.km.toFixed(1)} km away; at most ${deadheadLimitKm} km are driven empty.`
    case 'time':
      return `Truck ${truck.id} is there at minute ${Math.ceil(obstacle.freeAt)}; loading may begin until ${load.latest}.`
    case 'taken':
      return `Truck ${truck.id} has another load then.`
  }
}
