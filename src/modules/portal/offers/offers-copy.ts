import type { Reader, Transaction } from '#platform/transact.ts'
import { findArticleById, insertFiles, listFiles } from '../articles/articles.store.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import type { OfferRow, VersionRow } from '../review/review.tables.ts'
import { findNewestVersion } from '../versions/versions.store.ts'

/** The published original of an offer, and the number of its newest version. Throws `offer_original_gone`. */
export async function originalAt(
  reader: Reader,
  { from_site, from_article, latest_version }: OfferRow,
): Promise<{ original: ArticleRow; version: number }> {
  const original = await findArticleById(reader, from_site, from_article)
  if (original?.state !== 'published') throw portalRefusal('offer_original_gone')
  const newest = await findNewestVersion(reader, from_site, from_article)
  return { original, version: newest?.number ?? latest_version }
}

/** Gives the copy the files of its original; one that it has already stays. The bytes are shared. */
export async function copyFiles({ sql, site }: Transaction, { from_site, from_article }: OfferRow, copyId: string) {
  const files = await listFiles(sql, from_site, from_article)
  await insertFiles(
    sql,
    files.map(file => ({ ...file, site_id: site, article_id: copyId })),
  )
}

/** The part of a text that follows its original; channel, source and what is put forward are each site's own. */
export function textColumns({ title, summary, body }: VersionRow) {
  return { title, summary, body }
}
