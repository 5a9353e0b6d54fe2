/** A line while it is being read: its normalised text, the tokens found, and which characters they cover. */

import type { Mention } from './places.ts'
import type { Amount, PricePer } from './posting.ts'
import { folded } from './sheet.lexicon.ts'

/** What each kind of token carries. */
export interface TokenValues {
  place: Mention
  route: RouteWord
  kind: KindWord
  length: number
  type: string
  mode: string
  /** 配货: goods that fill a truck up. */
  topUp: null
  weightKg: Amount
  volumeM3: Amount
  pieces: Amount
  loads: number
  unloads: number
  goods: null
  harmless: null
  pickup: [from: number, to: number]
  price: Price
  negotiable: null
  fixed: null
  payment: string
  paymentDays: number
  deposit: { fen: number | null; returned: boolean | null }
  phone: string
  contact: string
  note: null
  filler: null
}

/**
 * `to`, `from`, `via` stand before a place; `toward` after it; `load`, `unload`, `empty` on either side of it; `or` and
 * `and` between places; `break` between postings.
 */
export type RouteWord = 'to' | 'from' | 'via' | 'toward' | 'load' | 'unload' | 'empty' | 'or' | 'and' | 'break'
export type KindWord = 'load' | 'truck' | 'nothing'

export interface Price {
  fen: Amount
  per: PricePer
  /** Said as a price (a cue word, a unit), rather than a bare number. */
  cued: boolean
}

export type TokenKind = keyof TokenValues

export interface TokenOf<K extends TokenKind> {
  readonly kind: K
  readonly start: number
  readonly end: number
  readonly value: TokenValues[K]
  /** A guess: the field it gives is uncertain. */
  readonly doubtful: boolean
}

export type Token = { [K in TokenKind]: TokenOf<K> }[TokenKind]

const foldable = new RegExp(`[A-Z\uff01-\uff5e${[...folded.keys()].map(sign => `\\${sign}`).join('')}]`, 'g')

/** The line in half-width, lower case, with one kind of dash, comma and bracket; every unit stays where it is. */
function normalise(line: string): string {
  return line.replace(foldable, sign => {
    const unit = sign.charCodeAt(0)
    const half = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : sign
    return folded.get(sign) ?? half.toLowerCase()
  })
}

export type SheetMatch = RegExpExecArray & { end: number }

export class Sheet {
  readonly line: string
  readonly text: string
  readonly tokens: Token[] = []
  private readonly covered: Uint8Array

  constructor(line: string) {
    this.line = line
    this.text = normalise(line)
    this.covered = new Uint8Array(line.length)
  }

  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.covered[at]) return false
    return true
  }

  add<K extends TokenKind>(kind: K, start: number, end: number, value: TokenValues[K], doubtful = false): void {
    this.covered.fill(1, start, end)
    this.tokens.push({ kind, start, end, value, doubtful } as Token)
  }

  /** Each match of a global pattern that lies on free text, left to right; `index` and `end` leave out outer spaces. */
  *matches(pattern: RegExp): Generator<SheetMatch> {
    pattern.lastIndex = 0
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      const after = pattern.lastIndex
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const end = start + match[0].trim().length
      if (end === start || !this.isFree(start, end)) {
        pattern.lastIndex = match.index + 1
        continue
      }
      yield Object.assign(match, { index: start, end })
      pattern.lastIndex = after
    }
  }

  /** One token in the place of all that lie within its stretch. */
  replace<K extends TokenKind>(kind: K, start: number, end: number, value: TokenValues[K]): void {
    const outside = this.tokens.filter(token => token.end <= start || token.start >= end)
    this.tokens.splice(0, this.tokens.length, ...outside)
    this.add(kind, start, end, value)
  }
}
