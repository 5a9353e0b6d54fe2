import type { Draft } from './drafts.ts'

export type Rule = 'sum' | 'share' | 'growth' | 'cagr' | 'multiple' | 'part_whole' | 'same' | 'span' | 'difference'
export type Verdict = 'holds' | 'rounding' | 'fails' | 'derived'

/** One sum that the wording of a text asserts, or a value that follows from it. All values in the base unit. */
export interface Check {
  rule: Rule
  /** Positions in the list of figures, the stated figure last. */
  figures: number[]
  formula: string
  /** What the text states; null where it states nothing and `found` is derived. */
  expected: number | null
  /** What the other figures come to. */
  found: number
  /** How far the two may differ for the digits as written. */
  tolerance: number
  verdict: Verdict
}

/** A figure on its way through the proof. */
export interface Term {
  index: number
  text: number
  draft: Draft
  value: number
  /** Half of the last digit as written, in the base unit; a hedge widens it. */
  doubt: number
}

const EQUAL = 1e-9

/** The verdict on a stated term against what others come to. A hedge such as 多 leaves room up to the next step. */
function judge(stated: Term, found: number, tolerance: number): Verdict {
  const { qualifier, slot } = stated.draft
  const { lastStep } = slot.quantity
  const difference = found - stated.value
  if (Math.abs(difference) <= EQUAL * Math.max(1, Math.abs(stated.value))) return 'holds'
  if (qualifier === 'over' && difference > -tolerance && difference < lastStep) return 'holds'
  if ((qualifier === 'under' || qualifier === 'near') && difference < tolerance && difference > -lastStep)
    return 'holds'
  if (qualifier === 'about' && Math.abs(difference) <= lastStep) return 'holds'
  return Math.abs(difference) <= tolerance * (1 + EQUAL) ? 'rounding' : 'fails'
}

/** A check of a stated figure. */
export function claimed(rule: Rule, terms: Term[], stated: Term, formula: string, found: number, doubt: number): Check {
  const tolerance = clean(doubt + stated.draft.slot.quantity.halfDigit)
  const figures = [...terms.map(term => term.index), stated.index]
  return {
    rule,
    figures,
    formula,
    expected: stated.value,
    found: clean(found),
    tolerance,
    verdict: judge(stated, found, tolerance),
  }
}

/** A check against a value that is known without a figure of its own, as the hundred of a structure. */
export function claimedValue(
  rule: Rule,
  terms: Term[],
  expected: number,
  formula: string,
  found: number,
  doubt: number,
): Check {
  const difference = Math.abs(found - expected)
  const verdict = difference <= EQUAL * expected ? 'holds' : difference <= doubt * (1 + EQUAL) ? 'rounding' : 'fails'
  return {
    rule,
    figures: terms.map(term => term.index),
    formula,
    expected,
    found: clean(found),
    tolerance: clean(doubt),
    verdict,
  }
}

/** A value that the text does not state but that follows from what it says. */
export function derived(rule: Rule, terms: Term[], formula: string, found: number, doubt: number): Check {
  return {
    rule,
    figures: terms.map(term => term.index),
    formula,
    expected: null,
    found: clean(found),
    tolerance: clean(doubt),
    verdict: 'derived',
  }
}

/** A number as a formula shows it. */
export const show = (value: number): string => String(clean(value))

/** A number inside a formula, where a minus sign wants brackets. */
export const inside = (value: number): string => (value < 0 ? `(${show(value)})` : show(value))

/** Without the dust of binary fractions. */
export const clean = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value)

export const sumOf = (terms: Term[]): number => terms.reduce((sum, term) => sum + term.value, 0)
export const doubtOf = (terms: Term[]): number => terms.reduce((sum, term) => sum + term.doubt, 0)

/** The doubt of a quotient, from the relative doubts of both sides. */
export function quotientDoubt(over: Term, under: Term): number {
  const quotient = Math.abs(over.value / under.value)
  return quotient * (over.doubt / Math.abs(over.value || 1) + under.doubt / Math.abs(under.value || 1))
}
