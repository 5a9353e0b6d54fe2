import { emptyPath, extendPathBy } from './segmentation.ts'
import type { Lexicon, Repair } from './types.ts'

/**
 * What is left of a three-byte UTF-8 character whose last byte was lost: its two bytes as the low 16 bits of a
 * private-use character of plane 15. It survives every parser between here and the repair.
 */
const plane = 0xf0000
const leftover = /[\u{f0000}-\u{ffffd}]/gu
const contextLength = 4
const candidateLimit = 5
/** Lead (log likelihood) from which the best guess still is only a guess but the others are not worth telling. */
const tellingLead = 8

/** Keeps the two bytes of a character that lost its third. */
export function keepLeftover(first: number, second: number): string {
  return String.fromCodePoint(plane | (first << 8) | second)
}

/** Completes each character that lost its last byte with the likeliest Chinese. Always a guess. */
export function findLostBytes(text: string, lexicon: Lexicon): Repair[] {
  const anyScript: Lexicon = { ...lexicon, isSimplified: () => false }
  const repairs: Repair[] = []
  let sound = ''
  let position = 0
  for (const match of text.matchAll(leftover)) {
    sound += text.slice(position, match.index)
    position = match.index + match[0].length
    const following = text.slice(position, position + contextLength).replace(leftover, '')
    const candidates = rank(match[0], sound.slice(-contextLength), following, anyScript)
    const after = candidates[0]!
    sound += after
    repairs.push({ start: match.index, before: match[0], after, rule: 'lost-byte', candidates, certainty: 'guessed' })
  }
  return repairs
}

function rank(kept: string, before: string, following: string, lexicon: Lexicon): string[] {
  const bytes = kept.codePointAt(0)! & 0xffff
  const context = extendPathBy(emptyPath, before, lexicon)
  const ranked = Array.from({ length: 0x40 }, (_, index) => {
    const character = decodeThree(bytes >> 8, bytes & 0xff, 0x80 + index)
    return { character, score: extendPathBy(context, character + following, lexicon).scores[0]! }
  }).sort((a, b) => b.score - a.score)
  const best = ranked[0]!
  return ranked
    .slice(0, candidateLimit)
    .filter(one => one.score > best.score - tellingLead)
    .map(one => one.character)
}

function decodeThree(first: number, second: number, third: number): string {
  return String.fromCodePoint(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f))
}
