import { type Check, claimed, claimedValue, derived, doubtOf, show, sumOf, type Term } from './checks.ts'
import type { Clause } from './clauses.ts'
import { isAmount, type ProofText, termsBefore, termsBehind, unitOf } from './proof-text.ts'
import { ADDED, COMPLETE_DIVISIONS, COMPLETE_SETS, STRUCTURES, TOTALS } from './prove.lexicon.ts'
import { isPartition } from './subject-memory.ts'
import { EXAMPLES_END } from './subjects.lexicon.ts'
import { findSense } from './wording.ts'

const WHOLE_PERCENT = 100

const subjectHas = (term: Term, words: string[]): boolean => words.some(word => term.draft.subject.includes(word))

/** Sums that the wording asserts: 分方向看, 等N个项目, the three industries, exports and imports, structures. */
export function proveSums(text: ProofText): Check[] {
  const told = [...structures(text), ...partitions(text), ...enumerations(text), ...completeSets(text)]
  const once = new Map(told.map(check => [check.figures.join(), check]))
  return [...once.values(), ...additions(text)]
}

function structures({ terms }: ProofText): Check[] {
  return terms.flatMap(term => {
    const { quantity } = term.draft.slot
    const members = quantity.value
    if (
      !Array.isArray(members) ||
      quantity.nature !== 'structure' ||
      members.length < 3 ||
      !subjectHas(term, STRUCTURES)
    )
      return []
    const found = members.reduce((sum, member) => sum + member, 0)
    const formula = `${members.map(show).join(' + ')} = ${WHOLE_PERCENT}`
    return [claimedValue('sum', [term], WHOLE_PERCENT, formula, found, quantity.halfDigit * members.length)]
  })
}

/** 分方向看: the figures of the sentence divide the last undivided figure of their unit. */
function partitions(text: ProofText): Check[] {
  const parts = new Set<Term>()
  return text.sentences.flatMap(sentence => {
    const at = sentence.clauses.findIndex(clause => isComplete(text.folded, clause))
    if (at < 0) return []
    const inside = sentence.terms.filter(term => term.draft.slot.clauseIndex > at && isAmount(term))
    const units = [...new Set(inside.map(unitOf))]
    return units.flatMap(unit => {
      const members = inside.filter(term => unitOf(term) === unit)
      const whole = termsBefore(text, sentence.terms[0]!).findLast(
        term => isAmount(term) && unitOf(term) === unit && !parts.has(term),
      )
      if (!whole || members.length < 2) return []
      for (const member of members) parts.add(member)
      return [sumCheck(members, whole)]
    })
  })
}

function isComplete(folded: string, clause: Clause): boolean {
  return (
    isPartition(folded, clause) &&
    COMPLETE_DIVISIONS.some(division => folded.slice(clause.start, clause.end).includes(division))
  )
}

/** …行动323个，甲等32个项目开工，乙等37个项目投产: examples stand for all, so the numbers share out the first. */
function enumerations({ sentences, folded }: ProofText): Check[] {
  return sentences.flatMap(({ terms }) => {
    const [head, ...rest] = terms.filter(term => term.draft.movement.kind === 'count')
    if (!head) return []
    const members = rest.filter(term => unitOf(term) === unitOf(head))
    const isHeadFinal = head.draft.slot.clause.end === head.draft.slot.quantity.end
    const noun = nounBehind(members[0], folded)
    const areParts = members.every(term => isExample(term, folded) && nounBehind(term, folded) === noun)
    return isHeadFinal && members.length >= 2 && noun !== '' && areParts && head.draft.lead.includes(noun)
      ? [sumCheck(members, head)]
      : []
  })
}

const isExample = (term: Term, folded: string): boolean => folded[term.draft.slot.quantity.start - 1] === EXAMPLES_END
const nounBehind = (term: Term | undefined, folded: string): string =>
  term === undefined ? '' : folded.slice(term.draft.slot.quantity.end, term.draft.slot.quantity.end + 2)

/** Parts that are complete by name, in the line of their whole. */
function completeSets(text: ProofText): Check[] {
  return text.terms.flatMap(whole => {
    const sets = isAmount(whole) ? COMPLETE_SETS.filter(set => subjectHas(whole, set.whole)) : []
    if (sets.length === 0) return []
    const near = termsBehind(text, whole).filter(term => isAlike(term, whole))
    for (const set of sets) {
      const parts = set.parts.map(names => near.find(term => names.some(name => term.draft.lead.startsWith(name))))
      if (parts.every(part => part !== undefined)) return [sumCheck(parts, whole)]
    }
    return []
  })
}

function isAlike(term: Term, whole: Term): boolean {
  const isSameTime = term.draft.period === whole.draft.period && term.draft.isTarget === whole.draft.isTarget
  return isAmount(term) && unitOf(term) === unitOf(whole) && isSameTime
}

/** 新增1290张、总数达3910张: the number before follows. */
function additions({ sentences }: ProofText): Check[] {
  return sentences.flatMap(({ terms }) =>
    terms.flatMap((total, at) => {
      const added = terms[at - 1]
      if (!added || unitOf(added) !== unitOf(total) || !isAmount(added) || !isAmount(total)) return []
      const isTotal =
        TOTALS.includes(total.draft.lead) || (total.draft.lead === '' && findSense(total.draft.slot.before, 'reach'))
      if (!isTotal || !ADDED.some(word => added.draft.lead.includes(word))) return []
      const formula = `${show(total.value)} - ${show(added.value)}`
      return [derived('difference', [total, added], formula, total.value - added.value, total.doubt + added.doubt)]
    }),
  )
}

function sumCheck(parts: Term[], whole: Term): Check {
  const formula = `${parts.map(part => show(part.value)).join(' + ')} = ${show(whole.value)}`
  return claimed('sum', parts, whole, formula, sumOf(parts), doubtOf(parts))
}
