import type { Transaction } from '#platform/transact.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import { noteWriter, restartReview } from '../review/review-restart.ts'
import { findNewestVersion } from '../versions/versions.store.ts'
import { findOpenCorrection, insertCorrection, listCorrections, updateCorrection } from './corrections.store.ts'
import type { CorrectedText, CorrectionRow } from './corrections.tables.ts'

/** What a correction may change of a text. */
export function correctedText(row: CorrectedText): CorrectedText {
  const { title, summary, body, script, channel_id, source, author, featured } = row
  return { title, summary, body, script, channel_id, source, author, featured }
}

const isSame = (one: CorrectedText, other: CorrectedText) =>
  JSON.stringify(correctedText(one)) === JSON.stringify(correctedText(other))

/** A published article as its editors have it before them: with the correction that is under way. */
export function withCorrection(article: ArticleRow, correction: CorrectionRow | undefined): ArticleRow {
  if (article.state !== 'published' || !correction) return article
  return { ...article, ...correctedText(correction), changed_at: correction.changed_at }
}

/**
 * Keeps a change of a published article as its correction; under review it starts again at the first step. Throws
 * `article_changed_meanwhile` where someone changed article or correction after `seenAt`. `note`: what it corrects, if
 * that is known already.
 */
export async function keepCorrection(
  transaction: Transaction,
  article: ArticleRow,
  text: CorrectedText,
  at: Date,
  { seenAt, note }: { seenAt?: Date | undefined; note?: string } = {},
) {
  const { sql, site } = transaction
  const open = await findOpenCorrection(sql, site, article.id)
  const before = withCorrection(article, open)
  if (seenAt && before.changed_at.getTime() !== seenAt.getTime()) throw portalRefusal('article_changed_meanwhile')
  const newest = await findNewestVersion(sql, site, article.id)
  const base_version = newest?.number ?? 0
  if (isSame(before, text) && (!open || open.base_version === base_version)) return
  const { id: person_id, name } = transaction.doer.actor
  const written = { ...correctedText(text), person_id, name, changed_at: at, base_version, ...(note ? { note } : {}) }
  await noteWriter(transaction, article.id, at)
  if (open) await updateCorrection(sql, open, written)
  else await insertCorrection(sql, { ...(await newCorrection(transaction, article.id, at)), ...written })
  if (open?.state === 'in-review') await restartReview(transaction, article, at)
  transaction.note(`article:${article.id}`, { slug: article.slug, correction: open ? 'changed' : 'begun' })
}

async function newCorrection({ sql, site }: Transaction, articleId: string, at: Date) {
  const [last] = await listCorrections(sql, site, articleId)
  return {
    site_id: site,
    article_id: articleId,
    number: (last?.number ?? 0) + 1,
    state: 'draft' as const,
    note: '',
    is_public: true,
    begun_at: at,
    closed_at: null,
    closed_by: null,
    closer_name: null,
    urgent_reason: '',
  }
}

/**
 * Keeps among the corrections of a published article what a publisher changed in its files: that takes effect at once
 * (decision 65), so it stands there as published.
 */
export async function noteFileChange(transaction: Transaction, article: ArticleRow, note: string, at: Date) {
  const { sql, site, doer } = transaction
  if (article.state !== 'published' || doer.actor.kind !== 'person') return
  const newest = await findNewestVersion(sql, site, article.id)
  const { id: person_id, name } = doer.actor
  await insertCorrection(sql, {
    ...(await newCorrection(transaction, article.id, at)),
    ...correctedText(article),
    ...{ person_id, name, note, changed_at: at, is_public: false, base_version: newest?.number ?? 0 },
    ...{ state: 'published', closed_at: at, closed_by: person_id, closer_name: name },
  })
}

/** Ends a correction that is under way and will never be published: it was given up, or its article withdrawn. */
export async function dropCorrection({ sql, site, doer }: Transaction, articleId: string, at: Date) {
  const open = await findOpenCorrection(sql, site, articleId)
  if (!open) return
  const { id, name } = doer.actor
  await updateCorrection(sql, open, { state: 'dropped', closed_at: at, closed_by: id, closer_name: name })
}
