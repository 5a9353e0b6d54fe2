import type { Term } from './checks.ts'
import type { Clause } from './clauses.ts'
import { type CleanText, cleanText } from './clean.ts'
import type { Draft } from './drafts.ts'
import { readText } from './reader.ts'

/** A text whose figures have taken their places in the list of all figures. */
export interface ProofText {
  clean: CleanText
  folded: string
  terms: Term[]
  sentences: ProofSentence[]
}

export interface ProofSentence {
  clauses: Clause[]
  /** At least one. */
  terms: Term[]
}

/** Reads a text for the proof; its figures count on from `firstIndex`. Figures that are no single number stay out of sums. */
export function readProofText(raw: string, published: string, text: number, firstIndex: number): ProofText {
  const clean = cleanText(raw)
  const terms: Term[] = []
  const sentences: ProofSentence[] = []
  for (const { clauses, drafts } of readText(clean, published, [])) {
    const own = drafts.map((draft, at) => termOf(draft, firstIndex + terms.length + at, text))
    for (const term of own) terms.push(term)
    sentences.push({ clauses, terms: own })
  }
  return { clean, folded: clean.folded, terms, sentences }
}

function termOf(draft: Draft, index: number, text: number): Term {
  const { quantity } = draft.slot
  const isFall = draft.movement.kind === 'change' && draft.movement.direction < 0
  const value = Array.isArray(quantity.value) ? Number.NaN : quantity.value
  const isHedged = draft.qualifier !== null && draft.qualifier !== 'exact'
  return {
    index,
    text,
    draft,
    value: isFall ? -Math.abs(value) : value,
    doubt: isHedged ? quantity.lastStep : quantity.halfDigit,
  }
}

export const unitOf = ({ draft }: Term): string => draft.slot.quantity.unit

const FARTHEST_TERM = 120

/** The figures of the same line before a term, nearest last; no further back than a reader would look. */
export function termsBefore({ terms }: ProofText, { index, draft }: Term): Term[] {
  const at = index - (terms[0]?.index ?? 0)
  return terms.slice(Math.max(0, at - FARTHEST_TERM), at).filter(term => term.draft.line === draft.line)
}

/** The figures of the same line behind a term. */
export function termsBehind({ terms }: ProofText, { index, draft }: Term): Term[] {
  const at = index - (terms[0]?.index ?? 0)
  return terms.slice(at + 1, at + 1 + FARTHEST_TERM).filter(term => term.draft.line === draft.line)
}

/** A single number, not a range or a structure. */
export const isNumber = ({ value }: Term): boolean => Number.isFinite(value)

/** A level or a count that can stand in a sum. */
export const isAmount = (term: Term): boolean =>
  isNumber(term) && (term.draft.movement.kind === 'level' || term.draft.movement.kind === 'count')
