import { type Clause, slotsOf } from './clauses.ts'
import { type Context, enterClause, type PassedTimes, passTokens } from './context.ts'
import type { Draft } from './drafts.ts'
import { movementOf } from './kinds.ts'
import { openDraft } from './open-draft.ts'
import { type PeriodCues, periodOf } from './periods.ts'
import { isGeneric } from './subjects.ts'
import { ATTRIBUTIVE } from './time.lexicon.ts'
import type { Scope } from './timeline.ts'
import { LASTING } from './wording.lexicon.ts'
import { findSense, hasSense } from './wording.ts'

const LONGEST_MOVEMENT = 16

/** A figure before its period and subject are known. */
interface Opened {
  draft: Draft
  passed: PassedTimes
  isFresh: boolean
}

interface Neighbours {
  previous: Draft | undefined
  next: Draft | undefined
}

/** Reads the figures of one clause; `earlier` are those of the same sentence before it. */
export function readClause(context: Context, clause: Clause, clauseIndex: number, earlier: Draft[]): Draft[] {
  enterClause(context, clause)
  const slots = slotsOf(clause, clauseIndex)
  const opened: Opened[] = []
  for (const slot of slots) {
    const passed = passTokens(context, slot.before, slot.beforeStart, slot.token)
    passed.isPlanned ||= opened.at(-1)?.passed.isPlanned === true
    const previous = opened.at(-1)?.draft ?? earlier.at(-1)
    opened.push({ draft: openDraft(context, slot, passed, previous), passed, isFresh: context.isFresh })
  }
  const drafts = opened.map(({ draft }) => draft)
  markMovements(drafts)
  dealTimes(opened, context.times)
  if (drafts.length > 0) context.times = []
  shareHedges(drafts, clause)
  shareRates(drafts)
  opened.forEach(({ draft, passed, isFresh: fresh }, index) => {
    const before = drafts[index - 1] ?? earlier.at(-1)
    draft.period = periodFor(context, draft, passed, fresh, { previous: before, next: drafts[index + 1] })
    draft.movementYears = movementYears(draft, before)
  })
  const last = slots.at(-1)
  passTokens(context, last?.after ?? clause.tokens, last?.quantity.end ?? clause.start, undefined)
  context.opensLine = false
  context.opensSentence = false
  context.subjects.name(drafts, earlier, clause)
  return drafts
}

/** 一季度、上半年分别增长5.0%、5.2%: as many times as figures go one to each. */
function dealTimes(opened: Opened[], times: Scope[]): void {
  const [span] = times
  if (times.length === 1 && span?.isDated && opened.length === span.to - span.from + 1) {
    const years = opened.map((_, at): Scope => ({ ...span, ...singleYear(span.from + at) }))
    dealTimes(opened, years)
    return
  }
  const group = opened.slice(0, times.length)
  const isGroup = times.length > 1 && group.length === times.length
  const areChained = group.every(({ draft }, at) => at === 0 || draft.chainedTo === group[at - 1]!.draft)
  if (isGroup && areChained) for (const [at, { passed }] of group.entries()) passed.own = times[at]
}

const singleYear = (year: number) => ({ shape: 'year' as const, from: year, to: year, base: year - 1, isDated: false })

/** A hedge behind the last figure of a list led by 分别 holds for the whole list. */
function shareHedges(drafts: Draft[], { tokens }: Clause): void {
  if (!findSense(tokens, 'each')) return
  for (const draft of drafts.toReversed()) {
    const before = draft.chainedTo
    const isBehind = draft.slot.quantity.numeralStart === draft.slot.quantity.start
    if (before?.qualifier === 'exact' && isBehind && draft.qualifier) before.qualifier = draft.qualifier
  }
}

/** 实现5%和1.8%的增长: what stands behind the last of a list governs all of it. */
function shareRates(drafts: Draft[]): void {
  for (const draft of drafts.toReversed()) {
    const { chainedTo, movement, slot } = draft
    const isBehind = movement.governor !== undefined && movement.governor.start > slot.quantity.start
    if (chainedTo && isBehind && !chainedTo.movement.governor) {
      chainedTo.movement = movementOf(chainedTo.slot, movement.governor)
      chainedTo.basis = draft.basis
    }
  }
}

const hasRate = ({ movement }: Draft): boolean =>
  movement.governor?.sense === 'rateUp' || movement.governor?.sense === 'rateDown'

/** Finds the movements from one figure to the next: 由51家整合为33家. */
function markMovements(drafts: Draft[]): void {
  for (let i = 0; i + 1 < drafts.length; i++) {
    const [first, second] = [drafts[i]!, drafts[i + 1]!]
    const isSameUnit = first.slot.quantity.unit === second.slot.quantity.unit
    const gap = second.slot.quantity.start - first.slot.quantity.end
    const arrives = findSense(second.slot.before, 'reach')
    if (!isSameUnit || gap > LONGEST_MOVEMENT || !arrives || !findSense(first.slot.before, 'from')) continue
    first.role = 'from'
    second.role = 'to'
    if (hasRate(first)) second.movement = first.movement
  }
}

/** What a project is by design (总投资52亿元的项目) belongs to no time. */
function isLasting({ clean: { folded } }: Context, { lead, slot }: Draft): boolean {
  const isAttribute = folded.startsWith(ATTRIBUTIVE, slot.quantity.end)
  return isAttribute && LASTING.some(attribute => lead.endsWith(attribute))
}

/** A movement hands its years on to the changes behind it. */
function movementYears(draft: Draft, before: Draft | undefined): string | undefined {
  if (draft.role === 'to' && before?.period && draft.period) return `${before.period}/${draft.period}`
  return draft.lead === '' && draft.movement.kind === 'change' && before?.sentence === draft.sentence
    ? before.movementYears
    : undefined
}

/** The years of a movement (由2020年的18亿元增长到2024年的156亿元) that an elided change speaks of. */
function movementBefore(draft: Draft, previous: Draft): string | undefined {
  if (draft.lead !== '' || previous.sentence !== draft.sentence || draft.basis === 'yoy' || draft.basis === 'mom')
    return undefined
  return previous.movementYears
}

function periodFor(
  context: Context,
  draft: Draft,
  passed: PassedTimes,
  isFresh: boolean,
  { previous, next }: Neighbours,
): string | null {
  const { slot } = draft
  const { governor } = draft.movement
  const cues: PeriodCues = {
    slot,
    kind: draft.movement.kind,
    role: draft.role,
    isOwn: passed.own !== undefined,
    isFresh,
    localYears: passed.localYears,
    isTarget: draft.isTarget,
    isPassed:
      next !== undefined &&
      draft.qualifier === 'over' &&
      next.lead === '' &&
      hasSense(next.slot.before.at(-1), 'reach'),
    lead: draft.lead,
    governor,
    hedge: context.clean.folded.slice(slot.quantity.start, slot.quantity.numeralStart),
    governorText: governor ? context.clean.folded.slice(governor.start, governor.end) : '',
  }
  const { chainedTo } = draft
  if (passed.own) return periodOf(cues, passed.own, context.published)
  if (context.isForeseen || isLasting(context, draft)) return null
  const isElided = draft.lead === '' || isGeneric(draft.lead)
  if (slot.quantity.unit === 'times' && draft.movement.kind === 'ratio' && isElided && !passed.localYears)
    if (previous?.sentence === draft.sentence && slot.isFirst) return previous.period
  const movesOn = draft.scope.shape === 'asOf' && draft.lead === '' && draft.movement.kind === 'change'
  if (movesOn && previous?.sentence === draft.sentence) return previous.period
  const movement = previous && draft.movement.kind === 'change' ? movementBefore(draft, previous) : undefined
  if (movement && draft.scope.shape !== 'span') return movement
  const isAlike = chainedTo && chainedTo.movement.kind === draft.movement.kind && chainedTo.sentence === draft.sentence
  return isAlike ? chainedTo.period : periodOf(cues, draft.scope, context.published)
}
