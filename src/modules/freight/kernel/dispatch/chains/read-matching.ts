import { UnusableProblem } from '../unusable.ts'
import { type Fields, fieldsOf, isPresent, listOf, numberOf, textOf, textsOf } from './fields.ts'
import { asMetres, type Load, type Matching, type Truck } from './problem.ts'
import { type PlaceReader, readPlaces } from './read-places.ts'

/** A truck or load that is not planned, with a sentence that says why. */
export type LeftOut = { truck?: string; load?: string; says: string }

const mostOfEach = 100_000

/**
 * Reads `{trucks, loads, metric, speedKmh, loadMin, unloadMin, deadheadLimitKm, unservedPenaltyKm}` as it came from a file.
 * Trucks and loads that cannot be understood are left out and told; throws `UnusableProblem` for what concerns all.
 */
export function readMatching(value: unknown): { problem: Matching; leftOut: LeftOut[] } {
  const given = fieldsOf(value, 'The problem')
  const places = readPlaces(given.metric)
  const leftOut: LeftOut[] = []
  const trucks = readAll(given, 'trucks', places, readTruck, fault => leftOut.push(fault))
  const loads = readAll(given, 'loads', places, readLoad, fault => leftOut.push(fault))
  const problem: Matching = {
    trucks,
    loads,
    metric: places.metric(),
    speedKmh: numberOf(given, 'speedKmh', { above: 0 }),
    loadMin: numberOf(given, 'loadMin', { from: 0 }),
    unloadMin: numberOf(given, 'unloadMin', { from: 0 }),
    deadheadLimitKm: numberOf(given, 'deadheadLimitKm', { from: 0 }),
    unservedM: asMetres(numberOf(given, 'unservedPenaltyKm', { from: 0, to: 20_000 })),
  }
  return { problem, leftOut }
}

function readAll<Thing>(
  given: Fields,
  kind: 'trucks' | 'loads',
  places: PlaceReader,
  read: (fields: Fields, places: PlaceReader) => Thing,
  leaveOut: (fault: LeftOut) => void,
): Thing[] {
  const list = listOf(given, kind)
  if (list.length > mostOfEach) {
    throw new UnusableProblem(
      `There are ${list.length} ${kind}; at most ${mostOfEach} are planned at once. Split the file.`,
    )
  }
  const seen = new Set<string>()
  return list.flatMap((each, at) => {
    const one = kind.slice(0, -1)
    const name = nameOf(each, at)
    try {
      const fields = fieldsOf(each, `${kind}[${at}]`)
      const id = textOf(fields, 'id')
      if (seen.has(id)) throw new UnusableProblem('another one has the same id; give each its own.')
      seen.add(id)
      return [read(fields, places)]
    } catch (error) {
      if (!(error instanceof UnusableProblem)) throw error
      leaveOut({ [one]: name, says: `${one} ${name}: ${error.message}` })
      return []
    }
  })
}

function nameOf(value: unknown, at: number): string {
  const id = typeof value === 'object' && value !== null ? (value as Fields).id : undefined
  return typeof id === 'string' ? id : `number ${at + 1}`
}

function readTruck(fields: Fields, places: PlaceReader): Truck {
  if (isPresent(fields, 'home')) places.read(fields, 'home')
  return {
    id: textOf(fields, 'id'),
    at: places.read(fields, 'at'),
    freeAt: numberOf(fields, 'freeAt', {}),
    equipment: textOf(fields, 'equipment'),
    capacityKg: isPresent(fields, 'capacityKg') ? numberOf(fields, 'capacityKg', { from: 0 }) : Infinity,
    classes: isPresent(fields, 'classes') ? textsOf(fields, 'classes') : [],
  }
}

function readLoad(fields: Fields, places: PlaceReader): Load {
  const pickup = listOf(fields, 'pickup')
  const window: Fields = { earliest: pickup[0], latest: pickup[1] }
  const [earliest, latest] = [numberOf(window, 'earliest', {}), numberOf(window, 'latest', {})]
  if (earliest > latest)
    throw new UnusableProblem(`its pickup window closes (${latest}) before it opens (${earliest}).`)
  return {
    id: textOf(fields, 'id'),
    from: places.read(fields, 'from'),
    to: places.read(fields, 'to'),
    earliest,
    latest,
    equipment: textOf(fields, 'equipment'),
    weightKg: isPresent(fields, 'weightKg') ? numberOf(fields, 'weightKg', { from: 0 }) : 0,
    goodsClass: isPresent(fields, 'class') ? textOf(fields, 'class') : undefined,
  }
}
