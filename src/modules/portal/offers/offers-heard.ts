import { type Subscription, subscribe } from '#platform/events.ts'
import type { Transaction } from '#platform/transact.ts'
import { findArticleById } from '../articles/articles.store.ts'
import { type ArticleEvent, articleChanged, articlePublished, articleWithdrawn } from '../events.ts'
import { findNewestVersion } from '../versions/versions.store.ts'
import { listOutgoing, updateOffersOf } from './offers.store.ts'

/** Tells the sites that have an offer of an article when it is corrected, withdrawn or published again. */
export const offerSubscriptions: readonly Subscription[] = [
  subscribe(articleChanged, 'portal.offers-hear-changed', tellOffers),
  subscribe(articleWithdrawn, 'portal.offers-hear-withdrawn', tellOffers),
  subscribe(articlePublished, 'portal.offers-hear-published', tellOffers),
]

async function tellOffers({ site, articleId }: ArticleEvent, { sql }: Transaction) {
  const offers = await listOutgoing(sql, site, articleId)
  if (offers.length === 0) return
  const [original, newest] = await Promise.all([
    findArticleById(sql, site, articleId),
    findNewestVersion(sql, site, articleId),
  ])
  const latest = newest?.number ?? Math.max(...offers.map(offer => offer.latest_version))
  await updateOffersOf(sql, site, articleId, {
    latest_version: latest,
    is_withdrawn: original?.state !== 'published',
  })
}
