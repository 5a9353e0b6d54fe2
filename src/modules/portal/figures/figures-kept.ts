import type { Figures } from '#modules/figures/index.ts'
import type { Clock } from '#platform/clock.ts'
import { type Subscription, subscribe } from '#platform/events.ts'
import type { Transaction } from '#platform/transact.ts'
import { findArticleById } from '../articles/articles.store.ts'
import { type ArticleEvent, articleChanged, articlePublished, articleWithdrawn } from '../events.ts'
import { documentOf } from './article-document.ts'

/** Has the figures of an article read again when its readers see another text. */
export function figureSubscriptions(figures: Figures, clock: Clock): readonly Subscription[] {
  const read = async ({ articleId }: ArticleEvent, transaction: Transaction) => {
    const article = await findArticleById(transaction.sql, transaction.site, articleId)
    if (article?.state === 'published') await figures.keepDocument(transaction, documentOf(article, clock()))
    else await figures.dropDocument(transaction, articleId)
  }
  return [
    subscribe(articlePublished, 'portal.figures-of-published', read),
    subscribe(articleChanged, 'portal.figures-of-changed', read),
    subscribe(articleWithdrawn, 'portal.figures-of-withdrawn', read),
  ]
}
