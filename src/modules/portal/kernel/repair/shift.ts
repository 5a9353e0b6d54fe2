import { type GbkTable, isPrivateUse, leadBytes, trailBytes } from './gbk-table.ts'
import type { HalfKnown, HalfKnownTable } from './half-known.ts'
import { annotationPattern } from './marks.lexicon.ts'
import { isReading } from './readings.ts'
import {
  countMarks,
  emptyPath,
  extendPath,
  extendPathBy,
  hasRareCharacter,
  markScore,
  type Path,
} from './segmentation.ts'
import { markAt, readingAt, type ShiftedUnit, unitAt } from './shifted-units.ts'
import type { Lexicon, Repair } from './types.ts'

export interface ShiftTools {
  lexicon: Lexicon
  table: GbkTable
  halfKnown: HalfKnownTable
}

/** One way of reading the bytes so far: the last byte waits for the one that completes its character. */
interface Hypothesis {
  path: Path
  waiting: number
}

/** Hypotheses kept after every step; spelling out a word rarely needs more than a dozen. */
const beam = 48
/** Of these, how many may try a lost private-use character, and what that guess costs (log likelihood). */
const gapBeam = 6
const gapCost = -2
/** Log likelihood a character from which a mended text reads so well that no dropped character need be thought of. */
const fluent = -8
/** A mended text must be this much likelier (log, a character) than the damaged one to be taken. */
const neededGain = 1
/** It is certain where it reads fluently and is this much likelier (log, in all) than the next best. */
const certainLead = 3
const longestShift = 80
/** From so many characters on, fluent text is taken to be sound. */
const tellingLength = 4
const contextLength = 4
const candidateLimit = 5

/**
 * Mends the place at `at` where a byte was lost and the text after it was read one byte out of step, until it falls
 * into step again (design: bytes cut at full-width marks, blind to character boundaries). `before` is the sound text
 * in front of it. Undefined where no reading of the bytes is clearly better Chinese than what stands there.
 */
export function mendShift(text: string, at: number, before: string, tools: ShiftTools): Repair | undefined {
  const context = extendPathBy(emptyPath, before.slice(-contextLength), tools.lexicon)
  if (!canClose(text, at + 1, tools)) return undefined
  const search = { ...tools, context, mayGap: false }
  const plain = readOn(text, followBytes(text, at, search), search)
  if (isFluent(plain.ranked[0], search.lexicon)) return judge(text, at, plain, search)
  return judge(text, at, readOn(text, followBytes(text, at, { ...search, mayGap: true }), search), search)
}

/** Whether the text falls into step again, and is no sound Chinese until then: most question marks are just that. */
function canClose(text: string, from: number, { table, lexicon }: ShiftTools): boolean {
  let position = from
  let debris = ''
  while (position < from + longestShift) {
    const unit = unitAt(text, position, table)
    if (unit === undefined) return false
    if (unit.kind === 'pair') debris += text[position]
    position += unit.length
    if (unit.kind === 'byte' && unit.value < trailBytes.first) return false
    if (unit.kind === 'byte' || (unit.kind === 'lost' && position > from + 1)) break
  }
  const { fluency, length } = fluencyOf(extendPathBy(emptyPath, debris, lexicon), '', { context: emptyPath, lexicon })
  return length < tellingLength || fluency < fluent || hasRareCharacter(debris, lexicon)
}

interface Outcome {
  end: number
  paths: Path[]
}

interface Search extends ShiftTools {
  context: Path
  mayGap: boolean
}

function followBytes(text: string, at: number, search: Search): Outcome | undefined {
  let { position, hypotheses } = openShift(text, at, search)
  const limit = at + longestShift
  while (hypotheses.length > 0 && position < limit) {
    const unit = unitAt(text, position, search.table)
    if (unit === undefined) return undefined
    if (search.mayGap) hypotheses = [...hypotheses, ...openGaps(text, position, hypotheses, search)]
    position += unit.length
    if (unit.kind === 'reading') continue
    if (unit.kind === 'pair') hypotheses = best(hypotheses.flatMap(one => takePair(one, unit, search)))
    else return closeShift(text, position, unit, hypotheses, search)
  }
  return undefined
}

/** The byte was lost either before a mark that the cut saw by mistake, or before a reading put between two characters. */
function openShift(text: string, at: number, search: Search): { position: number; hypotheses: Hypothesis[] } {
  const reading = readingAt(text, at + 1)
  if (reading !== undefined) {
    const trail = search.table.bytes(search.context.text.at(-1) ?? '')?.[1]
    const waiting =
      trail === undefined ? [] : search.halfKnown.withLead(trail).filter(hasReading(reading, search.lexicon))
    const hypotheses = waiting.map(one => ({ path: search.context, waiting: one.byte }))
    return { position: at + reading.length + 3, hypotheses }
  }
  const mark = markAt(text, at + 1, search.table) ?? unitAt(text, at + 1, search.table)
  if (mark?.kind !== 'pair') return { position: at, hypotheses: [] }
  const hypotheses = search.halfKnown.withTrail(mark.lead).map(({ character }) => ({
    path: extendPath(search.context, character, search.lexicon),
    waiting: mark.trail,
  }))
  return { position: at + 2, hypotheses: best(hypotheses) }
}

function takePair(one: Hypothesis, unit: { lead: number; trail: number }, search: Search): Hypothesis[] {
  const character = search.table.character(one.waiting, unit.lead)
  if (character === undefined) return []
  return [{ path: extendPath(one.path, character, search.lexicon), waiting: unit.trail }]
}

/** Two bytes that made a private-use character, which a later program dropped. */
function openGaps(text: string, position: number, hypotheses: readonly Hypothesis[], search: Search): Hypothesis[] {
  const endings = gapEndings(text, position, search)
  if (endings.length === 0) return []
  return hypotheses.slice(0, gapBeam).flatMap(one =>
    search.halfKnown.withLead(one.waiting).flatMap(({ byte, character }) => {
      const matching = endings.filter(ending => isPrivateUse(byte, ending, search.table))
      if (matching.length === 0) return []
      const path = charge(extendPath(one.path, character, search.lexicon), gapCost)
      return matching.map(waiting => ({ path, waiting }))
    }),
  )
}

/** The bytes that may have ended the dropped character: each begins the character to which the next byte belongs. */
function gapEndings(text: string, position: number, search: Search): number[] {
  const next = unitAt(text, position, search.table)
  if (next?.kind === 'pair') return search.halfKnown.withTrail(next.lead).map(one => one.byte)
  if (next?.kind === 'byte') return search.halfKnown.withTrail(next.value).map(one => one.byte)
  const reading = next?.kind === 'lost' ? readingAt(text, position + next.length) : undefined
  if (reading === undefined) return []
  const leads = Array.from({ length: leadBytes.last - leadBytes.first + 1 }, (_, index) => leadBytes.first + index)
  return leads.filter(lead => search.halfKnown.withLead(lead).some(hasReading(reading, search.lexicon)))
}

/** In step again: an ASCII byte was a trail byte, or the trail byte is lost before something that could not be one. */
function closeShift(
  text: string,
  position: number,
  unit: ShiftedUnit & { kind: 'byte' | 'lost' },
  hypotheses: readonly Hypothesis[],
  search: Search,
): Outcome {
  const reading = readingAt(text, position)
  const fits = reading === undefined ? () => true : hasReading(reading, search.lexicon)
  const closed = hypotheses.flatMap(one => {
    const endings =
      unit.kind === 'lost'
        ? search.halfKnown.withLead(one.waiting)
        : [{ byte: unit.value, character: search.table.character(one.waiting, unit.value) ?? '' }]
    return endings
      .filter(ending => ending.character !== '' && fits(ending))
      .map(ending => ({ path: extendPath(one.path, ending.character, search.lexicon), waiting: 0 }))
  })
  const end = reading === undefined ? position : position + reading.length + 2
  return { end, paths: best(closed).map(one => one.path) }
}

interface Reading {
  mended: string
  fluency: number
  length: number
}

interface Ranking {
  end: number
  ranked: Reading[]
}

/** Ranks the mended ways by how well they read together with what follows. */
function readOn(text: string, outcome: Outcome | undefined, search: Search): Ranking {
  if (outcome === undefined) return { end: 0, ranked: [] }
  const following = textAfter(text, outcome.end)
  const ranked = outcome.paths.map(path => ({
    mended: path.text.slice(search.context.text.length),
    ...fluencyOf(path, following, search),
  }))
  return { end: outcome.end, ranked: ranked.sort((a, b) => b.fluency - a.fluency) }
}

function isFluent(one: Reading | undefined, lexicon: Lexicon): boolean {
  return one !== undefined && one.fluency >= fluent && !hasRareCharacter(one.mended, lexicon)
}

/** The best way, if it clearly is better Chinese than the damaged text. */
function judge(text: string, at: number, { end, ranked }: Ranking, search: Search): Repair | undefined {
  const before = text.slice(at, end)
  const damaged = fluencyOf(extendPathBy(search.context, before, search.lexicon), textAfter(text, end), search)
  const [first, second] = ranked
  if (first === undefined || first.fluency < damaged.fluency + neededGain) return undefined
  const lead = second === undefined ? certainLead : (first.fluency - second.fluency) * first.length
  return {
    start: at,
    before,
    after: first.mended,
    rule: 'shifted-bytes',
    candidates: ranked.slice(0, candidateLimit).map(one => one.mended),
    certainty: lead >= certainLead && isFluent(first, search.lexicon) ? 'certain' : 'guessed',
  }
}

/** Log likelihood a Chinese character of what stands behind the context, read on into what follows. Marks say little. */
function fluencyOf(
  path: Path,
  following: string,
  { context, lexicon }: Pick<Search, 'context' | 'lexicon'>,
): { fluency: number; length: number } {
  const whole = extendPathBy(path, following, lexicon)
  const added = whole.text.slice(context.text.length)
  const marks = countMarks(added)
  const length = Math.max(1, added.length - marks)
  return { fluency: (whole.scores[0]! - context.scores[0]! - marks * markScore) / length, length }
}

function textAfter(text: string, end: number): string {
  return text
    .slice(end, end + contextLength * 8)
    .replace(annotationPattern, '$1')
    .slice(0, contextLength)
}

function hasReading(reading: string, lexicon: Lexicon) {
  return ({ character }: HalfKnown) => isReading(character, reading, lexicon)
}

function charge(path: Path, cost: number): Path {
  return { text: path.text, scores: path.scores.map(score => score + cost) }
}

function best(hypotheses: Hypothesis[]): Hypothesis[] {
  return hypotheses.sort((a, b) => b.path.scores[0]! - a.path.scores[0]!).slice(0, beam)
}
