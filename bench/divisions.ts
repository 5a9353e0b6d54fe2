/** Divisions by the names that expected readings give them. */

import { getGazetteer, type Place } from '../src/platform/geo/gazetteer.ts'

const byName = Map.groupBy(listFull(), place => place.name)
const byCode = new Map(listFull().map(place => [place.code, place]))

function listFull(): Place[] {
  return [...getGazetteer().namings.values()].flatMap(namings =>
    namings.filter(({ kind }) => kind === 'full').map(({ place }) => place),
  )
}

/** A division by its full name, or by its city's full name and its own. Throws when there is not exactly one. */
export function findDivision(name: string): { name: string; code: string } {
  const found = byName.get(name) ?? listFull().filter(place => cityName(place) + place.name === name)
  if (found.length !== 1) throw new RangeError(`${name} names ${found.length} divisions: write its city before it.`)
  return { name: found[0]!.name, code: found[0]!.code }
}

function cityName({ code }: Place): string {
  const city = byCode.get(`${code.slice(0, 4)}00`) ?? byCode.get(`${code.slice(0, 2)}0000`)
  return city?.name ?? ''
}
