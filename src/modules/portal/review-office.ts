import type { Platform } from '#platform/module.ts'
import type { Articles } from './articles.ts'
import { reviewRoutes } from './review.routes.tsx'
import { createReviews } from './review.ts'
import { readDeskOf } from './review-desk.ts'
import { createSchedules } from './schedule.ts'

type OfficePlatform = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'sites' | 'log'>

/** What stands between a written text and its readers: review, versions, publishing by the clock. */
export function createReviewOffice(platform: OfficePlatform, articles: Articles) {
  const reviews = createReviews(platform)
  const schedules = createSchedules(platform)
  const readDesk = readDeskOf({ ...platform, reviews })
  const parts = { ...platform, articles, reviews, schedules, readDesk }
  return {
    readDesk,
    routes: [...reviewRoutes(parts)],
    functions: {
      saveDraft: articles.create,
      changeArticle: articles.change,
      publish: articles.publish,
      admit: articles.admit,
      withdraw: articles.withdraw,
      getArticle: articles.get,
      submit: reviews.submit,
      sign: reviews.sign,
      recall: reviews.recall,
      readStanding: reviews.read,
      schedule: schedules.set,
      unschedule: schedules.cancel,
      /** Does what has become due since; call it every few seconds and at the start. */
      runDue: schedules.runDue,
    },
  }
}
