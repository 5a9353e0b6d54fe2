/** Finding the names of places in a line. */

import { afterAbbreviation, afterTown, beforeAbbreviation, beforeTown, placeTail, townEnding } from './place.lexicon.ts'
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
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const name = text.slice(at, at + length)
    const plain = gazetteer.namings.get(name)
    const towns = gazetteer.townNamings.get(name)
    if (!plain && !towns) continue
    const end = at + length
    const namings =
      within(holder, plain, towns) ?? plain ?? (isTownHere(text, at, end, towns!) ? guessed(towns!) : null)
    if (namings) return { namings, end }
  }
  return findAbbreviation(text, at, gazetteer)
}

type Namings = readonly Naming[]

/** Meanings that lie within the place named right before; a city or a province is not taken for a town of it. */
function within(holder: Mention | null, plain: Namings | undefined, towns: Namings | undefined): Namings | null {
  if (!holder) return null
  const isHeld = ({ place }: Naming): boolean => holder.namings.some(outer => holds(outer.place, place))
  const held = plain?.filter(isHeld) ?? []
  if (held.length > 0) return held
  if (plain?.[0]?.place.code.endsWith('00')) return null
  const heldTowns = towns?.filter(isHeld) ?? []
  return heldTowns.length > 0 ? heldTowns : null
}

/** A town alone is read with its ending, or where only a place can stand. */
function isTownHere(text: string, at: number, end: number, towns: Namings): boolean {
  townEnding.lastIndex = end
  if (townEnding.test(text)) return true
  const isAfterTie = beforeTown.test(text.slice(Math.max(0, at - 2), at))
  return towns.length === 1 && isAfterTie && afterTown.test(text.slice(end, end + 2))
}

const guessed = (namings: Namings): Namings => namings.map(naming => ({ ...naming, doubtful: true }))

function findAbbreviation(text: string, at: number, gazetteer: Gazetteer): PlaceFound | null {
  const namings = gazetteer.namings.get(text[at]!)
  if (!namings) return null
  const isPlace =
    beforeAbbreviation.test(text.slice(Math.max(0, at - 1), at)) && afterAbbreviation.test(text.slice(at + 1))
  return isPlace ? { namings, end: at + 1 } : null
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
