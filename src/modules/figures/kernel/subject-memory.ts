import type { Clause } from './clauses.ts'
import type { Draft } from './drafts.ts'
import { LIST_HEADS } from './subjects.lexicon.ts'
import { contentOf, isGeneric, isShort, splitList, tailOf } from './subjects.ts'
import { ATTRIBUTIVE } from './time.lexicon.ts'
import { GRADE, NAMING_VERBS, PARTITION, SHARE_OF } from './wording.lexicon.ts'
import { findSense, hasSense } from './wording.ts'

/** Names what figures measure, and remembers it for the elided subjects that follow. */
export interface SubjectMemory {
  /** Gives every figure of a clause its subject; `earlier` are those of the same sentence before it. */
  name(drafts: Draft[], earlier: Draft[], clause: Clause): void
  enterLine(): void
  leaveHeading(): void
}

const LONGEST_SUBJECT = 48

export function createSubjectMemory(folded: string): SubjectMemory {
  let last = ''
  let topic = ''
  let isDivided = false
  let unmeasured = ''
  const roots = new Map<string, string>()

  const nameGroup = (group: Draft[], earlier: Draft[], clause: Clause) => {
    const first = group[0]!
    const items = group.length > 1 ? listBefore(folded, first, group.length, clause) : []
    const parallel = items.length === group.length ? [] : parallelSubjects(group, earlier)
    group.forEach((draft, index) => {
      const previous = index > 0 ? group[index - 1]!.subject : last
      const named =
        items.length === group.length
          ? (comparedItem(items, index, first, last) ?? items[index]!)
          : (parallel[index] ?? ownSubject(draft, first, previous))
      draft.subject = named.slice(0, LONGEST_SUBJECT)
    })
  }

  const ownSubject = (draft: Draft, first: Draft, previous: string): string => {
    const lead = draft === first || first.slot.quantity.unit === draft.slot.quantity.unit ? first.lead : draft.lead
    const root = roots.get(draft.slot.quantity.unit)
    const head = draft === first ? lead : first.lead
    if (isDivided && isKind(head) && root && !root.endsWith(head)) return root + head
    const behind = rateNoun(draft, folded)
    if (behind !== '') return behind
    const tail = wantsTail(draft, folded) ? tailOf(folded, draft.slot) : ''
    if (lead === '' && unmeasured !== '' && isReached(draft, folded)) return unmeasured
    if (lead === '') return tail === '' ? previous : tail
    const compared = isComparison(draft) ? undefined : comparedLead(draft, folded)
    if (compared !== undefined)
      return isGeneric(compared) || compared === '' ? joinSubjects(previous, compared) : compared
    if (tail === '' && isBareVerb(draft) && !isGeneric(lead)) return joinSubjects(root ?? (topic || previous), lead)
    return completed(draft, lead, tail, previous)
  }

  return {
    name(drafts, earlier, clause) {
      if (isPartition(folded, clause)) isDivided = true
      if (clause.opening !== 'comma') unmeasured = ''
      if (earlier.length === 0 && drafts[0]) topic = actorOf(folded, drafts[0])
      for (let i = 0; i < drafts.length; ) {
        let end = i + 1
        while (end < drafts.length && drafts[end]!.chainedTo === drafts[end - 1]) end++
        const group = drafts.slice(i, end)
        shareLead(folded, drafts, i)
        shareVerb(folded, drafts, i)
        nameGroup(group, [...earlier.slice(-6), ...drafts.slice(0, i)], clause)
        last = group.at(-1)!.subject || last
        if (!isDivided)
          for (const draft of group) if (draft.lead !== '') roots.set(draft.slot.quantity.unit, draft.subject)
        i = end
      }
      unmeasured = drafts.length > 0 ? '' : contentOf(folded, clause.tokens, clause.start, clause.end)
    },
    enterLine() {
      isDivided = false
      last = ''
    },
    leaveHeading() {
      roots.clear()
    },
  }
}

/** Whether a change says how far one thing is above or below another. */
const isComparison = ({ slot, movement }: Draft): boolean =>
  movement.kind === 'change' && findSense(slot.before, 'above', 'below') !== undefined

/** A lead with what it leaves to the subject before it. */
function completed(draft: Draft, lead: string, tail: string, previous: string): string {
  const { isFirst, before, beforeStart } = draft.slot
  const goesOn = isFirst && hasSense(before[0], 'and') && before[0].start === beforeStart
  if (goesOn) return joinSubjects(previous, lead)
  if (lead.endsWith(GRADE) && tail === '') return lead + behindGrade(previous)
  if (lead.startsWith(SHARE_OF) && isShareOf(draft)) return joinSubjects(previous, lead)
  const isHead = isComparison(draft) || (isGeneric(lead) && tail === '')
  return isHead ? joinSubjects(previous, lead) : lead + tail
}

/** 达到53.8%, 增至9家: what reached it was told in the clause before. */
function isReached({ movement: { governor }, slot }: Draft, folded: string): boolean {
  const isNaming = governor && NAMING_VERBS.includes(folded.slice(governor.start, governor.end))
  const isPassed = slot.quantity.qualifier === 'over' && slot.quantity.start < slot.quantity.numeralStart
  return slot.isFirst && (isPassed || (governor?.sense === 'reach' && !isNaming))
}

/** A part's name that says nothing of what is measured (去程), unlike 餐饮收入. */
const isKind = (head: string): boolean =>
  head !== '' && isShort(head) && !LIST_HEADS.some(measure => head.length > measure.length && head.endsWith(measure))

/** 2.6%的能耗增速: the rate is named behind the figure. */
function rateNoun({ movement, slot }: Draft, folded: string): string {
  const { governor } = movement
  if (!governor || governor.start < slot.quantity.start) return ''
  const between = slot.after.filter(token => token.end <= governor.start)
  const noun = contentOf(folded, between, slot.quantity.end + ATTRIBUTIVE.length, governor.start)
  return noun === '' ? '' : noun + folded.slice(governor.start, governor.end)
}

/** What stands before 比 or 较 of a movement: 较平日增长 has no subject of its own. */
function comparedLead({ movement, slot }: Draft, folded: string): string | undefined {
  const than = movement.kind === 'change' ? findSense(slot.before, 'than') : undefined
  if (!than) return undefined
  const before = slot.before.filter(token => token.end <= than.start)
  return contentOf(folded, before, slot.beforeStart, than.start)
}

/** 国家级企业17家、省级186家: the grade alone stands for what the one before was a grade of. */
function behindGrade(previous: string): string {
  const at = previous.indexOf(GRADE)
  return at < 0 ? '' : previous.slice(at + GRADE.length)
}

/** 占全国比重: a share of something named, by whatever was spoken of before. */
const isShareOf = ({ slot }: Draft): boolean =>
  slot.quantity.unit === '%' && findSense(slot.before, 'share') !== undefined

/** Whether a lead is only what was done (累计开行), without who did it or to what. */
function isBareVerb({ lead, slot }: Draft): boolean {
  const verbs = slot.before.filter(token => hasSense(token, 'flow', 'cumulative'))
  return verbs.length > 0 && verbs.reduce((length, verb) => length + verb.end - verb.start, 0) >= lead.length
}

/** What stands before the first verb of a sentence: whoever the bare verbs after it go with. */
function actorOf(folded: string, { slot }: Draft): string {
  const verb = findSense(slot.before, 'flow', 'cumulative', 'stock')
  const before = slot.before.filter(token => verb && token.end <= verb.start)
  return verb ? contentOf(folded, before, slot.beforeStart, verb.start) : ''
}

/** 分方向看: what follows divides what went before. */
export function isPartition(folded: string, { start, end }: Clause): boolean {
  return (
    end - start < 10 &&
    end > start &&
    PARTITION.opens.includes(folded[start]!) &&
    PARTITION.closes.includes(folded[end - 1]!)
  )
}

/** The list of subjects in front of a group of figures; a count of the list itself (A、B两家) is stepped over. */
function listBefore(folded: string, first: Draft, size: number, clause: Clause): string[] {
  const { before, beforeStart, quantity } = first.slot
  const counted = clause.tokens.find(token => token.type === 'figure' && token.end === beforeStart)
  const isCounted = counted?.type === 'figure' && counted.quantity.value === size
  const start = isCounted ? clause.start : beforeStart
  const tokens = isCounted ? clause.tokens.filter(token => token.end <= quantity.start) : before
  const than = findSense(tokens, 'than')
  return splitList(folded, tokens, start, than && than.start > start ? than.start : quantity.start)
}

/** 分别高于全国、全省1.3个、2个百分点: each item is what one subject is compared with. */
function comparedItem(items: string[], index: number, { slot }: Draft, previous: string): string | undefined {
  const comparison = slot.before.find(token => hasSense(token, 'above', 'below'))
  const words = comparison?.end && items[0]!.slice(0, comparison.end - comparison.start)
  if (!words || slot.before.some(token => token.end <= comparison.start && !hasSense(token, 'each', 'and')))
    return undefined
  return previous + (items[index]!.startsWith(words) ? '' : words) + items[index]!
}

/** Figures that only move (同比分别增长16%、30%) take the subjects of as many levels right before them. */
function parallelSubjects(group: Draft[], earlier: Draft[]): string[] {
  const first = group[0]!
  if (group.length < 2 || (first.lead !== '' && !isGeneric(first.lead))) return []
  const isOther = (draft: Draft) => first.lead !== '' || draft.movement.kind !== first.movement.kind
  const subjects = earlier.filter(isOther).slice(-group.length)
  return subjects.length === group.length ? subjects.map(draft => draft.subject + first.lead) : []
}

/** Two counts under one verb share it: 覆盖25个国家216个城市, 建成500万平方米厂房和100万平方米仓库. */
function shareLead(folded: string, drafts: Draft[], index: number): void {
  const [previous, draft] = [drafts[index - 1], drafts[index]!]
  if (!previous) return
  const last = draft.slot.before.at(-1)
  const isJoined = last?.end === draft.slot.quantity.start && (last.type === 'mark' || hasSense(last, 'and'))
  if (isJoined && draft.lead !== '' && tailOf(folded, draft.slot) !== '') draft.lead = previous.lead
  const hasVerb = findSense(draft.slot.before, 'flow', 'reach', 'stock', 'rise', 'fall', 'keep') !== undefined
  const isList = draft.slot.before.some(token => token.type === 'mark')
  const areCounts = [previous, draft].every(({ slot }) => slot.quantity.nature === 'classifier')
  if (areCounts && !hasVerb && !isList) draft.lead = previous.lead
}

/** A list goes on with the verb that opens it: 新增产值80亿元、税收4亿元. */
function shareVerb(folded: string, drafts: Draft[], index: number): void {
  const draft = drafts[index]!
  const opener = draft.slot.before[0]
  const isListed = opener?.type === 'mark' && opener.mark === 'list' && opener.start === draft.slot.beforeStart
  if (!isListed || draft.lead === '' || isGeneric(draft.lead) || draft.slot.before.length > 1) return
  const first = drafts.slice(0, index).findLast(({ slot }) => findSense(slot.before, 'flow', 'reach', 'stock', 'share'))
  const verb = first && findSense(first.slot.before, 'flow', 'reach', 'stock', 'share')
  if (!first || !hasSense(verb, 'flow')) return
  const word = folded.slice(verb.start, verb.end)
  if (first.lead.startsWith(word) && first.lead !== word) draft.lead = word + draft.lead
}

/** Counts take the noun behind them; measures only when 的 ties it on or nothing stands before. */
function wantsTail(draft: Draft, folded: string): boolean {
  const { quantity, after } = draft.slot
  const { kind, governor } = draft.movement
  if (kind === 'change' || kind === 'rank') return false
  if (kind === 'count' || folded.startsWith(ATTRIBUTIVE, quantity.end)) return true
  const opensStatement = after[0]?.start === quantity.end && hasSense(after[0], 'flow', 'rise', 'fall', 'reach', 'keep')
  return !opensStatement && (governor === undefined || isShort(draft.lead))
}

const joinSubjects = (head: string, tail: string): string => (head.endsWith(tail) ? head : head + tail)
