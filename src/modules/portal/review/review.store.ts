import type { ReviewStep, SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import type { ArticleState } from '../articles/article-states.ts'
import type { OpenState } from '../corrections/correction-states.ts'
import { reading, writing } from '../portal.tables.ts'
import type { ReviewRow, SignatureRow, WriterRow } from './review.tables.ts'

export async function findReview(reader: Reader, site: SiteCode, articleId: string): Promise<ReviewRow | undefined> {
  return reading(reader)
    .selectFrom('portal.reviews')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
}

export async function putReview(writer: Writer, row: ReviewRow) {
  const { site_id: _site, article_id: _article, ...changes } = row
  await writing(writer)
    .insertInto('portal.reviews')
    .values(row)
    .onConflict(conflict => conflict.columns(['site_id', 'article_id']).doUpdateSet(changes))
    .execute()
}

export async function updateReview(writer: Writer, site: SiteCode, articleId: string, changes: Partial<ReviewRow>) {
  await writing(writer)
    .updateTable('portal.reviews')
    .set(changes)
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .execute()
}

/** Signatures of some articles in every round, oldest first. */
export async function listSignatures(
  reader: Reader,
  site: SiteCode,
  articleIds: readonly string[],
): Promise<SignatureRow[]> {
  if (articleIds.length === 0) return []
  return reading(reader)
    .selectFrom('portal.review_signatures')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', 'in', [...articleIds])
    .orderBy('at')
    .orderBy('round')
    .execute()
}

export async function insertSignature(writer: Writer, row: SignatureRow) {
  await writing(writer).insertInto('portal.review_signatures').values(row).execute()
}

/** Notes that somebody wrote in an article; the first time counts. */
export async function insertWriter(writer: Writer, row: WriterRow) {
  await writing(writer)
    .insertInto('portal.article_writers')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function listWriters(reader: Reader, site: SiteCode, articleIds: readonly string[]): Promise<WriterRow[]> {
  if (articleIds.length === 0) return []
  return reading(reader)
    .selectFrom('portal.article_writers')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', 'in', [...articleIds])
    .orderBy('first_at')
    .execute()
}

/** An article on its way through review. */
export type QueuedArticle = {
  id: string
  slug: string
  title: string
  state: ArticleState
  /** State of the correction that is under way; null where none is. The article itself is published then. */
  correction: OpenState | null
  step: ReviewStep | ''
  waiting_since: Date
  submitter_name: string
  submitted_at: Date
  /** When it is published by itself; null where no time is set. */
  due_at: Date | null
}

/** Articles in some states that were submitted once, and handed-in corrections; those that wait longest first; at most 200. */
export async function listReviewed(
  reader: Reader,
  site: SiteCode,
  states: readonly ArticleState[],
): Promise<QueuedArticle[]> {
  return reading(reader)
    .selectFrom('portal.reviews as reviews')
    .innerJoin('portal.articles as articles', join =>
      join.onRef('articles.site_id', '=', 'reviews.site_id').onRef('articles.id', '=', 'reviews.article_id'),
    )
    .leftJoin('portal.schedules as schedules', join =>
      join
        .onRef('schedules.site_id', '=', 'reviews.site_id')
        .onRef('schedules.article_id', '=', 'reviews.article_id')
        .on('schedules.move', '=', 'publish'),
    )
    .leftJoin('portal.corrections as corrections', join =>
      join
        .onRef('corrections.site_id', '=', 'reviews.site_id')
        .onRef('corrections.article_id', '=', 'reviews.article_id')
        .on('articles.state', '=', 'published')
        .on('corrections.state', 'in', ['in-review', 'returned']),
    )
    .select(['articles.id', 'articles.slug', 'articles.title', 'articles.state', 'reviews.step'])
    .select(['reviews.waiting_since', 'reviews.submitter_name', 'reviews.submitted_at', 'schedules.due_at'])
    .select(({ ref }) => ref('corrections.state').$castTo<OpenState | null>().as('correction'))
    .where('reviews.site_id', '=', site)
    .where(({ eb, or }) => or([eb('articles.state', 'in', [...states]), eb('corrections.state', 'is not', null)]))
    .orderBy('reviews.waiting_since')
    .orderBy('articles.id')
    .limit(200)
    .execute()
}
