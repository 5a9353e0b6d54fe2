import type { Check, Figure } from '../kernel/index.ts'
import { figureKeys } from './figure-key.ts'
import { type InSentence, readText, type TextReading } from './read-text.ts'

/** What of a figure a person may put right. */
export type FigureChanges = Partial<
  Pick<Figure, 'value' | 'unit' | 'period' | 'subject' | 'qualifier' | 'kind' | 'basis' | 'status'>
>

/** What a person said of one figure; the newest of a key counts. `changes` is empty but where it was corrected. */
export type FigureDecision = {
  figureKey: string
  verdict: 'confirmed' | 'corrected' | 'rejected'
  changes: FigureChanges
  reason: string
  by: string
  at: Date
}

/** A figure as it stands after what people decided; `decision` is the newest, if there is one. */
export type ReadFigure = InSentence<Figure> & { key: string; decision?: FigureDecision }

export type DocumentReading = Omit<TextReading, 'figures'> & { figures: ReadFigure[] }

/**
 * Reads a document with what people decided about its figures, the oldest decision first. A corrected figure has the
 * corrected fields. A rejected one keeps its place in the list. A check or hint falls with the reading that it was made
 * from: where a value or unit was corrected, or a figure rejected.
 */
export function readDocument(
  text: string,
  publishedOn: string,
  decisions: readonly FigureDecision[] = [],
): DocumentReading {
  const reading = readText(text, publishedOn)
  if (reading.figures.length === 0) return { ...reading, figures: [] }
  const keys = figureKeys(reading.figures)
  const newest = new Map(decisions.map(decision => [decision.figureKey, decision]))
  const figures = reading.figures.map((figure, at) => decided(figure, keys[at]!, newest.get(keys[at]!)))
  const misread = new Set(figures.flatMap((figure, at) => (isMisread(figure) ? [at] : [])))
  const settled = new Set(figures.flatMap((figure, at) => (figure.decision ? [at] : [])))
  return { ...reading, ...withoutMisread(reading, misread, settled), figures }
}

function decided(figure: InSentence<Figure>, key: string, decision: FigureDecision | undefined): ReadFigure {
  if (!decision) return { ...figure, key }
  return { ...figure, ...(decision.verdict === 'corrected' ? decision.changes : {}), key, decision }
}

const isMisread = ({ decision }: ReadFigure): boolean =>
  decision?.verdict === 'rejected' ||
  (decision?.verdict === 'corrected' && ('value' in decision.changes || 'unit' in decision.changes))

/** Checks that stand, and hints of them and of figures that nobody has looked at. */
function withoutMisread(
  { checks, hints }: TextReading,
  misread: ReadonlySet<number>,
  settled: ReadonlySet<number>,
): Pick<TextReading, 'checks' | 'hints'> {
  const stands = (check: Check) => !check.figures.some(at => misread.has(at))
  const kept = checks.filter(stands)
  const placeOf = new Map(kept.map((check, at) => [check, at]))
  return {
    checks: kept,
    hints: hints.flatMap(hint => {
      if (hint.about === 'figure') return settled.has(hint.at) ? [] : [hint]
      if (hint.about !== 'check') return [hint]
      const at = placeOf.get(checks[hint.at]!)
      return at === undefined ? [] : [{ ...hint, at }]
    }),
  }
}
