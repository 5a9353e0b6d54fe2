import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables } from '#platform/transact.ts'

type YearlyTables = {
  'portal.articles': {
    site_id: string
    id: string
    channel_id: string | null
    state: string
    published_at: Date | null
    changed_at: Date
    clicks: number
  }
  'portal.article_origins': { site_id: string; article_id: string }
  'portal.article_files': { site_id: string; article_id: string; kind: string }
  'portal.topics': { site_id: string; state: string; published_at: Date | null }
  'portal.briefings': { site_id: string; state: string; starts_at: Date }
}

const reading = (reader: Reader) => tables<YearlyTables>(reader)

/** A year as instants: from its first up to the first of the next. */
export type YearSpan = { from: Date; to: Date }

/** Articles published within a year that still stand, by channel, with the views that they have now. */
export async function countByChannel(reader: Reader, site: SiteCode, { from, to }: YearSpan) {
  const rows = await reading(reader)
    .selectFrom('portal.articles')
    .select([
      'channel_id',
      sql<number>`count(*)::int`.as('articles'),
      sql<number>`coalesce(sum(clicks), 0)::float8`.as('clicks'),
    ])
    .where('site_id', '=', site)
    .where('state', '=', 'published')
    .where('published_at', '>=', from)
    .where('published_at', '<', to)
    .groupBy('channel_id')
    .execute()
  return new Map(rows.map(row => [row.channel_id, row]))
}

/** Single counts over a site's articles. */
export async function countArticlesOfYear(reader: Reader, site: SiteCode, { from, to }: YearSpan) {
  const published = sql`state = 'published' and published_at >= ${from} and published_at < ${to}`
  return reading(reader)
    .selectFrom('portal.articles as articles')
    .select([
      sql<number>`count(*) filter (where ${published})::int`.as('published'),
      sql<number>`count(*) filter (where state = 'published' and published_at < ${to})::int`.as('standing'),
      sql<number>`count(*) filter (where state = 'withdrawn' and changed_at >= ${from} and changed_at < ${to})::int`.as(
        'withdrawn',
      ),
      sql<number>`count(*) filter (where ${published} and exists (select 1 from portal.article_origins o
        where o.site_id = articles.site_id and o.article_id = articles.id))::int`.as('movedIn'),
      sql<number>`count(*) filter (where ${published} and exists (select 1 from portal.article_files f
        where f.site_id = articles.site_id and f.article_id = articles.id and f.kind = 'attachment'))::int`.as(
        'withAttachments',
      ),
    ])
    .where('site_id', '=', site)
    .executeTakeFirstOrThrow()
}

/** Topic pages: those first published within the year, and those published before it that stand. */
export async function countTopicsOfYear(reader: Reader, site: SiteCode, { from, to }: YearSpan) {
  return reading(reader)
    .selectFrom('portal.topics')
    .select([
      sql<number>`count(*) filter (where published_at >= ${from} and published_at < ${to})::int`.as('fresh'),
      sql<number>`count(*) filter (where published_at < ${from} and state = 'published')::int`.as('kept'),
    ])
    .where('site_id', '=', site)
    .executeTakeFirstOrThrow()
}

/** Press conferences that began within the year: held, and cancelled. */
export async function countBriefingsOfYear(reader: Reader, site: SiteCode, { from, to }: YearSpan) {
  return reading(reader)
    .selectFrom('portal.briefings')
    .select([
      sql<number>`count(*) filter (where state = 'over')::int`.as('held'),
      sql<number>`count(*) filter (where state = 'cancelled')::int`.as('cancelled'),
    ])
    .where('site_id', '=', site)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .executeTakeFirstOrThrow()
}
