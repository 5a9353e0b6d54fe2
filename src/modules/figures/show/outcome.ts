import type { Check, Figure } from '../kernel/index.ts'
import { sayAmount } from './say-amount.ts'
import { type FigureVoice, sayWith } from './voice.ts'

type Shown = Pick<Figure, 'unit' | 'kind' | 'quote' | 'value'>

/** In what unit a check's result is. */
export function unitOfResult(
  { rule, figures, expected }: Check,
  all: readonly Pick<Figure, 'unit' | 'kind'>[],
): string {
  const first = all[figures[0]!]?.unit ?? ''
  if (rule === 'span') return 'year'
  if (expected !== null) return all[figures.at(-1)!]?.unit ?? first
  if (rule !== 'growth') return first
  return all[figures[1]!]?.unit === '%' ? first : '%'
}

/** What came out of a check, as one sentence: what was found, what the text says, how far they are apart. */
export function sayOutcome(voice: FigureVoice, check: Check, figures: readonly Shown[]): string {
  const { rule, verdict, expected, found } = check
  if (rule === 'sum' && check.figures.length === 1) return sayIn(voice, check, '%', '')
  const unit = unitOfResult(check, figures)
  if (rule !== 'part_whole') return sayIn(voice, check, unit, figures[check.figures.at(-1)!]?.quote ?? '')
  const amount = (value: number) => sayAmount(voice, value, unit)
  const values = { found: amount(found), expected: amount(expected ?? 0), difference: amount(found - (expected ?? 0)) }
  return sayWith(voice, `outcome.part_whole.${verdict === 'fails' ? 'fails' : 'holds'}`, values)
}

function sayIn(voice: FigureVoice, { verdict, expected, found }: Check, unit: string, quote: string): string {
  const amount = (value: number) => sayAmount(voice, value, unit)
  const stated = expected ?? found
  const isLoose = verdict === 'holds' && Math.abs(stated - found) > 1e-9 * Math.max(1, Math.abs(stated))
  return sayWith(voice, `outcome.${isLoose ? 'over' : verdict}`, {
    found: amount(found),
    expected: amount(stated),
    difference: amount(Math.abs(found - stated)),
    quote,
  })
}
