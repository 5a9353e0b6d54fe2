/** The places of GB/T 2260 and what the trade calls them, as one table from a written name to what it may mean. */

import { divisionLines } from './divisions.data.ts'
import {
  aliasLines,
  divisionEndings,
  doubtfulNames,
  looseAliases,
  otherNameLines,
  peoples,
  shoreSigns,
  slipLines,
  townLines,
  wordLikeNames,
} from './places.data.ts'
import { townshipLines } from './townships.data.ts'

/** A division of GB/T 2260: six-digit code, full name, and the position of its seat (a county's is its city's). */
export interface Place {
  readonly code: string
  readonly name: string
  readonly lngWgs84: number
  readonly latWgs84: number
}

/**
 * One meaning of a written name. `full`: the name as the standard has it; `short`: without its ending; `alias`: a zone,
 * port, station or well-known town; `town`: any other township, and divisions whose short name is a common word: read
 * only where the line gives a reason to.
 */
export interface Naming {
  readonly place: Place
  readonly kind: 'full' | 'short' | 'alias' | 'town'
  /** The name alone does not tell that this place is meant. */
  readonly doubtful: boolean
}

export interface Gazetteer {
  /** Names that are read as places wherever they stand, with their meanings, the larger division first. */
  readonly namings: ReadonlyMap<string, readonly Naming[]>
  /** Names of kind `town`. */
  readonly townNamings: ReadonlyMap<string, readonly Naming[]>
  /** The longest name for each first two characters. */
  readonly longestByHead: ReadonlyMap<string, number>
}

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map(line => line.split(' '))

function position(text: string): { lngWgs84: number; latWgs84: number } {
  const [lng, lat] = text.split(',').map(Number)
  return { lngWgs84: lng!, latWgs84: lat! }
}

interface Division {
  place: Place
  abbreviation: string | null
}

/** The divisions in the order of the standard. */
function listDivisions(): Division[] {
  return lines(divisionLines).flatMap(([code, name, third, ...rest]): Division[] => {
    if (code!.length === 2) {
      return [{ place: { code: `${code}0000`, name: name!, ...position(rest[0]!) }, abbreviation: third! }]
    }
    const at = position(third!)
    const city = name === '-' ? [] : [{ place: { code: `${code}00`, name: name!, ...at }, abbreviation: null }]
    const counties = rest.map(county => ({
      place: { code: code + county.slice(0, 2), name: county.slice(2), ...at },
      abbreviation: null,
    }))
    return [...city, ...counties]
  })
}

/** A division's name without its ending and without the peoples named before it; the full name where too little is left. */
function shortName(name: string): string {
  const ending = divisionEndings.find(end => name.endsWith(end) && name.length - end.length >= 2)
  if (!ending) return name
  let short = name.slice(0, -ending.length)
  for (let people = endingPeople(short); people; people = endingPeople(short)) short = short.slice(0, -people.length)
  return short
}

const endingPeople = (name: string): string | undefined =>
  peoples.find(people => name.endsWith(people) && name.length - people.length >= 2)

class GazetteerBuilder {
  readonly namings = new Map<string, Naming[]>()
  readonly townNamings = new Map<string, Naming[]>()
  readonly longestByHead = new Map<string, number>()

  add(name: string, naming: Naming): void {
    const table = naming.kind === 'town' ? this.townNamings : this.namings
    const known = table.get(name)
    if (known?.some(other => other.place === naming.place)) return
    if (known) known.push(naming)
    else table.set(name, [naming])
    const head = name.slice(0, 2)
    this.longestByHead.set(head, Math.max(this.longestByHead.get(head) ?? 0, name.length))
  }
}

function addDivisions(builder: GazetteerBuilder): Map<string, Place> {
  const byCode = new Map<string, Place>()
  const divisions = listDivisions()
  const bySize = divisions.toSorted((a, b) => size(a.place) - size(b.place))
  for (const { place, abbreviation } of bySize) {
    byCode.set(place.code, place)
    builder.add(place.name, { place, kind: 'full', doubtful: false })
    const short = shortName(place.name)
    const kind = wordLikeNames.includes(short) ? 'town' : 'short'
    builder.add(short, { place, kind, doubtful: doubtfulNames.includes(short) })
    for (const slip of shoreSlips(short)) builder.add(slip, { place, kind, doubtful: false })
    if (abbreviation) builder.add(abbreviation, { place, kind: 'alias', doubtful: true })
  }
  return byCode
}

/** 赣洲 for 赣州, 株州 for 株洲. */
function shoreSlips(name: string): string[] {
  const [land, isle] = shoreSigns
  if (name.endsWith(land)) return [name.slice(0, -1) + isle]
  return name.endsWith(isle) ? [name.slice(0, -1) + land] : []
}

/** 0 for a province, 1 for a city, 2 for a county. */
function size({ code }: Place): number {
  if (code.endsWith('0000')) return 0
  return code.endsWith('00') ? 1 : 2
}

function addTownships(builder: GazetteerBuilder, byCode: ReadonlyMap<string, Place>): void {
  for (const [city, ...counties] of lines(townshipLines)) {
    for (const county of counties) {
      const place = byCode.get(city! + county.slice(0, 2))!
      for (const town of county.slice(2).split(',')) builder.add(town, { place, kind: 'town', doubtful: false })
    }
  }
}

function build(): Gazetteer {
  const builder = new GazetteerBuilder()
  const byCode = addDivisions(builder)
  const addNames = (text: string, kind: Naming['kind']): void => {
    for (const [code, ...names] of lines(text)) {
      for (const name of names) builder.add(name, { place: byCode.get(code!)!, kind, doubtful: false })
    }
  }
  addNames(aliasLines, 'alias')
  addNames(otherNameLines, 'alias')
  addNames(slipLines, 'alias')
  addNames(townLines, 'town')
  for (const [name, code] of Object.entries(looseAliases)) {
    builder.add(name, { place: byCode.get(code)!, kind: 'alias', doubtful: true })
  }
  addTownships(builder, byCode)
  return builder
}

let built: Gazetteer | undefined

/** The gazetteer, built when first asked for (about 50 ms) and then kept. */
export function getGazetteer(): Gazetteer {
  built ??= build()
  return built
}
