import { readClause } from './clause-reader.ts'
import { type Clause, splitClauses } from './clauses.ts'
import type { CleanText } from './clean.ts'
import { createContext, enterLine, enterSentence, leaveHeading } from './context.ts'
import type { Draft } from './drafts.ts'
import { readSentences, type UnreadSpan } from './sentences.ts'

/** The clauses and figures of one sentence. */
export interface ReadSentence {
  clauses: Clause[]
  drafts: Draft[]
}

/**
 * Reads a text sentence by sentence and yields those with figures; places that cannot be read go to `unread`. What a
 * later clause says never changes an earlier figure, so a sentence can be let go of once it has been taken.
 */
export function* readText(clean: CleanText, published: string, unread: UnreadSpan[]): Generator<ReadSentence> {
  const context = createContext(clean, published)
  for (const sentence of readSentences(clean, unread)) {
    if (sentence.opensLine) enterLine(context)
    enterSentence(context)
    const clauses = splitClauses(sentence)
    const drafts: Draft[] = []
    clauses.forEach((clause, index) => {
      for (const draft of readClause(context, clause, index, drafts)) drafts.push(draft)
    })
    if (drafts.length > 0) yield { clauses, drafts }
    leaveHeading(context, sentence)
  }
}
