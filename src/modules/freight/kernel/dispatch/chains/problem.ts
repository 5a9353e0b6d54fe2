import type { Metric } from '../candidates/metric.ts'

/** A truck: where and when (in minutes) it is free, and what it may carry. Places are numbers that the metric knows. */
export type Truck = {
  id: string
  at: number
  freeAt: number
  equipment: string
  capacityKg: number
  classes: readonly string[]
}

/** A full load: from where to where, when its loading may begin, and what it asks of a truck. */
export type Load = {
  id: string
  from: number
  to: number
  earliest: number
  latest: number
  equipment: string
  weightKg: number
  goodsClass: string | undefined
}

/** Trucks that may take chains of full loads. Whoever takes a load drives there empty, at most `deadheadLimitKm`. */
export type Matching = {
  trucks: readonly Truck[]
  loads: readonly Load[]
  metric: Metric
  speedKmh: number
  loadMin: number
  unloadMin: number
  deadheadLimitKm: number
  /** What leaving a load costs, in metres. */
  unservedM: number
}

/**
 * What stands before a load: truck `t` is number `t`; load `i` is number `trucks + i`. A load that stands before itself is
 * unserved. Because an unserved load takes its own place in this way, no other load can follow it.
 */
export type Before = Int32Array

/** Metres as they count in the objective. */
export const asMetres = (km: number) => Math.round(km * 1000)

/** Minutes of a ride. */
export const rideMin = ({ speedKmh }: Matching, km: number) => (km / speedKmh) * 60

/** From the start of loading until the truck is free again. */
export function busyMin(problem: Matching, { from, to }: Load): number {
  return problem.loadMin + rideMin(problem, problem.metric.km(from, to)) + problem.unloadMin
}

/** What a truck lacks for a load. */
export function lacks(truck: Truck, load: Load): ('equipment' | 'capacity' | 'class')[] {
  const found: ('equipment' | 'capacity' | 'class')[] = []
  if (truck.equipment !== load.equipment) found.push('equipment')
  if (load.weightKg > truck.capacityKg) found.push('capacity')
  if (load.goodsClass !== undefined && !truck.classes.includes(load.goodsClass)) found.push('class')
  return found
}
