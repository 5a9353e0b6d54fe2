/** What a line of the trade says, field by field, and what the reader needs to know of places. */

export type PostingKind = 'load' | 'truck'
export type PricePer = 'trip' | 'tonne' | 'm3' | 'piece'

/** One number, or the two ends of a range. */
export type Amount = number | [low: number, high: number]
/** One value, or several that are all accepted. */
export type OneOrMore<T> = T | T[]

/** A place as GB/T 2260 says it. */
export interface PostedPlace {
  name: string
  code: string
}

/** The fields of a posting; null (for `stops` an empty list) where the line says nothing. */
export interface PostingFields {
  from: PostedPlace | null
  to: PostedPlace | null
  stops: PostedPlace[]
  loads: number | null
  unloads: number | null
  vehicleLengthM: OneOrMore<number> | null
  vehicleType: OneOrMore<string> | null
  mode: string | null
  weightKg: Amount | null
  volumeM3: Amount | null
  pieces: Amount | null
  goods: string | null
  dangerous: string | null
  /** From and to, as `YYYY-MM-DDThh:mm+08:00`; the end of a day is the next day's 00:00. */
  pickup: [from: string, to: string] | null
  priceFen: Amount | null
  pricePer: PricePer | null
  priceMode: 'fixed' | 'negotiable' | null
  payment: string | null
  paymentDays: number | null
  depositFen: number | null
  depositReturned: boolean | null
  phone: string | null
  contact: string | null
  note: string | null
}

export type PostingField = keyof PostingFields

export interface Posting {
  /** Number of the line in the text, from 1. */
  line: number
  kind: PostingKind
  fields: PostingFields
  /** Fields that were guessed. */
  uncertain: PostingField[]
  /** What could not be read: UTF-16 units of the line as given. */
  unread: { start: number; end: number; quote: string }[]
}

export interface GazetteerPlace extends PostedPlace {
  readonly lngWgs84: number
  readonly latWgs84: number
}

/**
 * A meaning of a written name. `full`: the standard's name; `short`: without its ending; `alias`: a zone, port, station or
 * well-known town; `town`: a name read as a place only where the line gives a reason to.
 */
export interface Naming {
  readonly place: GazetteerPlace
  readonly kind: 'full' | 'short' | 'alias' | 'town'
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
