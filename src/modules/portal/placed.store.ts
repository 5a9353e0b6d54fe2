import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { correctionTablesOfArticles } from './corrections/corrections.tables.ts'
import { editingTablesOfArticles } from './editing/editing.tables.ts'
import { deleteOffersOf } from './offers/offers.store.ts'
import { type ArticleRow, reading, writing } from './portal.tables.ts'
import { reviewTablesOfArticles } from './review/review.tables.ts'

/** Those of the articles that there are. */
export async function listArticlesById(reader: Reader, site: SiteCode, ids: readonly string[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return []
  return reading(reader)
    .selectFrom('portal.articles')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', 'in', [...ids])
    .execute()
}

/** Ids of the channels that articles stand in. */
export async function listUsedChannels(reader: Reader, site: SiteCode): Promise<Set<string | null>> {
  const rows = await reading(reader)
    .selectFrom('portal.articles')
    .select('channel_id')
    .distinct()
    .where('site_id', '=', site)
    .execute()
  return new Set(rows.map(row => row.channel_id))
}

/** Deletes an article and everything that belongs to it. */
export async function eraseArticle(writer: Writer, { site_id, id, slug }: ArticleRow) {
  const db = writing(writer)
  const own = ['portal.article_search', 'portal.article_files', 'portal.article_origins'] as const
  const dependents = [...own, ...reviewTablesOfArticles, ...correctionTablesOfArticles, ...editingTablesOfArticles]
  for (const table of dependents) {
    await db.deleteFrom(table).where('site_id', '=', site_id).where('article_id', '=', id).execute()
  }
  await deleteOffersOf(writer, site_id, id)
  await db.deleteFrom('portal.redirects').where('site_id', '=', site_id).where('to_path', '=', `/a/${slug}`).execute()
  await db.deleteFrom('portal.articles').where('site_id', '=', site_id).where('id', '=', id).execute()
}

export async function eraseChannel(writer: Writer, site: SiteCode, id: string) {
  await writing(writer).deleteFrom('portal.channels').where('site_id', '=', site).where('id', '=', id).execute()
}
