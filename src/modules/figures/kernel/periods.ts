import type { Slot } from './clauses.ts'
import type { Kind } from './figure.ts'
import type { Published, Scope } from './timeline.ts'
import { ARRIVALS, BREAKTHROUGH, NAMING_VERBS, SPAN_RATES, YEARLY } from './wording.lexicon.ts'
import { findLastSense, findSense, hasSense, type Word } from './wording.ts'

/** What decides the period of a figure, besides the scope of its sentence. */
export interface PeriodCues {
  slot: Slot
  kind: Kind
  /** First or last figure of a movement from one to the other. */
  role: 'from' | 'to' | undefined
  /** The time stands right before the figure (2020年的720亿元). */
  isOwn: boolean
  /** The time was named in the clause of the figure. */
  isFresh: boolean
  /** Years of a length named in the clause (5年增长18%). */
  localYears: number | undefined
  isTarget: boolean
  /** The next figure tells the state in full (突破3万亿元、达3.6万亿元). */
  isPassed: boolean
  lead: string
  governor: Word | undefined
  governorText: string
  /** The hedge in front of the figure, as written. */
  hedge: string
}

type Nature = 'flow' | 'stock' | 'kept' | 'moved' | 'start' | 'end'

/** The period of a figure: `YYYY`, `YYYY-MM`, `YYYY-MM/YYYY-MM`, `YYYY/YYYY`, or null. */
export function periodOf(cues: PeriodCues, scope: Scope, published: Published | undefined): string | null {
  if (cues.isOwn) return formatScope(scope)
  if (cues.isTarget && published && !(scope.isNamed && scope.to >= published.year))
    return published.looksBack ? String(published.year) : null
  if (scope.shape === 'none') return periodWithoutScope(cues, published)
  const isCumulative = findSense(cues.slot.before, 'cumulative') !== undefined
  if (isCumulative && scope.shape === 'year' && !cues.isFresh && !published?.looksBack) return null
  if (scope.shape === 'span') return periodInSpan(cues, scope)
  if (scope.shape === 'asOf') return periodAsOf(cues, scope, isCumulative)
  if (cues.role === 'from' && scope.shape === 'year' && cues.slot.quantity.unit !== 'times') return String(scope.base)
  return formatScope(scope)
}

/** Without any time, a state reached is one of the year of publication; all else stays open. */
function periodWithoutScope(cues: PeriodCues, published: Published | undefined): string | null {
  if (!published || cues.role === 'from') return null
  const isNamed = NAMING_VERBS.includes(cues.governorText)
  const isReached = (cues.governor?.sense === 'reach' && !isNamed) || cues.hedge === BREAKTHROUGH
  const isState =
    cues.role === 'to' || cues.slot.quantity.nature === 'doubling' || (isReached && natureOf(cues) !== 'flow')
  return isState && !findSense(cues.slot.before, 'cumulative') ? String(published.year) : null
}

function periodInSpan(cues: PeriodCues, scope: Scope): string {
  const nature = natureOf(cues)
  const span = `${scope.from}/${scope.to}`
  if (nature === 'start') return String(scope.base)
  if (nature === 'stock' || nature === 'end') {
    const isSpanRate = !arrives(cues) && SPAN_RATES.some(rate => cues.lead.includes(rate))
    return isSpanRate ? span : String(scope.to)
  }
  const isYearOnYear = nature === 'moved' && findLastSense(cues.slot.clause.tokens, 'yoy', 'cagr')?.sense === 'yoy'
  return isYearOnYear ? String(scope.to) : span
}

/** At the end of a month: a state is of that month, a flow of the year so far. */
function periodAsOf(cues: PeriodCues, scope: Scope, isCumulative: boolean): string {
  const nature = natureOf(cues)
  const isFlow = isCumulative || nature === 'flow'
  const last = scope.months?.[1]
  if (last === undefined) return String(scope.to)
  return formatScope(isFlow ? { ...scope, shape: 'months', months: [1, last] } : scope)!
}

/** Whether a figure belongs to the whole of a span or to one end of it. */
function natureOf(cues: PeriodCues): Nature {
  const { slot, kind, role, isPassed } = cues
  const { before, after, quantity } = slot
  if (role === 'from') return 'start'
  if (role === 'to') return 'end'
  if (kind === 'change') return 'moved'
  if (arrives(cues)) return 'end'
  if (isPassed) return 'flow'
  if (findSense(before, 'keep')) return 'kept'
  const flow = flowBefore(cues)
  const state = findLastSense(before, 'stock', 'reach')
  if (quantity.nature === 'measure' && (quantity.unit === '%' || quantity.unit === 'times')) return 'stock'
  if (quantity.nature === 'rank' || quantity.nature === 'structure') return 'stock'
  const isStanding = hasSense(state, 'stock') && hasSense(flow, 'cumulative') && state.start >= flow.end
  if (flow && !isStanding && (!state || state.start < flow.start || flow.sense === 'cumulative')) return 'flow'
  if (state)
    return flow && hasSense(flow, 'flow') && state.sense === 'reach' && isCountedFlow(slot, flow.end) ? 'flow' : 'stock'
  return findSense(after, 'flow') ? 'flow' : 'end'
}

/** The verb of a flow before a figure; a list goes on with the verb of its first item, a yearly amount has none (年接待). */
function flowBefore({ slot, lead }: PeriodCues): Word | undefined {
  if (lead.includes(YEARLY)) return undefined
  const own = findLastSense(slot.before, 'flow', 'cumulative')
  const opener = slot.before[0]
  const continues = opener?.type === 'mark' && opener.mark === 'list' && opener.start === slot.beforeStart
  if (own || !continues || findSense(slot.before, 'stock', 'reach')) return own
  const last = findLastSense(
    slot.clause.tokens.slice(0, slot.clause.tokens.indexOf(opener)),
    'flow',
    'cumulative',
    'stock',
    'reach',
  )
  return hasSense(last, 'flow', 'cumulative') ? last : undefined
}

/** 增至, 提升到: the figure is a state arrived at, whatever was done on the way. 达 alone may close a flow. */
const arrives = ({ governor, governorText }: PeriodCues): boolean =>
  governor?.sense === 'reach' && ARRIVALS.some(ending => governorText.endsWith(ending)) && governorText.length > 1

/** 新增就业达60万人 stays a flow: the verb's own object reaches the number. */
function isCountedFlow(slot: Slot, flowEnd: number): boolean {
  return slot.before.every(token => token.start < flowEnd || !hasSense(token, 'stock'))
}

/** A scope as the contract writes it; null where it is open. */
function formatScope(scope: Scope): string | null {
  if (scope.shape === 'none') return null
  const { from, to, months } = scope
  if (!months) return from === to ? String(from) : `${from}/${to}`
  const [first, last] = months.map(month => `${from}-${String(month).padStart(2, '0')}`) as [string, string]
  if (scope.shape === 'asOf') return last
  return first === last ? first : `${first}/${last}`
}
