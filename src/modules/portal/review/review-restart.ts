import type { Transaction } from '#platform/transact.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { deleteSchedule } from '../schedule/schedule.store.ts'
import { findReview, insertWriter, updateReview } from './review.store.ts'

/** Remembers that the doer wrote in an article, so that they cannot review it. Programs are no reviewers. */
export async function noteWriter({ sql, site, doer }: Transaction, articleId: string, at: Date) {
  const { actor } = doer
  if (actor.kind === 'program') return
  const person = { person_id: actor.id, name: actor.name }
  await insertWriter(sql, { site_id: site, article_id: articleId, ...person, first_at: at })
}

/** What was signed was another text: the article waits again at its first step, and is no longer to be published. */
export async function restartReview({ sql, site }: Transaction, { id }: Pick<ArticleRow, 'id'>, at: Date) {
  const review = await findReview(sql, site, id)
  if (!review) return
  await updateReview(sql, site, id, { round: review.round + 1, step: '', waiting_since: at })
  await deleteSchedule(sql, site, id, 'publish')
}
