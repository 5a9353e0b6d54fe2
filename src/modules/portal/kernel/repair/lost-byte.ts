import { emptyPath, extendPathBy } from './segmentation.ts'
import type { Lexicon, Repair } from './types.ts'

/**
 * What is left of a three-byte UTF-8 character that lost one byte: which byte is missing and the bits of the other two,
 * as a private-use character of plane 15. It survives every parser between here and the repair.
 */
const plane = 0xf0000
const leftover = /[\u{f0000}-\u{f2fff}]/gu
const leadBits = 12
const middleBits = 6
const contextLength = 4
const candidateLimit = 5
/** Lead (log likelihood) from which the best guess still is only a guess but the others are not worth telling. */
const tellingLead = 8

/** The three bytes of a character, one of them unknown. */
export type BrokenBytes = readonly [number | undefined, number | undefined, number | undefined]

/** Keeps the two known bytes of a character that lost one. */
export function keepLeftover(bytes: BrokenBytes): string {
  const [lead = 0, middle = 0, last = 0] = bytes
  const missing = bytes.indexOf(undefined)
  const code = ((lead & 0x0f) << leadBits) | ((middle & 0x3f) << middleBits) | (last & 0x3f)
  const packed = missing === 0 ? code : missing === 1 ? packAround(code) : code >> middleBits
  return String.fromCodePoint(plane | (missing << leadBits) | packed)
}

/** Whether this is what is left of a character whose first byte is known. */
export function isLeftover(character: string): boolean {
  const code = character.codePointAt(0)!
  return code >= plane + (1 << leadBits) && code < plane + (3 << leadBits)
}

/** Lead and last byte in twelve bits. */
function packAround(code: number): number {
  return ((code >> leadBits) << middleBits) | (code & 0x3f)
}

/** Every character that the two known bytes allow. */
function completions(kept: string): string[] {
  const packed = kept.codePointAt(0)! - plane
  const missing = packed >> leadBits
  const bits = packed & 0xfff
  const codes =
    missing === 0
      ? Array.from({ length: 16 }, (_, lead) => (lead << leadBits) | bits)
      : Array.from({ length: 64 }, (_, byte) =>
          missing === 1
            ? ((bits >> middleBits) << leadBits) | (byte << middleBits) | (bits & 0x3f)
            : (bits << middleBits) | byte,
        )
  return codes.filter(isCharacter).map(code => String.fromCodePoint(code))
}

/** What three bytes can stand for: no surrogates, nothing that two bytes would have done for. */
function isCharacter(code: number): boolean {
  return code >= 0x800 && !(code >= 0xd800 && code <= 0xdfff)
}

/** Completes each character that lost a byte with the likeliest Chinese. Always a guess. */
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
  const context = extendPathBy(emptyPath, before, lexicon)
  const ranked = completions(kept)
    .map(character => ({ character, score: extendPathBy(context, character + following, lexicon).scores[0]! }))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]!
  return ranked
    .slice(0, candidateLimit)
    .filter(one => one.score > best.score - tellingLead)
    .map(one => one.character)
}
