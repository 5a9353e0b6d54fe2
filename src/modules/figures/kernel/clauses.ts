import type { Quantity } from './quantity.ts'
import type { Sentence, Token } from './sentences.ts'
import type { Punctuation } from './wording.lexicon.ts'

/** What stands between two commas. */
export interface Clause {
  start: number
  end: number
  tokens: Token[]
  /** The mark in front of the clause; undefined at the start of a sentence. */
  opening: Punctuation | undefined
}

/** A figure in its clause, with the text before it (back to the figure before) and behind it (up to the next). */
export interface Slot {
  quantity: Quantity
  token: Token
  clause: Clause
  clauseIndex: number
  /** First figure of its clause. */
  isFirst: boolean
  before: Token[]
  beforeStart: number
  after: Token[]
  afterEnd: number
  /** The figure that stands right behind this one and counts the same thing (5批次19组). */
  adjacent: Slot | undefined
}

const breaksClause = (mark: Punctuation): boolean =>
  mark === 'comma' || mark === 'semicolon' || mark === 'colon' || mark === 'stop' || mark === 'line'

/** Splits a sentence at its commas, semicolons and colons. */
export function splitClauses(sentence: Sentence): Clause[] {
  const clauses: Clause[] = []
  let current: Clause = { start: sentence.start, end: sentence.end, tokens: [], opening: undefined }
  for (const token of sentence.tokens) {
    if (token.type !== 'mark' || !breaksClause(token.mark)) {
      current.tokens.push(token)
      continue
    }
    clauses.push({ ...current, end: token.start })
    current = { start: token.end, end: sentence.end, tokens: [], opening: token.mark }
  }
  clauses.push(current)
  return clauses
}

/** A bound such as 亿元以上 in front of a noun is no figure of the clause's own: what stands before it speaks of the next. */
function modifiesNoun({ quantity }: { quantity: Quantity }, next: { start: number }): boolean {
  const isBound =
    quantity.start === quantity.numeralStart && (quantity.qualifier === 'over' || quantity.qualifier === 'under')
  return isBound && quantity.nature === 'measure' && next.start > quantity.end + 1
}

/** The figures of a clause, each with its surroundings. */
export function slotsOf(clause: Clause, clauseIndex: number): Slot[] {
  const places = clause.tokens.flatMap((token, index) => (token.type === 'figure' ? [{ token, index }] : []))
  const slots = places.map(({ token, index }, n): Slot => {
    const previous = places[n - 1]
    const next = places[n + 1]
    const opensAt =
      previous && modifiesNoun(previous.token, token) ? (places[n - 2]?.index ?? -1) : (previous?.index ?? -1)
    return {
      quantity: token.quantity,
      token,
      clause,
      clauseIndex,
      isFirst: n === 0,
      before: clause.tokens.slice(opensAt + 1, index),
      beforeStart: clause.tokens[opensAt]?.end ?? clause.start,
      after: clause.tokens.slice(index + 1, next?.index ?? clause.tokens.length),
      afterEnd: next?.token.start ?? clause.end,
      adjacent: undefined,
    }
  })
  slots.forEach((slot, n) => {
    if (slot.afterEnd === slot.quantity.end) slot.adjacent = slots[n + 1]
  })
  return slots
}
