/** Whether a part of a line posts a load, a truck, or nothing. */

import type { Part } from './parts.ts'
import type { PostingKind } from './posting.ts'
import type { Token, TokenKind } from './sheet.ts'
import { askedFor, loadPatterns, owned, truckPatterns, weakNothingWords } from './trade.lexicon.ts'

interface Sign {
  kind: PostingKind
  at: number
}

const vehicleKinds: readonly TokenKind[] = ['length', 'type']
const detailKinds: readonly TokenKind[] = ['length', 'type', 'weightKg', 'volumeM3', 'pieces', 'price', 'goods', 'mode']

/** The kind that the earliest sign gives; null without one. */
export function findKind(text: string, tokens: readonly Token[]): PostingKind | null {
  const signs: Sign[] = []
  for (const token of tokens) {
    if (token.kind === 'kind' && token.value !== 'nothing') signs.push({ kind: token.value, at: token.start })
    if (!vehicleKinds.includes(token.kind)) continue
    const before = text.slice(Math.max(0, token.start - 6), token.start)
    if (askedFor.test(before)) signs.push({ kind: 'load', at: token.start })
    if (owned.test(before)) signs.push({ kind: 'truck', at: token.start })
  }
  addPatterns(signs, text, truckPatterns, 'truck')
  addPatterns(signs, text, loadPatterns, 'load')
  return signs.reduce<Sign | null>((first, sign) => (first && first.at <= sign.at ? first : sign), null)?.kind ?? null
}

function addPatterns(signs: Sign[], text: string, patterns: readonly RegExp[], kind: PostingKind): void {
  for (const pattern of patterns) {
    const at = text.search(pattern)
    if (at >= 0) signs.push({ kind, at })
  }
}

/** The line is talk, trade in vehicles, or an advert. */
export function postsNothing(text: string, tokens: readonly Token[]): boolean {
  const words = tokens.filter(token => token.kind === 'kind' && token.value === 'nothing')
  if (words.length === 0) return false
  const isWeak = words.every(({ start, end }) => weakNothingWords.includes(text.slice(start, end)))
  return !isWeak || countDetails(tokens) < 2
}

/** Enough is said for a posting: a journey, or a sign of its kind, or a place, with something of the goods or the truck. */
export function isPosting(part: Part, sign: PostingKind | null): boolean {
  const { leg, tokens } = part
  if (leg && leg.from.length > 0 && leg.to.length > 0) return true
  const details = countDetails(tokens)
  if (sign) return leg !== null || details > 0
  return leg !== null && details >= 2
}

const countDetails = (tokens: readonly Token[]): number =>
  new Set(tokens.filter(({ kind }) => detailKinds.includes(kind)).map(({ kind }) => kind)).size
