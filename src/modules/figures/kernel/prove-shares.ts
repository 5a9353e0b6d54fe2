import { type Check, claimed, quotientDoubt, show, type Term } from './checks.ts'
import { isAmount, type ProofSentence, type ProofText, termsBefore, unitOf } from './proof-text.ts'
import { HELD_BY, NAMED_DIFFERENCES, OUTER_WHOLES, SHARE_WHOLE } from './prove.lexicon.ts'
import { LIST_HEADS } from './subjects.lexicon.ts'
import { findSense, hasSense, uncovered } from './wording.ts'

/** Shares of a whole and parts of one, where the wording says that one lies in the other (其中, 占). */
export function proveShares(text: ProofText): Check[] {
  return text.sentences.flatMap(sentence => {
    const wholes = subsetWholes(text, sentence)
    const parts = [...wholes].map(([part, whole]) => partCheck(part, whole))
    return [...parts, ...shares(text, sentence, wholes)]
  })
}

/** The whole of every figure that 其中 makes a part: the last amount of its unit before 其中. */
function subsetWholes(text: ProofText, { clauses, terms }: ProofSentence): Map<Term, Term> {
  const wholes = new Map<Term, Term>()
  clauses.forEach((clause, at) => {
    const among = findSense(clause.tokens, 'among')
    if (!among) return
    const isAlone = among.end === clause.end
    const inside = terms.filter(term => {
      const { clauseIndex, quantity } = term.draft.slot
      return isAmount(term) && quantity.start >= among.end && (isAlone || clauseIndex === at)
    })
    for (const part of inside) {
      const whole = termsBefore(text, part).findLast(
        term => term.draft.slot.quantity.end <= among.start && isAmount(term) && mayHold(term, part),
      )
      if (whole) wholes.set(part, whole)
    }
  })
  return wholes
}

/** A whole counts in the same unit, and by the same measure where the part names one (余额 holds no 产值). */
function mayHold(whole: Term, part: Term): boolean {
  if (unitOf(whole) !== unitOf(part)) return false
  const measure = LIST_HEADS.find(head => part.draft.lead.endsWith(head))
  const isPlanned = part.draft.isTarget && !whole.draft.isTarget
  const isDifference = NAMED_DIFFERENCES.some(({ difference }) =>
    difference.some(word => part.draft.lead.endsWith(word)),
  )
  const names = measure === undefined ? [''] : [measure, ...(HELD_BY[measure] ?? [])]
  return !isPlanned && !isDifference && names.some(name => whole.draft.lead.includes(name))
}

function partCheck(part: Term, whole: Term): Check {
  const verdict = part.value <= whole.value * (1 + 1e-9) ? 'holds' : 'fails'
  const formula = `${show(part.value)} <= ${show(whole.value)}`
  return {
    rule: 'part_whole',
    figures: [part.index, whole.index],
    formula,
    expected: whole.value,
    found: part.value,
    tolerance: 0,
    verdict,
  }
}

function shares(text: ProofText, { terms }: ProofSentence, wholes: Map<Term, Term>): Check[] {
  return terms.flatMap((stated, at) => {
    const part = terms[at - 1]
    const isShare =
      stated.draft.movement.kind === 'ratio' && unitOf(stated) === '%' && findSense(stated.draft.slot.before, 'share')
    if (!isShare || !part || !isAmount(part) || !isOwnShare(stated)) return []
    const whole = wholes.get(part) ?? namedWhole(text, stated, part)
    if (!whole || whole === part) return []
    const formula = `${show(part.value)} / ${show(whole.value)}`
    return [
      claimed(
        'share',
        [part, whole],
        stated,
        formula,
        (part.value / whole.value) * 100,
        quotientDoubt(part, whole) * 100,
      ),
    ]
  })
}

/** 占比88% and 占总量的88% speak of the figure before; 高新产业占比88% brings a subject of its own. */
function isOwnShare(stated: Term): boolean {
  const { before, beforeStart } = stated.draft.slot
  const share = findSense(before, 'share')
  const opening = before.filter(token => hasSense(token, 'noise', 'each', 'and') && token.start < (share?.start ?? 0))
  return share !== undefined && uncovered(opening, beforeStart, share.start) === 0
}

/** The whole that a share names: 占全部贷款的14.8% after a figure of 贷款余额. */
function namedWhole(text: ProofText, stated: Term, part: Term): Term | undefined {
  const { beforeStart, quantity } = stated.draft.slot
  const wording = text.folded.slice(beforeStart, quantity.start)
  const named = SHARE_WHOLE.exec(wording)?.[1]
  if (named === undefined || OUTER_WHOLES.some(outer => wording.includes(outer))) return undefined
  const isCandidate = (term: Term) =>
    isAmount(term) && unitOf(term) === unitOf(part) && term.draft.subject.includes(named)
  return named === '' ? undefined : termsBefore(text, part).findLast(isCandidate)
}
