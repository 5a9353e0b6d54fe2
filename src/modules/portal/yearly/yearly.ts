import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { inspectionRules } from '#rules/inspection/inspection.ts'
import { type Channel, listChannels } from '../channels/channels.store.ts'
import { yearSpan } from '../years.ts'
import { explainingNames, type yearlyWords } from './words.data.ts'
import { countArticlesOfYear, countBriefingsOfYear, countByChannel, countTopicsOfYear } from './yearly.store.ts'

type Word = keyof typeof yearlyWords

/** A number of the report: what it is, in which unit, and how it was counted, as keys of the words. */
export type YearlyFigure = { item: Word; value: number; unit: Word; how: Word }

export type YearlyReport = {
  year: number
  figures: YearlyFigure[]
  /** In the order of the channels; without a channel last, where there are any. */
  channels: { channel: Channel | undefined; articles: number; clicks: number }[]
}

export type Yearly = ReturnType<typeof createYearly>

/** Figures for the yearly report of a site, counted from what it holds now. */
export function createYearly({ db }: Pick<Platform, 'db'>) {
  return async (site: SiteCode, year: number): Promise<YearlyReport> => {
    const span = yearSpan(year) as { from: Date; to: Date }
    const [known, counts] = [await listChannels(db, site), await countByChannel(db, site, span)]
    const [articles, topics, briefings] = [
      await countArticlesOfYear(db, site, span),
      await countTopicsOfYear(db, site, span),
      await countBriefingsOfYear(db, site, span),
    ]
    const rows = [...known, undefined].map(channel => ({
      channel,
      articles: counts.get(channel?.id ?? null)?.articles ?? 0,
      clicks: counts.get(channel?.id ?? null)?.clicks ?? 0,
    }))
    const { names } = inspectionRules(`${year}-12-31`)
    const named = (words: readonly string[]) =>
      sum(rows.filter(({ channel }) => words.some(word => channel?.titleHans.includes(word))).map(row => row.articles))
    const figure = (item: Word, value: number, unit: Word, how: Word): YearlyFigure => ({ item, value, unit, how })
    return {
      year,
      channels: rows.filter(row => row.channel || row.articles > 0),
      figures: [
        figure('published', articles.published, 'pieces', 'howPublished'),
        figure('news', named(names.news), 'pieces', 'howNews'),
        figure('notices', named(names.notices), 'pieces', 'howNotices'),
        figure('explained', named(explainingNames), 'pieces', 'howExplained'),
        figure('movedIn', articles.movedIn, 'pieces', 'howMovedIn'),
        figure('withAttachments', articles.withAttachments, 'pieces', 'howWithAttachments'),
        figure('views', sum(rows.map(row => row.clicks)), 'times', 'howViews'),
        figure('withdrawn', articles.withdrawn, 'pieces', 'howWithdrawn'),
        figure('standing', articles.standing, 'pieces', 'howStanding'),
        figure('topicsNew', topics.fresh, 'units', 'howTopicsNew'),
        figure('topicsKept', topics.kept, 'units', 'howTopicsKept'),
        figure('briefings', briefings.held, 'sessions', 'howBriefings'),
        figure('cancelled', briefings.cancelled, 'sessions', 'howCancelled'),
      ],
    }
  }
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
