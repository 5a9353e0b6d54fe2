import { readClause } from './clause-reader.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { type CleanText, cleanText } from './clean.ts'
import { createContext, enterLine, enterSentence, leaveHeading } from './context.ts'
import type { Draft } from './drafts.ts'
import { readSentences, type UnreadSpan } from './sentences.ts'

/** Everything read from one text. */
export interface ReadText {
  clean: CleanText
  drafts: Draft[]
  unread: UnreadSpan[]
  sentences: ReadSentence[]
}

/** The clauses and figures of one sentence, for those who look for sums and shares. */
export interface ReadSentence {
  clauses: Clause[]
  drafts: Draft[]
}

/** Reads the figures of a text in order; what a later clause says never changes an earlier figure. */
export function readText(raw: string, published: string): ReadText {
  const clean = cleanText(raw)
  const context = createContext(clean, published)
  const unread: UnreadSpan[] = []
  const drafts: Draft[] = []
  const sentences: ReadSentence[] = []
  for (const sentence of readSentences(clean, unread)) {
    if (sentence.opensLine) enterLine(context)
    enterSentence(context)
    const clauses = splitClauses(sentence)
    const found: Draft[] = []
    clauses.forEach((clause, index) => {
      for (const draft of readClause(context, clause, index, found)) found.push(draft)
    })
    if (found.length > 0) sentences.push({ clauses, drafts: found })
    for (const draft of found) drafts.push(draft)
    leaveHeading(context, sentence)
  }
  return { clean, drafts, unread, sentences }
}
