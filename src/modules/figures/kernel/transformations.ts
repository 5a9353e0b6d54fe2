import type { Pair } from './compare.ts'
import type { Figure } from './figure.ts'
import { SYSTEMATIC_EDITS } from './transformations.lexicon.ts'

/** A replacement by which the figures of an original become those of its reprint. */
export interface Transformation {
  /** Source of a regular expression, applied everywhere in a figure as the original writes it. */
  pattern: string
  /** As `String.replace` takes it: $1 is the first group. */
  replacement: string
  /** How many of the differing figures it explains. */
  explains: number
}

interface Difference {
  original: string
  reprint: string
}

const LEAST_EXPLAINED = 2
const MOST_DIFFERENCES = 200
const MOST_KEPT = 2000
const CONTEXT = 6
const LONGEST_DAMAGE = 24

/** The edit that explains most differences, two at least, and would not also change a figure that stayed the same. */
export function findTransformation(
  a: string,
  b: string,
  figures: { a: Figure[]; b: Figure[] },
  pairs: Pair[],
): Transformation | null {
  const differing = pairs.filter(pair => pair.change === 'altered' || pair.change === 'lost').slice(0, MOST_DIFFERENCES)
  const differences = differing
    .flatMap(pair => differenceOf(a, b, figures, pair))
    .filter(({ original, reprint }) => original !== reprint)
  const kept = pairs.flatMap(pair => (pair.change === 'same' ? [figures.a[pair.a!]!.quote] : [])).slice(0, MOST_KEPT)
  const candidates = new Map<string, { pattern: string; replacement: string }>()
  for (const edit of [...SYSTEMATIC_EDITS, ...differences.map(literalEdit)])
    candidates.set(`${edit.pattern}/${edit.replacement}`, edit)
  let best: Transformation | null = null
  for (const { pattern, replacement } of candidates.values()) {
    const edit = new RegExp(pattern, 'gu')
    const explains = differences.filter(
      ({ original, reprint }) => original.replace(edit, replacement) === reprint,
    ).length
    if (explains < LEAST_EXPLAINED || explains <= (best?.explains ?? 0)) continue
    if (kept.every(quote => quote.replace(edit, replacement) === quote)) best = { pattern, replacement, explains }
  }
  return best
}

function differenceOf(a: string, b: string, figures: { a: Figure[]; b: Figure[] }, pair: Pair): Difference[] {
  if (pair.change === 'altered') return [{ original: figures.a[pair.a!]!.quote, reprint: figures.b[pair.b!]!.quote }]
  return pair.change === 'lost' ? damagedPlace(a, b, figures.a[pair.a!]!) : []
}

/** What stands in the reprint where a lost figure stood, found by the words around it. */
function damagedPlace(a: string, b: string, { start, end, quote }: Figure): Difference[] {
  const before = a.slice(Math.max(0, start - CONTEXT), start)
  const after = a.slice(end, end + CONTEXT)
  const from = before === '' ? -1 : b.indexOf(before)
  if (from < 0 || after === '') return []
  const at = from + before.length
  const to = b.slice(at, at + LONGEST_DAMAGE + CONTEXT).indexOf(after)
  return to < 0 ? [] : [{ original: quote, reprint: b.slice(at, at + to) }]
}

/** The shortest replacement that turns one quote into the other: what is left without their common ends. */
function literalEdit({ original, reprint }: Difference): { pattern: string; replacement: string } {
  let head = 0
  while (head < original.length && head < reprint.length && original[head] === reprint[head]) head++
  let tail = 0
  while (tail < Math.min(original.length, reprint.length) - head && original.at(-1 - tail) === reprint.at(-1 - tail))
    tail++
  const removed = original.slice(head, original.length - tail)
  const inserted = reprint.slice(head, reprint.length - tail).replace(/\$/g, '$$$$')
  if (removed !== '') return { pattern: escapePattern(removed), replacement: inserted }
  const next = original[head]
  return next === undefined
    ? { pattern: '$', replacement: inserted }
    : { pattern: escapePattern(next), replacement: inserted + next }
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
