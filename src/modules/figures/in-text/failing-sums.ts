import type { Lang } from '#platform/i18n/lang.ts'
import type { DocumentReading } from '../reading/read-document.ts'
import { figureVoice } from '../show/figure-voice.ts'
import { sayOutcome } from '../show/outcome.ts'
import { statedFigure } from './hint-lines.ts'

/** A sum that does not come out as its text says: the sentence, and what came out, in words. */
export type FailingSum = { sentence: string; outcome: string }

/** The sums of a text that fail, parts above their whole among them. */
export function failingSums(reading: DocumentReading, lang: Lang): FailingSum[] {
  const voice = figureVoice(lang, [reading])
  return reading.checks
    .filter(({ verdict }) => verdict === 'fails')
    .map(check => ({
      sentence: statedFigure(reading, check).sentence,
      outcome: sayOutcome(voice, check, reading.figures),
    }))
}
