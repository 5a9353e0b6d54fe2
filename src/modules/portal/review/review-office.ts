import type { Figures } from '#modules/figures/index.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { ArticleNotes } from '../articles/article-notes.tsx'
import type { Articles } from '../articles/articles.ts'
import { correctionRoutes } from '../corrections/corrections.routes.tsx'
import { createCorrections } from '../corrections/corrections.ts'
import { offerRoutes } from '../offers/offers.routes.tsx'
import { countOpenOffers } from '../offers/offers.store.ts'
import { createOffers } from '../offers/offers.ts'
import { scheduleRoutes } from '../schedule/schedule.routes.tsx'
import { createSchedules } from '../schedule/schedule.ts'
import { versionRoutes } from '../versions/versions.routes.tsx'
import { listChangeNotes } from '../versions/versions.store.ts'
import { createVersions } from '../versions/versions.ts'
import { reviewRoutes } from './review.routes.tsx'
import { createReviews } from './review.ts'
import { readDeskOf } from './review-desk.ts'
import { sortQueue } from './review-queue.ts'

type OfficePlatform = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'sites' | 'log'> & { figures: Figures }

/** What stands between a written text and its readers: review, versions, the clock, and other sites. */
export function createReviewOffice(platform: OfficePlatform, articles: Articles) {
  const reviews = createReviews(platform)
  const corrections = createCorrections(platform)
  const schedules = createSchedules(platform)
  const versions = createVersions(platform)
  const offers = createOffers(platform)
  const readDesk = readDeskOf({ ...platform, reviews, corrections })
  const parts = { ...platform, articles, reviews, corrections, schedules, versions, offers, readDesk }
  return {
    readDesk,

    /** What stands at the foot of an article. */
    async readNotes(site: SiteCode, id: string): Promise<ArticleNotes> {
      const [changes, takenFrom] = await Promise.all([
        listChangeNotes(platform.db, site, id),
        offers.findSource(site, id),
      ])
      return { changes, takenFrom }
    },

    routes: [
      ...reviewRoutes(parts),
      ...scheduleRoutes(parts),
      ...versionRoutes(parts),
      ...offerRoutes(parts),
      ...correctionRoutes(parts),
    ],
    functions: {
      saveDraft: articles.create,
      changeArticle: articles.change,
      publish: articles.publish,
      admit: articles.admit,
      withdraw: articles.withdraw,
      getArticle: articles.get,
      findArticle: articles.find,
      submit: reviews.submit,
      sign: reviews.sign,
      recall: reviews.recall,
      readStanding: reviews.read,
      schedule: schedules.set,
      unschedule: schedules.cancel,
      versions,
      corrections,
      offers,

      /** How much waits for a visitor in each area of the desk, by the path of its card. */
      async countWaiting(visit: Visit): Promise<Record<string, number>> {
        const site = visit.site.code
        const [queue, openOffers] = await Promise.all([
          reviews.listQueue(visit.actor!, site),
          countOpenOffers(platform.db, site),
        ])
        const { mine, returned, approved } = sortQueue(visit, queue)
        return { '/desk/review': mine.length + returned.length + approved.length, '/desk/offers': openOffers }
      },

      /** Does what has become due since, and follows corrected originals; call it every few seconds and at the start. */
      async runDue(): Promise<void> {
        await schedules.runDue()
        await offers.followAll()
      },
    },
  }
}
