import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'

/** How many articles a site has published, how many of them since an instant, and repairs of old pages in them. */
export type PublishedCount = { site: SiteCode; total: number; recent: number; repairs: number }

/** Counts of every site that has published something. */
export async function countPublishedBySite(reader: Reader, since: Date): Promise<PublishedCount[]> {
  const { rows } = await sql<PublishedCount>`
    select a.site_id as site,
           count(*) as total,
           count(*) filter (where a.published_at >= ${since}) as recent,
           coalesce(sum(jsonb_array_length(o.damage -> 'repairs')), 0)::float8 as repairs
    from portal.articles a
    left join portal.article_origins o on o.site_id = a.site_id and o.article_id = a.id
    where a.state = 'published'
    group by a.site_id`.execute(reader)
  return rows
}

/** Slug of the newest published article of a site that was repaired, and its number of repairs. */
export async function findNewestRepaired(reader: Reader, site: SiteCode) {
  const { rows } = await sql<{ id: string; slug: string; repairs: number }>`
    select a.id, a.slug, jsonb_array_length(o.damage -> 'repairs') as repairs
    from portal.articles a
    join portal.article_origins o on o.site_id = a.site_id and o.article_id = a.id
    where a.site_id = ${site} and a.state = 'published' and jsonb_array_length(o.damage -> 'repairs') > 0
    order by a.published_at desc
    limit 1`.execute(reader)
  return rows[0]
}
