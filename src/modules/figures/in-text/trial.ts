import { type ChangeEffect, effectOf } from '../reading/change-effect.ts'
import { withNumber } from '../reading/numeral.ts'
import { readText, type TextReading } from '../reading/read-text.ts'

/** A text in which one number is another, and what that does to its sums. */
export type Trial = { text: string; reading: TextReading; effect: ChangeEffect }

type Known = { text: string; published: string; reading: TextReading }

/** What would be if a figure said something else. Undefined where what was typed is no number in its place. */
export function tryNumber(
  original: Known,
  current: Pick<Known, 'text' | 'reading'>,
  at: number,
  typed: string,
): Trial | undefined {
  const figure = current.reading.figures[at]
  if (!figure || !/[\d０-９]/.test(typed) || typed.length > 40) return undefined
  const text = withNumber(current.text, figure, typed)
  const reading = readText(text, original.published)
  if (reading.figures.length !== current.reading.figures.length) return undefined
  return { text, reading, effect: effectOf(original, { text, reading }, original.published) }
}
