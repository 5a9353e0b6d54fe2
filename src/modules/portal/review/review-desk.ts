import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { CorrectionRow } from '../corrections/corrections.tables.ts'
import type { Corrections } from '../corrections/corrections.ts'
import { listSchedules } from '../schedule/schedule.store.ts'
import type { ScheduleRow } from './review.tables.ts'
import type { Reviews, Standing } from './review.ts'

/** Where an article stands, for the panel of those who work on it. */
export type ArticleDesk = {
  /** Of the article; of its correction where one is under way. */
  standing: Standing
  schedules: ScheduleRow[]
  /** The correction of a published article that is under way. */
  correction: CorrectionRow | undefined
  now: Date
}

export type ReadDesk = (site: SiteCode, articleId: string) => Promise<ArticleDesk>

/** Reads what the panel of an article shows. */
export function readDeskOf({
  db,
  reviews,
  corrections,
  clock,
}: Pick<Platform, 'db' | 'clock'> & { reviews: Reviews; corrections: Corrections }): ReadDesk {
  return async (site, articleId) => {
    const correction = await corrections.find(site, articleId)
    const [standing, schedules] = await Promise.all([
      correction ? corrections.readStanding(site, articleId) : reviews.read(site, articleId),
      listSchedules(db, site, [articleId]),
    ])
    return { standing, schedules, correction, now: new Date(clock()) }
  }
}
