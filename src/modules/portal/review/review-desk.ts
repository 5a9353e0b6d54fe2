import type { DocumentReading, Figures } from '#modules/figures/index.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { findArticleById } from '../articles/articles.store.ts'
import type { CorrectionRow } from '../corrections/corrections.tables.ts'
import type { Corrections } from '../corrections/corrections.ts'
import { withCorrection } from '../corrections/corrections-keep.ts'
import { documentOf } from '../figures/article-document.ts'
import { portalRefusal } from '../refusal.ts'
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
  /** The text as its editors write it, and the figures in it. */
  figures: { text: string; reading: DocumentReading }
  now: Date
}

export type ReadDesk = (site: SiteCode, articleId: string) => Promise<ArticleDesk>

type Parts = Pick<Platform, 'db' | 'clock'> & { reviews: Reviews; corrections: Corrections; figures: Figures }

/** Reads what the panel of an article shows. Throws `article_not_found`. */
export function readDeskOf({ db, reviews, corrections, clock, figures }: Parts): ReadDesk {
  return async (site, articleId) => {
    const article = await findArticleById(db, site, articleId)
    if (!article) throw portalRefusal('article_not_found')
    const correction = await corrections.find(site, articleId)
    const document = documentOf(withCorrection(article, correction), clock())
    const [standing, schedules, reading] = await Promise.all([
      correction ? corrections.readStanding(site, articleId) : reviews.read(site, articleId),
      listSchedules(db, site, [articleId]),
      figures.readDocument(site, document),
    ])
    const read = { text: document.text, reading }
    return { standing, schedules, correction, figures: read, now: new Date(clock()) }
  }
}
