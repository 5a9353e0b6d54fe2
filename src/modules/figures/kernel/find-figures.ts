import { findClaims } from './claims.ts'
import { type CleanText, cleanText } from './clean.ts'
import type { Draft } from './drafts.ts'
import type { Figure, FoundFigures, Publication } from './figure.ts'
import { rawSpan } from './raw-span.ts'
import { readText } from './reader.ts'
import type { UnreadSpan } from './sentences.ts'

/**
 * Finds the figures of a Chinese text, the claims it makes without a number, and the places that look like figures and
 * cannot be read. Simplified, traditional and 字(pīnyīn)-damaged text alike; time and memory linear in its length.
 *
 * Offsets count UTF-16 code units of `text` as given. Never throws; a `published` that is no date leaves relative times
 * open.
 */
export function findFigures(text: string, { published }: Publication): FoundFigures {
  const clean = cleanText(text)
  const unread: UnreadSpan[] = []
  const figures: Figure[] = []
  for (const { drafts } of readText(clean, published, unread))
    for (const draft of drafts) figures.push(figureOf(clean, draft))
  return {
    figures,
    unread: unread.map(({ start, end, why }) => ({ ...rawSpan(clean, start, end), why })),
    claims: findClaims(clean),
  }
}

/** The figure of a draft, with offsets into the raw text. */
export function figureOf(clean: CleanText, draft: Draft): Figure {
  const { quantity } = draft.slot
  const { kind, direction } = draft.movement
  const isFall = kind === 'change' && direction < 0
  return {
    ...rawSpan(clean, quantity.start, quantity.end),
    value: isFall && typeof quantity.value === 'number' ? -Math.abs(quantity.value) : quantity.value,
    unit: quantity.unit,
    period: draft.period,
    subject: draft.subject,
    qualifier: draft.qualifier,
    kind,
    basis: draft.basis,
    status: draft.isTarget ? 'target' : 'actual',
  }
}
