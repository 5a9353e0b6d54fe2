import type { Check, Figure } from '../kernel/index.ts'
import { sayAmount } from './say-amount.ts'
import { type FigureVoice, sayWith } from './voice.ts'

type Shown = Pick<Figure, 'unit' | 'kind' | 'quote' | 'basis'>
type Derived = 'before' | 'national' | 'moved' | 'yearly' | 'derived'

/** Units of results that follow from the rule alone. */
const unitOfRule: Partial<Record<Check['rule'], string>> = { span: 'year', cagr: '%', share: '%', multiple: 'times' }

/** In what unit a check's result is. */
export function unitOfResult(check: Check, figures: readonly Shown[]): string {
  const first = figures[check.figures[0]!]
  if (check.expected !== null && check.figures.length > 1)
    return figures[check.figures[check.figures.length - 1]!]!.unit
  if (unitOfRule[check.rule]) return unitOfRule[check.rule]!
  if (check.figures.length < 2) return '%'
  if (derivedOf(check, figures) !== 'moved') return first!.unit
  return check.rule === 'growth' ? '%' : 'percentage_point'
}

/**
 * What a derived check tells: the state before, the nation's, how far something moved from the first to the second in
 * all or each year.
 */
function derivedOf({ rule, figures: places }: Check, figures: readonly Shown[]): Derived {
  const [first, second] = places.map(at => figures[at]!)
  if (rule === 'cagr') return 'yearly'
  if (rule === 'growth') return second!.unit === '%' ? 'before' : 'moved'
  if (rule !== 'difference') return 'derived'
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
    difference: sayAmount(voice, Math.abs(found - expected), unit === '%' ? 'percentage_point' : unit),
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
  if (derived !== 'moved' && derived !== 'yearly')
    return sayWith(voice, `outcome.${derived}`, { found: amount(check.found) })
  const key = `outcome.${derived === 'yearly' ? 'yearly.' : ''}${check.found < 0 ? 'fall' : 'growth'}`
  return sayWith(voice, key, { found: amount(Math.abs(check.found)) })
}
