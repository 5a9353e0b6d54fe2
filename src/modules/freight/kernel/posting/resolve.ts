/** Which place a name means: by the place before it, by the other end of the journey, else the nearest. */

import { holds, type Mention, significant } from './places.ts'
import type { GazetteerPlace, Naming } from './posting.ts'

/** A place that was chosen for a name. */
export interface Chosen {
  place: GazetteerPlace
  doubtful: boolean
}

/**
 * The mention that two names side by side make when the second lies within the first: 九江柴桑, 江西赣州. A town after its
 * city gives the city, a named county or zone gives itself. Null when they are two places.
 */
export function mergeNested(outer: Mention, inner: Mention): Mention | null {
  const within = inner.namings.filter(({ place }) => outer.namings.some(naming => holds(naming.place, place)))
  if (within.length === 0) return null
  const named = within.filter(({ kind }) => kind !== 'town')
  if (named.length > 0) return { namings: smallest(named) }
  const holders = outer.namings.filter(({ place }) => within.some(naming => holds(place, naming.place)))
  const isProvince = holders[0]!.place.code.endsWith('0000') && within.length === 1
  if (isProvince) return { namings: within }
  const holder = holders[0]!
  const isOnlyHolder = within.every(({ place }) => place.code === holder.place.code)
  const isGuess = !isOnlyHolder && holder.place.code.endsWith('00')
  return { namings: [{ ...holder, doubtful: holder.doubtful || isGuess }] }
}

/** After its holder a shared name means the part, not the whole: 南昌 南昌县. */
function smallest(namings: readonly Naming[]): Naming[] {
  const largest = namings[0]!
  const sameCity = namings.every(({ place }) => holds(largest.place, place))
  return sameCity ? [{ ...largest, doubtful: false }] : namings.map(naming => ({ ...naming, doubtful: false }))
}

/** Chooses a place for every mention of a posting. */
export function choosePlaces(mentions: readonly Mention[]): Chosen[] {
  const sure = mentions.map(({ namings }) => clearMeaning(namings))
  const known = sure.filter(chosen => chosen !== null).map(chosen => chosen.place)
  return mentions.map((mention, index) => sure[index] ?? chooseBeside(mention.namings, known))
}

/** A single meaning, or the city or province among several counties; null where the name alone does not tell. */
function clearMeaning(namings: readonly Naming[]): Chosen | null {
  const [first] = namings
  if (namings.length === 1) return { place: first!.place, doubtful: first!.doubtful }
  if (first!.doubtful || !first!.place.code.endsWith('00')) return null
  return { place: first!.place, doubtful: false }
}

/** The meaning that shares a city, then a province, with another place of the posting; else the nearest, as a guess. */
function chooseBeside(namings: readonly Naming[], others: readonly GazetteerPlace[]): Chosen {
  const isDoubtful = namings[0]!.doubtful
  for (const digits of [4, 2]) {
    const near = namings.filter(({ place }) => others.some(other => sharesCode(place, other, digits)))
    if (near.length === 1) return { place: near[0]!.place, doubtful: isDoubtful && digits === 2 }
  }
  if (isDoubtful || others.length === 0) return { place: namings[0]!.place, doubtful: true }
  const byDistance = namings.toSorted((a, b) => nearest(a.place, others) - nearest(b.place, others))
  return { place: byDistance[0]!.place, doubtful: true }
}

const sharesCode = (a: GazetteerPlace, b: GazetteerPlace, digits: number): boolean =>
  significant(b.code).length >= digits && a.code.slice(0, digits) === b.code.slice(0, digits)

const nearest = (place: GazetteerPlace, others: readonly GazetteerPlace[]): number =>
  Math.min(...others.map(other => flatDistance(place, other)))

/** Good for comparing: degrees, with longitudes shortened as at 30° north. */
const flatDistance = (a: GazetteerPlace, b: GazetteerPlace): number =>
  Math.hypot((a.lngWgs84 - b.lngWgs84) * 0.87, a.latWgs84 - b.latWgs84)
