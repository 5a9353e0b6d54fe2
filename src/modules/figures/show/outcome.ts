import type { Check, Figure } from '../kernel/index.ts'
import { sayAmount } from './say-amount.ts'
import { type FigureVoice, sayWith } from './voice.ts'

type Shown = Pick<Figure, 'unit' | 'kind' | 'quote' | 'basis'>
type Derived = 'before' | 'national' | 'moved'

/** In what unit a check's result is. */
export function unitOfResult(check: Check, figures: readonly Shown[]): string {
  const [first, second] = check.figures.map(at => figures[at]!)
  if (check.rule === 'span') return 'year'
  if (check.figures.length < 2) return '%'
  if (check.expected !== null) return figures[check.figures[check.figures.length - 1]!]!.unit
  if (derivedOf(check, figures) !== 'moved') return first!.unit
  return check.rule === 'growth' || second!.unit !== '%' ? '%' : 'percentage_point'
}

/** What a derived check tells: the state before, the nation's, or how far something moved from the first to the second. */
function derivedOf({ rule, figures: places }: Check, figures: readonly Shown[]): Derived {
  const [first, second] = places.map(at => figures[at]!)
  if (rule === 'growth') return second!.unit === '%' ? 'before' : 'moved'
  if (second!.basis === 'vs_national') return 'national'
  return first!.unit === '%' && second!.unit === '%' ? 'moved' : 'before'
}

/** What came out of a check, as one sentence: what was found, what the text says, how far they are apart. */
export function sayOutcome(voice: FigureVoice, check: Check, figures: readonly Shown[]): string {
  const { expected, found } = check
  const unit = unitOfResult(check, figures)
  const amount = (value: number) => sayAmount(voice, value, unit)
  if (expected === null) return sayDerived(voice, check, figures, amount)
  return sayWith(voice, `outcome.${outcomeOf(check, expected)}`, {
    found: amount(found),
    expected: amount(expected),
    difference: amount(Math.abs(found - expected)),
    quote: figures[check.figures[check.figures.length - 1]!]!.quote,
  })
}

const equal = 1e-9

/** A hedge leaves room: 127 is 120多. */
function outcomeOf({ rule, verdict, found }: Check, expected: number): string {
  if (rule === 'part_whole') return `part_whole.${verdict}`
  const isLoose = verdict === 'holds' && Math.abs(expected - found) > equal * Math.max(1, Math.abs(expected))
  return isLoose ? 'over' : verdict
}

function sayDerived(voice: FigureVoice, check: Check, figures: readonly Shown[], amount: (value: number) => string) {
  const derived = derivedOf(check, figures)
  if (derived !== 'moved') return sayWith(voice, `outcome.${derived}`, { found: amount(check.found) })
  return sayWith(voice, `outcome.${check.found < 0 ? 'fall' : 'growth'}`, { found: amount(Math.abs(check.found)) })
}
