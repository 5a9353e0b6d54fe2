import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { listSchedules } from '../schedule/schedule.store.ts'
import type { ScheduleRow } from './review.tables.ts'
import type { Reviews, Standing } from './review.ts'

/** Where an article stands, for the panel of those who work on it. */
export type ArticleDesk = { standing: Standing; schedules: ScheduleRow[]; now: Date }

export type ReadDesk = (site: SiteCode, articleId: string) => Promise<ArticleDesk>

/** Reads what the panel of an article shows. */
export function readDeskOf({ db, reviews, clock }: Pick<Platform, 'db' | 'clock'> & { reviews: Reviews }): ReadDesk {
  return async (site, articleId) => {
    const [standing, schedules] = await Promise.all([
      reviews.read(site, articleId),
      listSchedules(db, site, [articleId]),
    ])
    return { standing, schedules, now: new Date(clock()) }
  }
}
