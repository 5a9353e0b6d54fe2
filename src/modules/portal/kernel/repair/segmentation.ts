import { commonMarks, fullWidthMarks, keptMarks } from './marks.lexicon.ts'
import type { Lexicon } from './types.ts'

/** Longest word that is looked up. */
const longestWord = 4

/** Log likelihood of a mark in running text. */
export const markScore = -4

/** Cost of a simplified form: the damage only befalls traditional text. */
const simplifiedCost = -4

const unknownHan = -21
/** Log likelihood below which a character counts as rare. */
export const rarest = -17
const unknownSign = -24
const marks = new Set([...Object.values(fullWidthMarks), ...Object.keys(fullWidthMarks), ...keptMarks])
const han = /[\u3400-\u9fff]/
const latin = /[\x21-\x7e]/

/** A text being spelled out, with the score of its best division into words. */
export interface Path {
  text: string
  /** Best log likelihood of the text, then of the text without its last one, two, three characters. */
  scores: readonly number[]
}

export const emptyPath: Path = { text: '', scores: [0] }

/** The path with one more character. */
export function extendPath(path: Path, character: string, lexicon: Lexicon): Path {
  const text = path.text + character
  const foreign = lexicon.isSimplified(character) ? simplifiedCost : 0
  let best = path.scores[0]! + characterScore(character, lexicon)
  const reach = Math.min(longestWord, text.length, path.scores.length)
  for (let length = 2; length <= reach; length += 1) {
    const weight = lexicon.weight(text.slice(-length))
    if (weight > 0) best = Math.max(best, path.scores[length - 1]! + Math.log(weight))
  }
  return { text, scores: [best + foreign, ...path.scores.slice(0, longestWord - 1)] }
}

/** The path with a whole text behind it. */
export function extendPathBy(path: Path, text: string, lexicon: Lexicon): Path {
  let extended = path
  for (const character of text) extended = extendPath(extended, character, lexicon)
  return extended
}

/** Whether it holds a character that running text hardly ever has. */
export function hasRareCharacter(text: string, lexicon: Lexicon): boolean {
  return Array.from(text).some(character => han.test(character) && characterScore(character, lexicon) < rarest)
}

/** How many of the characters are marks, lost ones not counted. */
export function countMarks(text: string): number {
  let found = 0
  for (const character of text) if (marks.has(character) && character !== '?') found += 1
  return found
}

function characterScore(character: string, lexicon: Lexicon): number {
  if (commonMarks.includes(character)) return markScore + 0.5
  if (character === '?' || character === '\ufffd') return -10
  if (marks.has(character)) return markScore - 0.5
  if (han.test(character)) return Math.max(unknownHan, Math.log(lexicon.weight(character)))
  return latin.test(character) ? -10 : unknownSign
}
