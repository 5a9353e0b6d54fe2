import type { Check } from '../kernel/index.ts'
import type { Hint, HintKind } from '../reading/hints.ts'
import type { DocumentReading } from '../reading/read-document.ts'
import { sentenceAround } from '../reading/sentences.ts'

/** One place that an editor should look at, with its sentence; `check` where a sum is meant. */
export type HintLine = { kind: HintKind; quote: string; sentence: string; check?: Check }

/** The figure that a check is about: the whole, the share or the change that the text says. */
export const statedFigure = ({ figures }: DocumentReading, check: Check) =>
  figures[check.figures[check.figures.length - 1]!]!

/** What should be looked at in a text, sums first, each with its sentence. `text` is what the reading was made from. */
export const hintLines = (text: string, reading: DocumentReading): HintLine[] =>
  reading.hints.map(hint => ({ kind: hint.kind, ...placeOf(text, reading, hint) }))

function placeOf(text: string, reading: DocumentReading, { about, at }: Hint): Omit<HintLine, 'kind'> {
  if (about === 'unread') {
    const { quote, start, end } = reading.unread[at]!
    const around = sentenceAround(text, start, end)
    return { quote, sentence: text.slice(around.start, around.end) }
  }
  if (about === 'check') {
    const check = reading.checks[at]!
    const { quote, sentence } = statedFigure(reading, check)
    return { quote, sentence, check }
  }
  const { quote, sentence } = about === 'claim' ? reading.claims[at]! : reading.figures[at]!
  return { quote, sentence }
}
