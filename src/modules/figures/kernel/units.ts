import { CLASSIFIERS, LABELS, MEASURES, UNIT_CONTINUES } from './units.lexicon.ts'
import { createWordFinder, wordList } from './words.ts'

/** What stands behind a numeral: a measure, a classifier that counts, or a label that makes it a name. */
export interface Unit {
  word: string
  unit: string
  factor: number
  role: 'measure' | 'classifier' | 'label'
  onlyAfterScale: boolean
}

const units = createWordFinder<Unit>([
  ...wordList(LABELS).map(word => [word, label(word)] as const),
  ...wordList(CLASSIFIERS).map(word => [word, { ...label(word), role: 'classifier' as const }] as const),
  ...MEASURES.flatMap(({ words, unit, factor, onlyAfterScale = false }) =>
    wordList(words).map(word => [word, { word, unit, factor, role: 'measure' as const, onlyAfterScale }] as const),
  ),
])

function label(word: string): Unit {
  return { word, unit: word, factor: 1, role: 'label', onlyAfterScale: false }
}

/** The unit that begins at `at`, unless its characters begin another word (成 of 成立). */
export function readUnit(codes: Uint16Array, at: number, afterScale: boolean): { end: number; unit: Unit } | undefined {
  const found = units.longest(codes, at)
  if (!found || (found.meaning.onlyAfterScale && !afterScale)) return undefined
  const follower = found.end < codes.length ? String.fromCharCode(codes[found.end]!) : ''
  if (follower !== '' && UNIT_CONTINUES[found.meaning.word]?.includes(follower)) return undefined
  return { end: found.end, unit: found.meaning }
}

/** Whether a scale character is really the beginning of a unit: 千 of 千瓦, 兆 of 兆瓦. */
export function beginsUnit(codes: Uint16Array, at: number): boolean {
  const found = units.longest(codes, at)
  return found !== undefined && found.end > at + 1
}
