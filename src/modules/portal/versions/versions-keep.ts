import type { Transaction } from '#platform/transact.ts'
import type { ArticleRow } from '../portal.tables.ts'
import type { VersionedText, VersionRow } from '../review/review.tables.ts'
import { findNewestVersion, insertVersion } from './versions.store.ts'

/** What is said about a change: `isPublic` puts the note at the foot of the article; `by` wrote it, if not the doer. */
export type ChangeNote = { note: string; isPublic: boolean; by?: { id: string; name: string } }

const noNote: ChangeNote = { note: '', isPublic: false }

/** What a version keeps of an article. */
export function versionedText(row: VersionedText): VersionedText {
  const { title, summary, body, script, channel_id, source, author, cover, featured } = row
  return { title, summary, body, script, channel_id, source, author, cover, featured }
}

/** Whether two texts are the same in everything that a version keeps. */
export const isSameText = (a: VersionedText, b: VersionedText) =>
  JSON.stringify(versionedText(a)) === JSON.stringify(versionedText(b))

/** Keeps what an article says now as its newest version, unless that says the same. Returns the version's number. */
export async function keepVersion(
  transaction: Transaction,
  row: ArticleRow,
  at: Date,
  { note, isPublic, by = transaction.doer.actor } = noNote,
): Promise<number> {
  const newest = await findNewestVersion(transaction.sql, row.site_id, row.id)
  if (newest && isSameText(newest, row)) return newest.number
  const next = versionRow(row, (newest?.number ?? 0) + 1, at)
  await insertVersion(transaction.sql, {
    ...next,
    person_id: by.id,
    name: by.name,
    note,
    is_public: isPublic && note !== '',
  })
  return next.number
}

/** Keeps both sides of a change; the text before it only where no version tells of it. */
export async function keepChange(
  transaction: Transaction,
  before: ArticleRow,
  after: ArticleRow,
  note: ChangeNote = noNote,
) {
  if (before.state === 'draft' && after.state === 'draft') return
  if (isSameText(before, after)) return
  const newest = await findNewestVersion(transaction.sql, before.site_id, before.id)
  if (!newest) await insertVersion(transaction.sql, versionRow(before, 1, before.changed_at))
  await keepVersion(transaction, after, after.changed_at, note)
}

/** A version that nobody is known to have saved. */
function versionRow(row: ArticleRow, number: number, at: Date): VersionRow {
  return {
    ...versionedText(row),
    site_id: row.site_id,
    article_id: row.id,
    number,
    saved_at: at,
    person_id: '',
    name: '',
    state: row.state,
    note: '',
    is_public: false,
  }
}
