import type { SiteCode } from '#platform/sites.ts'

/**
 * Where the content of an article comes from: `invented` tells of zones, companies and people that do not exist,
 * `explained` tells of real rules in words of our own, `retold` tells real public figures of a named source.
 */
export type Nature = 'invented' | 'explained' | 'retold'

/** An article of the sample. Texts are 简体; `{+3}` and `{-10}` stand for the day so many days after or before loading. */
export type SampleArticle = {
  /** Names the article within its site, for good. */
  key: string
  site: SiteCode
  /** Path of its channel. */
  channel: string
  nature: Nature
  /** Whole days from publication to the day of loading, at least one. */
  ageDays: number
  title: string
  summary: string
  /** Plain text with light marks; see body.ts. */
  body: string
  /** Who published the facts first, with the date; only of what is retold. */
  source?: string
}
