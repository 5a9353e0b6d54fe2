/** Finding the names of places in a line. */

import {
  afterAbbreviation,
  afterTown,
  beforeAbbreviation,
  beforeTown,
  placeTail,
  townEnding,
} from './place.lexicon.ts'
import type { Gazetteer, GazetteerPlace, Naming } from './posting.ts'

/** A named place: what its name may mean, likeliest first. */
export interface Mention {
  namings: readonly Naming[]
}

export interface PlaceFound extends Mention {
  end: number
}

/** `holder` contains `place`, or is the same: by their codes. */
export function holds(holder: GazetteerPlace, place: GazetteerPlace): boolean {
  return place.code.startsWith(significant(holder.code))
}

/** The digits of a code that its parts share: two of a province's, four of a city's, all of a county's. */
export function significant(code: string): string {
  if (code.endsWith('0000')) return code.slice(0, 2)
  return code.endsWith('00') ? code.slice(0, 4) : code
}

/**
 * The longest name of a place at `at`, with the parts that follow it (parks, markets, towns); null where none stands.
 * `holder`: the place named right before, which makes its towns readable.
 */
export function findPlace(text: string, at: number, gazetteer: Gazetteer, holder: Mention | null): PlaceFound | null {
  const found = findName(text, at, gazetteer, holder)
  if (!found) return null
  townEnding.lastIndex = found.end
  if (found.namings[0]!.kind === 'town' && townEnding.test(text)) return { ...found, end: townEnding.lastIndex }
  return { ...found, end: endOfTail(text, found.end, gazetteer) }
}

function findName(text: string, at: number, gazetteer: Gazetteer, holder: Mention | null): PlaceFound | null {
  const longest = gazetteer.longestByHead.get(text.slice(at, at + 2)) ?? 1
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const namings = gazetteer.namings.get(text.slice(at, at + length))
    if (!namings) continue
    const end = at + length
    const read = length === 1 ? abbreviations(text, at, namings) : readable(text, at, end, namings, holder)
    if (read.length > 0) return { namings: read, end }
  }
  return null
}

function abbreviations(text: string, at: number, namings: readonly Naming[]): readonly Naming[] {
  const isPlace = beforeAbbreviation.test(text.slice(Math.max(0, at - 1), at)) && afterAbbreviation.test(text.slice(at + 1))
  return isPlace ? namings : []
}

/** Names that are no common words; a town's only with its ending, after its holder, or where only a place can stand. */
function readable(
  text: string,
  at: number,
  end: number,
  namings: readonly Naming[],
  holder: Mention | null,
): readonly Naming[] {
  if (holder) {
    const within = namings.filter(({ place }) => holder.namings.some(outer => holds(outer.place, place)))
    const isLarger = namings[0]!.kind !== 'town' && namings[0]!.place.code.endsWith('00')
    const onlyTowns = within.every(({ kind }) => kind === 'town')
    if (within.length > 0 && !(onlyTowns && isLarger)) return within
  }
  const plain = namings.filter(naming => naming.kind !== 'town')
  if (plain.length > 0) return plain
  townEnding.lastIndex = end
  const stands =
    townEnding.test(text) ||
    (namings.length === 1 &&
      beforeTown.test(text.slice(Math.max(0, at - 2), at)) &&
      afterTown.test(text.slice(end, end + 2)))
  return stands ? namings.map(naming => ({ ...naming, doubtful: true })) : []
}

function endOfTail(text: string, at: number, gazetteer: Gazetteer): number {
  placeTail.lastIndex = at
  if (!placeTail.test(text)) return at
  const end = placeTail.lastIndex
  for (let inside = at; inside < end - 1; inside++) {
    const longest = gazetteer.longestByHead.get(text.slice(inside, inside + 2)) ?? 0
    for (let length = longest; length > 1; length--) {
      const namings = gazetteer.namings.get(text.slice(inside, inside + length))
      if (namings?.some(({ kind }) => kind === 'full' || kind === 'short')) return at
    }
  }
  return end
}
