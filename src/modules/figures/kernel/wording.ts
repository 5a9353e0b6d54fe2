import type { Token } from './sentences.ts'
import type { Sense } from './wording.lexicon.ts'

export type Word = Token & { type: 'word' }

/** Whether a token is a word with one of these senses. */
export function hasSense(token: Token | undefined, ...senses: Sense[]): token is Word {
  return token?.type === 'word' && senses.includes(token.sense)
}

export const findSense = (tokens: Token[], ...senses: Sense[]): Word | undefined =>
  tokens.find((token): token is Word => hasSense(token, ...senses))

export const findLastSense = (tokens: Token[], ...senses: Sense[]): Word | undefined =>
  tokens.findLast((token): token is Word => hasSense(token, ...senses))

/** How many characters of a stretch belong to no token: the words that carry its content. */
export function uncovered(tokens: Token[], start: number, end: number): number {
  return tokens.reduce((left, token) => left - (Math.min(token.end, end) - Math.max(token.start, start)), end - start)
}
