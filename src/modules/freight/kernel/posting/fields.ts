/** From the tokens of one posting to its fields. */

import { dangerLabels, dangerWords, notedNegations } from './goods.lexicon.ts'
import { writeTime } from './instants.ts'
import type { Part } from './parts.ts'
import type { GazetteerPlace, OneOrMore, PostedPlace, PostingField, PostingFields, PostingKind } from './posting.ts'
import { type Chosen, choosePlaces } from './resolve.ts'
import { findGoods } from './rest.ts'
import type { Sheet, Token, TokenKind, TokenOf } from './sheet.ts'
import { noteJoiner, topUpMode } from './trade.lexicon.ts'

export interface Assembled {
  fields: PostingFields
  uncertain: PostingField[]
}

/** Collects fields, and which of them were guessed. */
export function assemble(sheet: Sheet, part: Part, kind: PostingKind): Assembled {
  const reader = new PartReader(sheet, part)
  const fields: PostingFields = {
    ...reader.places(kind),
    loads: reader.first('loads', 'loads'),
    unloads: reader.first('unloads', 'unloads'),
    vehicleLengthM: reader.oneOrMore('length', 'vehicleLengthM'),
    vehicleType: reader.oneOrMore('type', 'vehicleType'),
    mode: reader.mode(kind),
    weightKg: reader.first('weightKg', 'weightKg'),
    volumeM3: reader.first('volumeM3', 'volumeM3'),
    pieces: reader.first('pieces', 'pieces'),
    ...reader.goods(kind),
    pickup: reader.pickup(),
    ...reader.price(),
    payment: reader.first('payment', 'payment'),
    paymentDays: reader.first('paymentDays', 'paymentDays'),
    ...reader.deposit(),
    phone: reader.first('phone'),
    contact: reader.first('contact'),
    note: reader.note(),
  }
  return { fields, uncertain: [...reader.uncertain] }
}

const LEAST_TRIP_FEN = 10_000
const LEAST_HEAVY_KG = 10_000
const MOST_TOP_UP_KG = 10_000

type Places = Pick<PostingFields, 'from' | 'to' | 'stops'>

class PartReader {
  readonly uncertain = new Set<PostingField>()
  private readonly sheet: Sheet
  private readonly part: Part
  private readonly byKind: ReadonlyMap<TokenKind, Token[]>

  constructor(sheet: Sheet, part: Part) {
    this.sheet = sheet
    this.part = part
    this.byKind = Map.groupBy(part.tokens, ({ kind }) => kind)
  }

  private all<K extends TokenKind>(kind: K): TokenOf<K>[] {
    return (this.byKind.get(kind) ?? []) as TokenOf<K>[]
  }

  private doubt(field: PostingField, doubtful: boolean): void {
    if (doubtful) this.uncertain.add(field)
  }

  /** The first value said; with `field`, that is uncertain when it was guessed or another one is said too. */
  first<K extends TokenKind>(kind: K, field?: PostingField): TokenOf<K>['value'] | null {
    const [token, ...others] = this.all(kind)
    const isSaidOtherwise = others.some(({ value }) => String(value) !== String(token?.value))
    if (field) this.doubt(field, isSaidOtherwise || (token?.doubtful ?? false))
    return token?.value ?? null
  }

  oneOrMore<K extends 'length' | 'type'>(kind: K, field: PostingField): OneOrMore<TokenOf<K>['value']> | null {
    const tokens = this.all(kind)
    this.doubt(
      field,
      tokens.some(token => token.doubtful),
    )
    const values = [...new Set(tokens.map(token => token.value))]
    return values.length > 1 ? values : (values[0] ?? null)
  }

  mode(kind: PostingKind): string | null {
    const weightKg = this.all('weightKg')[0]?.value
    const isSmall = typeof weightKg === 'number' && weightKg <= MOST_TOP_UP_KG
    if (this.all('mode').length > 0 || kind === 'truck' || !isSmall || this.all('topUp').length === 0) {
      return this.first('mode', 'mode')
    }
    this.doubt('mode', true)
    return topUpMode
  }

  places(kind: PostingKind): Places {
    const { leg } = this.part
    if (!leg) return { from: null, to: null, stops: [] }
    const chosen = choosePlaces([...leg.from, ...leg.via, ...leg.to])
    const froms = chosen.slice(0, leg.from.length)
    const vias = chosen.slice(leg.from.length, leg.from.length + leg.via.length)
    const tos = chosen.slice(leg.from.length + leg.via.length)
    const areAlternatives = tos.length > 1 && (kind === 'truck' || leg.alternatives)
    const to = areAlternatives ? tos[0] : tos.at(-1)
    const others = areAlternatives ? tos.slice(1) : tos.slice(0, -1)
    const ends = [froms[0]?.place.code, to?.place.code]
    const stops = [...froms.slice(1), ...vias, ...others].filter(({ place }) => !ends.includes(place.code))
    this.doubt('from', leg.doubtful || (froms[0]?.doubtful ?? false))
    this.doubt('to', leg.doubtful || areAlternatives || (to?.doubtful ?? false))
    this.doubt('stops', areAlternatives || stops.some(stop => stop.doubtful))
    return { from: posted(froms[0]), to: posted(to), stops: stops.map(({ place }) => plain(place)) }
  }

  goods(kind: PostingKind): Pick<PostingFields, 'goods' | 'dangerous'> {
    const tokens = this.all('goods')
    const span = findGoods(this.sheet, tokens)
    const goods = span ? this.sheet.line.slice(span.start, span.end) : null
    this.doubt('goods', span?.doubtful ?? false)
    if (this.all('harmless').length > 0) return { goods, dangerous: null }
    const spoken = span ? this.sheet.text.slice(span.start, span.end) : ''
    const whole = kind === 'load' ? this.sheet.text.slice(this.part.start, this.part.end) : ''
    return { goods, dangerous: findDanger(spoken) ?? findDanger(whole) }
  }

  pickup(): PostingFields['pickup'] {
    const window = this.first('pickup', 'pickup')
    return window && [writeTime(window[0]), writeTime(window[1])]
  }

  price(): Pick<PostingFields, 'priceFen' | 'pricePer' | 'priceMode'> {
    const prices = this.all('price')
    const price = prices.find(({ value }) => value.cued) ?? prices[0]
    const isNegotiable = this.all('negotiable').length > 0
    const isFixed = price !== undefined || this.all('fixed').length > 0
    const isPerTonne = price !== undefined && this.isTonnePrice(price.value)
    this.doubt('priceFen', isPerTonne || (price?.doubtful ?? false))
    this.doubt('pricePer', isPerTonne)
    const priceMode = isNegotiable ? 'negotiable' : isFixed ? 'fixed' : null
    const pricePer = isPerTonne ? 'tonne' : (price?.value.per ?? null)
    return { priceFen: price?.value.fen ?? null, pricePer, priceMode }
  }

  /** 33吨 45: too little for the trip, so it must be meant for the tonne. */
  private isTonnePrice({ fen, per }: TokenOf<'price'>['value']): boolean {
    const weightKg = this.all('weightKg')[0]?.value
    return (
      per === 'trip' &&
      typeof fen === 'number' &&
      fen < LEAST_TRIP_FEN &&
      typeof weightKg === 'number' &&
      weightKg >= LEAST_HEAVY_KG
    )
  }

  deposit(): Pick<PostingFields, 'depositFen' | 'depositReturned'> {
    const deposits = this.all('deposit').map(({ value }) => value)
    return {
      depositFen: deposits.find(({ fen }) => fen !== null)?.fen ?? null,
      depositReturned: deposits.find(({ returned }) => returned !== null)?.returned ?? null,
    }
  }

  note(): string | null {
    const spans: { start: number; end: number }[] = []
    for (const { start, end } of this.all('note').toSorted((a, b) => a.start - b.start)) {
      const last = spans.at(-1)
      if (last && start <= last.end) last.end = Math.max(last.end, end)
      else spans.push({ start, end })
    }
    return spans.map(({ start, end }) => this.sheet.line.slice(start, end).trim()).join(noteJoiner) || null
  }
}

const dangerPattern = new RegExp([...dangerWords, ...dangerLabels].join('|'))

function findDanger(text: string): string | null {
  const match = dangerPattern.exec(text)
  if (!match) return null
  return notedNegations.includes(text[match.index - 1] ?? '-') ? null : match[0]
}

const plain = ({ name, code }: GazetteerPlace): PostedPlace => ({ name, code })
const posted = (chosen: Chosen | undefined): PostedPlace | null => (chosen ? plain(chosen.place) : null)
