import type { Slot } from './clauses.ts'
import type { Context, PassedTimes } from './context.ts'
import type { Draft } from './drafts.ts'
import { asRanks, basisOf, findGovernor, isRate, movementOf, rateBehind, takesMovement } from './kinds.ts'
import { contentOf } from './subjects.ts'
import { hasSense, uncovered } from './wording.ts'

/** A figure as its own clause tells it; period and subject wait for the figures beside it. */
export function openDraft(context: Context, given: Slot, passed: PassedTimes, previous: Draft | undefined): Draft {
  const { folded } = context.clean
  const chainedTo = previous && isChained(given, previous) ? previous : undefined
  const governor = chainedTo ? (rateBehind(given, folded) ?? chainedTo.movement.governor) : findGovernor(given, folded)
  const isElided = !governor && previous?.movement.kind === 'change' && previous.slot.quantity.unit === '%'
  const inherited = isElided && takesMovement(given, folded) ? previous.movement.governor : governor
  const movement = movementOf(given, inherited)
  const slot = movement.kind === 'change' ? asRanks(given, folded) : given
  const comparedYear = passed.comparedYear ?? (chainedTo && comparedYearOf(chainedTo))
  return {
    slot,
    movement,
    basis:
      chainedTo && movement.kind === chainedTo.movement.kind
        ? chainedTo.basis
        : basisOf(slot, movement, passed.isCompared || spansYears(context, previous), folded, comparedYear),
    ...hedgeOf(slot, chainedTo),
    period: null,
    lead: contentOf(folded, slot.before, slot.beforeStart, slot.quantity.start),
    subject: '',
    role: undefined,
    movementYears: undefined,
    chainedTo,
    scope: passed.own ?? context.scope,
    isTarget:
      context.isTarget ||
      context.isForeseen ||
      (passed.isPlanned && !isBehind(context)) ||
      chainedTo?.isTarget === true ||
      isAhead(context),
    sentence: context.sentence,
    line: context.line,
  }
}

/** Whether changes run over several years: the text speaks of a span, or has just told a movement. */
function spansYears({ scope, sentence }: Context, previous: Draft | undefined): boolean {
  return (
    scope.shape === 'span' ||
    (previous?.sentence === sentence && (previous.role === 'to' || previous.movementYears !== undefined))
  )
}

/** A year already over: what is expected of it (预计) is an estimate, no goal. */
const isBehind = ({ scope, published }: Context): boolean =>
  published !== undefined && scope.isNamed && scope.to < published.year

/** A time to come, and early in a year the year itself: what is said of it is a goal. */
function isAhead({ scope, published }: Context): boolean {
  if (!published || scope.shape === 'none') return false
  return scope.to > published.year || (published.looksBack && scope.shape === 'year' && scope.to === published.year)
}

/** A figure continues the one before it when nothing but 、 or 和 stands between. */
function isChained(slot: Slot, previous: Draft): boolean {
  const joins = slot.before.every(token => hasSense(token, 'and') || (token.type === 'mark' && token.mark === 'list'))
  const areAlike = isRate(slot.quantity.unit) === isRate(previous.slot.quantity.unit)
  const isBare = areAlike && joins && uncovered(slot.before, slot.beforeStart, slot.quantity.start) <= 0
  if (!slot.isFirst) return isBare
  return (
    isBare &&
    slot.before.length === 0 &&
    slot.clause.opening === 'comma' &&
    previous.slot.clauseIndex === slot.clauseIndex - 1
  )
}

const comparedYearOf = (draft: Draft): number | undefined => {
  const year = Number(draft.basis?.slice('vs_'.length))
  return Number.isNaN(year) ? undefined : year
}

/** The hedge of a figure: its own, or the one in front of the list that it continues. */
function hedgeOf(slot: Slot, chainedTo: Draft | undefined): Pick<Draft, 'qualifier' | 'governsList'> {
  const { quantity } = slot
  if (quantity.nature === 'rank') return { qualifier: null, governsList: false }
  const inherits = quantity.qualifier === 'exact' && chainedTo?.governsList === true && slot.before.length > 0
  if (inherits) return { qualifier: chainedTo.qualifier, governsList: true }
  return {
    qualifier: quantity.qualifier,
    governsList: quantity.qualifier !== 'exact' && quantity.start < quantity.numeralStart,
  }
}
