import type { Check, Claim, Figure, UnreadPlace } from '../kernel/index.ts'
import { amountMeasures, shareMeasures } from './reading.data.ts'

/** What an editor should look at before others do. */
export type HintKind =
  | 'failing_sum'
  | 'part_above_whole'
  | 'unit_slip'
  | 'percent_for_points'
  | 'unsettled_period'
  | 'unsourced_claim'
  | 'unread'

/** One thing to look at: `at` is the place of its figure, check, claim or unread spot in the list that its kind is about. */
export type Hint = { kind: HintKind; about: 'check' | 'figure' | 'claim' | 'unread'; at: number }

type Read = {
  figures: readonly Figure[]
  checks: readonly Check[]
  claims: readonly Claim[]
  unread: readonly UnreadPlace[]
}

/** What should be looked at, sums first. */
export function findHints({ figures, checks, claims, unread }: Read): Hint[] {
  return [
    ...checks.flatMap((check, at): Hint[] =>
      check.verdict === 'fails' ? [{ kind: failureOf(check), about: 'check', at }] : [],
    ),
    ...figures.flatMap((figure, at): Hint[] =>
      isPercentForPoints(figure) ? [{ kind: 'percent_for_points', about: 'figure', at }] : [],
    ),
    ...figures.flatMap((figure, at): Hint[] =>
      figure.period === null ? [{ kind: 'unsettled_period', about: 'figure', at }] : [],
    ),
    ...claims.map((_, at): Hint => ({ kind: 'unsourced_claim', about: 'claim', at })),
    ...unread.map((_, at): Hint => ({ kind: 'unread', about: 'unread', at })),
  ]
}

function failureOf(check: Check): HintKind {
  if (check.rule === 'part_whole') return 'part_above_whole'
  return isPowerOfTen(check) ? 'unit_slip' : 'failing_sum'
}

const leastSlip = 10
const slipTolerance = 0.02

/** Both sides differ by a factor of 10, 100, 1000 …, as where 万 stands for 亿. */
function isPowerOfTen({ found, expected }: Check): boolean {
  const factor = Math.abs(found / (expected ?? Number.NaN))
  const ratio = factor < 1 ? 1 / factor : factor
  const power = Math.round(Math.log10(ratio))
  return ratio >= leastSlip * (1 - slipTolerance) && Math.abs(ratio / 10 ** power - 1) <= slipTolerance
}

/** 失业率下降0.3% where 0.3个百分点 is meant. */
function isPercentForPoints({ kind, unit, subject }: Figure): boolean {
  return kind === 'change' && unit === '%' && shareMeasures.test(subject) && !amountMeasures.test(subject)
}
