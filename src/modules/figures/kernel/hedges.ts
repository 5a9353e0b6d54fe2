import { characterSet, isSpace } from './characters.ts'
import type { Qualifier } from './figure.ts'
import {
  AFTER,
  BEFORE,
  BEFORE_BARE_SCALE,
  HIDING,
  LONE_MORE,
  NO_BARE_SCALE,
  TAKES_LONE_MORE,
  TAKES_WITHIN,
  WITHIN,
} from './qualifiers.lexicon.ts'
import { createEndingFinder, createWordFinder, wordList } from './words.ts'

type Hedge = Exclude<Qualifier, 'exact'>

const hedgeEntries = (hedges: Partial<Record<Hedge, string>>) =>
  (Object.entries(hedges) as [Hedge, string][]).flatMap(([hedge, words]) =>
    wordList(words).map(word => [word, hedge] as const),
  )

const before = createEndingFinder<Qualifier>([
  ...hedgeEntries(BEFORE),
  ...wordList(HIDING).map(word => [word, 'exact'] as const),
])
const after = createWordFinder<Hedge>(hedgeEntries(AFTER))
const hidesBareScale = characterSet(NO_BARE_SCALE)
const isBeforeBareScale = characterSet(BEFORE_BARE_SCALE)
const takesLoneMore = new Set(wordList(TAKES_LONE_MORE))
const takesWithin = new Set(wordList(TAKES_WITHIN))

/** The hedge that ends where a numeral begins, with the place where it starts. */
export function hedgeBefore(codes: Uint16Array, at: number, isBareScale: boolean): { start: number; hedge: Qualifier } {
  const end = isSpace(codes[at - 1]) ? at - 1 : at
  const found = before.longest(codes, end)
  if (found) return { start: found.meaning === 'exact' ? at : found.end, hedge: found.meaning }
  if (isBareScale && isBeforeBareScale(codes[at - 1]) && !hidesBareScale(codes[at - 2]))
    return { start: at - 1, hedge: 'over' }
  return { start: at, hedge: 'exact' }
}

/** The hedge behind a unit, with the place where it ends. A lone 多 or 内 belongs only to some units. */
export function hedgeAfter(codes: Uint16Array, at: number, unitWord: string): { end: number; hedge: Qualifier } {
  const found = after.longest(codes, at)
  if (!found) return { end: at, hedge: 'exact' }
  if (found.end === at + 1) {
    const word = String.fromCharCode(codes[at]!)
    if (LONE_MORE.includes(word) && !takesLoneMore.has(unitWord)) return { end: at, hedge: 'exact' }
    if (word === WITHIN && !takesWithin.has(unitWord)) return { end: at, hedge: 'exact' }
  }
  return { end: found.end, hedge: found.meaning }
}
