import { type Check, type Claim, type Figure, findFigures, prove, type UnreadPlace } from '../kernel/index.ts'
import { findHints, type Hint } from './hints.ts'
import { sentenceAround } from './sentences.ts'

/** A figure or claim with the sentence that it was read in. */
export type InSentence<T> = T & { sentence: string }

/** Everything that a text says in numbers. Checks, claims and hints name figures by their place in `figures`. */
export type TextReading = {
  figures: InSentence<Figure>[]
  checks: Check[]
  claims: InSentence<Claim>[]
  unread: UnreadPlace[]
  hints: Hint[]
}

/**
 * Reads the figures of a text, proves its sums and gathers what an editor should look at. The same in the browser as on
 * the server. `published` is `YYYY-MM-DD`. Never throws; time is linear in the length of the text.
 */
export function readText(text: string, published: string): TextReading {
  const { claims, unread } = findFigures(text, { published })
  const { figures, checks } = prove(text, { published })
  const within = <T extends { start: number; end: number }>(found: T): InSentence<T> => {
    const { start, end } = sentenceAround(text, found.start, found.end)
    return { ...found, sentence: text.slice(start, end) }
  }
  const read = {
    figures: figures.map(({ text: _, ...figure }) => within(figure)),
    checks,
    claims: claims.map(within),
    unread,
  }
  return { ...read, hints: findHints(read) }
}
