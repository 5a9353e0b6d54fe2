import { greatCircle, type Metric, tabulated } from '../candidates/metric.ts'
import { UnusableProblem } from '../unusable.ts'
import { type Fields, fieldsOf, listOf, numberOf, textOf, textsOf } from './fields.ts'

/** Turns what a file says of a place into its number; throws `UnusableProblem` when there is no such place. */
export type PlaceReader = { read(fields: Fields, name: string): number; metric(): Metric }

const mostPlaces = 5000

/** Reads `{kind: "greatCircle", circuity, radiusKm}` or `{kind: "matrix", places, km}`. */
export function readPlaces(value: unknown): PlaceReader {
  const given = fieldsOf(value, 'metric')
  if (given.kind === 'greatCircle') return onSphere(given)
  if (given.kind === 'matrix') return inTable(given)
  throw new UnusableProblem(`metric.kind must be "greatCircle" or "matrix"; it is ${JSON.stringify(given.kind)}.`)
}

function onSphere(given: Fields): PlaceReader {
  const circuity = numberOf(given, 'circuity', { above: 0 })
  const radiusKm = numberOf(given, 'radiusKm', { above: 0 })
  const points: { lngWgs84: number; latWgs84: number }[] = []
  const read = (fields: Fields, name: string) => {
    const point = fieldsOf(fields[name], name)
    const lngWgs84 = numberOf(point, 'lngWgs84', { from: -180, to: 180 })
    const latWgs84 = numberOf(point, 'latWgs84', { from: -90, to: 90 })
    return points.push({ lngWgs84, latWgs84 }) - 1
  }
  return { read, metric: () => greatCircle(points, circuity, radiusKm) }
}

function inTable(given: Fields): PlaceReader {
  const names = textsOf(given, 'places')
  if (names.length > mostPlaces)
    throw new UnusableProblem(`There are ${names.length} places; at most ${mostPlaces} fit.`)
  const table = listOf(given, 'km').map((_, row, rows) => readRow(rows[row], row, names.length))
  if (table.length !== names.length) {
    throw new UnusableProblem(`km has ${table.length} rows; ${names.length} places need as many.`)
  }
  const numbers = new Map(names.map((name, place) => [name, place]))
  const read = (fields: Fields, name: string) => {
    const place = numbers.get(textOf(fields, name))
    if (place === undefined) throw new UnusableProblem(`${name} is ${fields[name]}, which is not among the places.`)
    return place
  }
  return { read, metric: () => tabulated(table) }
}

function readRow(row: unknown, at: number, length: number): number[] {
  const list = listOf({ [`km[${at}]`]: row }, `km[${at}]`)
  if (list.length !== length) throw new UnusableProblem(`km[${at}] has ${list.length} numbers instead of ${length}.`)
  const bad = list.findIndex(each => typeof each !== 'number' || !(each >= 0 && each < Infinity))
  if (bad >= 0) numberOf({ [`km[${at}][${bad}]`]: list[bad] }, `km[${at}][${bad}]`, { from: 0 })
  return list as number[]
}
