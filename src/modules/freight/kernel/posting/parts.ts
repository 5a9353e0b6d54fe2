/** Which part of a line belongs to which of its postings. */

import { strongBreaks } from './place.lexicon.ts'
import type { Leg } from './route.ts'
import type { Token, TokenKind } from './sheet.ts'

/** What a posting is made of: its journey, if one is named, and the tokens that speak of it. */
export interface Part {
  leg: Leg | null
  start: number
  end: number
  tokens: Token[]
}

/** Said once, these hold for every posting of the line. */
const sharedKinds: readonly TokenKind[] = ['pickup', 'phone', 'contact', 'payment', 'paymentDays', 'deposit']
/** Said for one posting only, and nothing of the kind for the others, these hold for all. */
const detailKinds: readonly TokenKind[] = ['length', 'type', 'mode', 'weightKg', 'volumeM3', 'pieces', 'goods', 'price']
const vehicleKinds: readonly TokenKind[] = ['length', 'type']
const prefixKinds: readonly TokenKind[] = ['length', 'type', 'weightKg', 'goods']

export function splitParts(text: string, tokens: readonly Token[], legs: readonly Leg[]): Part[] {
  if (legs.length <= 1) return [{ leg: legs[0] ?? null, start: 0, end: text.length, tokens: [...tokens] }]
  const cuts = legs.slice(1).map((leg, index) => cutBefore(text, tokens, legs, index, leg))
  const parts = legs.map((leg, index) => {
    const start = cuts[index - 1] ?? 0
    const end = cuts[index] ?? text.length
    return { leg, start, end, tokens: tokens.filter(token => token.start >= start && token.start < end) }
  })
  shareKinds(parts, sharedKinds)
  shareGroup(parts, vehicleKinds)
  const detailed = parts.filter(part => part.tokens.some(({ kind }) => detailKinds.includes(kind)))
  if (detailed.length === 1) shareKinds(parts, detailKinds)
  return parts
}

/** Where the posting of `leg` begins: at a strong break, else before its own details, else at its first place. */
function cutBefore(text: string, tokens: readonly Token[], legs: readonly Leg[], index: number, leg: Leg): number {
  const previous = legs[index]!
  const breaks = tokens.filter(({ kind, start, end }) => isBreak(kind) && start >= previous.end && end <= leg.start)
  const marked = breaks.find(token => token.kind === 'route' && token.value === 'break')
  if (marked) return marked.start
  for (let at = previous.end; at < leg.start; at++) if (strongBreaks.includes(text[at]!)) return at
  const hasPrefix = tokens.some(({ kind, end }) => prefixKinds.includes(kind) && end <= legs[0]!.start)
  if (!hasPrefix) return leg.start
  const commaAt = text.slice(0, leg.start).lastIndexOf(',')
  if (commaAt >= previous.end) return commaAt
  const price = tokens.findLast(({ kind, start, end }) => kind === 'price' && start >= previous.end && end <= leg.start)
  return price?.end ?? leg.start
}

const isBreak = (kind: TokenKind): boolean => kind === 'route'

/** The vehicle is one thing: a length said for one journey and a body for another are two vehicles. */
function shareGroup(parts: Part[], kinds: readonly TokenKind[]): void {
  const having = parts.filter(part => part.tokens.some(({ kind }) => kinds.includes(kind)))
  if (having.length === 1) shareKinds(parts, kinds)
}

function shareKinds(parts: Part[], kinds: readonly TokenKind[]): void {
  for (const kind of kinds) {
    const having = parts.filter(part => part.tokens.some(token => token.kind === kind))
    if (having.length !== 1) continue
    const shared = having[0]!.tokens.filter(token => token.kind === kind)
    for (const part of parts) if (part !== having[0]) part.tokens.push(...shared)
  }
}
