import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'

type MissedRow = { site_id: string; path: string; times: number; first_at: Date; last_at: Date }

type AddressTables = { 'portal.missed_addresses': MissedRow }

const reading = (reader: Reader) => tables<AddressTables>(reader)
const writing = (writer: Writer) => writableTables<AddressTables>(writer)

/** Old addresses with the article that they lead to, if it is one. */
const redirects = sql`
  from portal.redirects r
  left join portal.articles a on a.site_id = r.site_id and r.to_path like '/a/%' and a.slug = substr(r.to_path, 4)`

/** Readers see what it leads to: an article that is published, a file of one, or something else. */
const isOpen = sql`
  (case when r.to_path like '/files/%' then exists (
     select 1 from portal.article_files f
     join portal.articles fa on fa.site_id = f.site_id and fa.id = f.article_id and fa.state = 'published'
     where f.site_id = r.site_id and f.sha256 = substr(r.to_path, 8))
   else coalesce(a.state, 'published') = 'published' end)`

/** Which of these paths lead somewhere: to something that readers see, or to a draft that they do not see yet. */
export async function findLeading(
  reader: Reader,
  site: SiteCode,
  paths: readonly string[],
): Promise<Map<string, 'answered' | 'waiting'>> {
  const { rows } = await sql<{ from_path: string; open: boolean }>`
    select r.from_path, ${isOpen} as open ${redirects}
    where r.site_id = ${site} and r.from_path = any(${[...paths]}::text[])`.execute(reader)
  return new Map(rows.map(row => [row.from_path, row.open ? 'answered' : 'waiting']))
}

/** How many old addresses of the site lead to something that readers see, and how many to drafts. */
export async function countLeading(reader: Reader, site: SiteCode): Promise<{ answered: number; waiting: number }> {
  const { rows } = await sql<{ answered: number; waiting: number }>`
    select count(*) filter (where ${isOpen})::int as answered, count(*) filter (where not ${isOpen})::int as waiting
    ${redirects}
    where r.site_id = ${site}`.execute(reader)
  return rows[0]!
}

/** Which of these slugs are articles of the site that readers see. */
export async function findOpenSlugs(reader: Reader, site: SiteCode, slugs: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from portal.articles
    where site_id = ${site} and state = 'published' and slug = any(${[...slugs]}::text[])`.execute(reader)
  return new Set(rows.map(row => row.slug))
}

export type MissedAddress = { path: string; times: number; lastAt: Date }

/** Adds counts. Where the site has `most` addresses already, those that it does not know are left out. */
export async function addMissed(
  writer: Writer,
  site: SiteCode,
  counts: ReadonlyMap<string, number>,
  at: Date,
  most: number,
): Promise<void> {
  const [paths, times] = [[...counts.keys()], [...counts.values()]]
  await sql`
    insert into portal.missed_addresses (site_id, path, times, first_at, last_at)
    select ${site}, given.path, given.times, ${at}, ${at}
    from unnest(${paths}::text[], ${times}::bigint[]) as given (path, times)
    where (select count(*) from portal.missed_addresses m where m.site_id = ${site}) < ${most}
       or exists (select 1 from portal.missed_addresses m where m.site_id = ${site} and m.path = given.path)
    on conflict (site_id, path) do update
      set times = missed_addresses.times + excluded.times, last_at = excluded.last_at`.execute(writer)
}

/** Addresses that led nowhere, those that were asked for most first. */
export async function listMissed(reader: Reader, site: SiteCode, limit: number): Promise<MissedAddress[]> {
  const rows = await reading(reader)
    .selectFrom('portal.missed_addresses')
    .select(['path', 'times', 'last_at'])
    .where('site_id', '=', site)
    .orderBy('times', 'desc')
    .orderBy('path')
    .limit(limit)
    .execute()
  return rows.map(({ path, times, last_at: lastAt }) => ({ path, times: Number(times), lastAt }))
}

/** Forgets addresses that lead somewhere now, or that nobody needs to see. */
export async function deleteMissed(writer: Writer, site: SiteCode, paths: readonly string[]): Promise<void> {
  await writing(writer)
    .deleteFrom('portal.missed_addresses')
    .where('site_id', '=', site)
    .where('path', 'in', [...paths])
    .execute()
}
