import { type GbkTable, isUserDefined, leadBytes } from './gbk-table.ts'
import type { HalfKnown, HalfKnownTable } from './half-known.ts'
import { isReading } from './readings.ts'
import { emptyPath, extendPath, extendPathBy, type Path } from './segmentation.ts'
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
const gapCost = -4
/** A mended text must be this much likelier (log) than the damaged one, and than the next best, to be taken, or certain. */
const neededGain = 4
const certainLead = 3
const longestShift = 80
const contextLength = 4
const candidateLimit = 5

/**
 * Mends the place at `at` where a byte was lost and the text after it was read one byte out of step, until it falls
 * into step again (design: bytes cut at full-width marks, blind to character boundaries). `before` is the sound text
 * in front of it. Undefined where no reading of the bytes is clearly better Chinese than what stands there.
 */
export function mendShift(text: string, at: number, before: string, tools: ShiftTools): Repair | undefined {
  const context = extendPathBy(emptyPath, before.slice(-contextLength), tools.lexicon)
  for (const mayGap of [false, true]) {
    const outcome = followBytes(text, at, { ...tools, context, mayGap })
    const repair = outcome && judge(text, at, context, outcome, tools)
    if (repair) return repair
  }
  return undefined
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
      const matching = endings.filter(ending => isUserDefined(byte, ending))
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

/** Compares the mended ways with the damaged text, each read on into what follows. */
function judge(text: string, at: number, context: Path, outcome: Outcome, tools: ShiftTools): Repair | undefined {
  const before = text.slice(at, outcome.end)
  const after = text.slice(outcome.end, outcome.end + contextLength)
  const damaged = extendPathBy(context, before + after, tools.lexicon).scores[0]!
  const ranked = outcome.paths
    .map(path => ({
      mended: path.text.slice(context.text.length),
      score: extendPathBy(path, after, tools.lexicon).scores[0]!,
    }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (first === undefined || first.score < damaged + neededGain) return undefined
  return {
    start: at,
    before,
    after: first.mended,
    rule: 'shifted-bytes',
    candidates: ranked.slice(0, candidateLimit).map(one => one.mended),
    certainty: second === undefined || first.score - second.score >= certainLead ? 'certain' : 'guessed',
  }
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
