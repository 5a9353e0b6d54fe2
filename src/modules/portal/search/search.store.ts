import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { standsInAny } from '../channels/further-channels.store.ts'
import { type SearchRow, writing } from '../portal.tables.ts'
import { yearSpan } from '../years.ts'
import { yearWord } from './year-word.ts'

export async function putSearchRow(writer: Writer, row: SearchRow) {
  const { site_id, article_id, ...changes } = row
  await writing(writer)
    .insertInto('portal.article_search')
    .values(row)
    .onConflict(conflict => conflict.columns(['site_id', 'article_id']).doUpdateSet(changes))
    .execute()
}

/** Rows of articles that are new. */
export async function insertSearchRows(writer: Writer, rows: readonly SearchRow[]) {
  if (rows.length > 0) await writing(writer).insertInto('portal.article_search').values(rows).execute()
}

export async function deleteSearchRow(writer: Writer, site: SiteCode, articleId: string) {
  await writing(writer)
    .deleteFrom('portal.article_search')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .execute()
}

export type SearchQuestion = {
  site: SiteCode
  /** tsquery literal; see kernel/search/vector.ts. */
  query: string
  channelIds: readonly string[] | undefined
  /** In the sites' zone. */
  year: number | undefined
}

/** Comes before the words in every condition: it is tried first, and unpacking a text's words is what costs. */
const restricted = ({ site, channelIds }: SearchQuestion) => sql`
  site_id = ${site}
  ${channelIds ? sql`and ${standsInAny(site, channelIds, 'article_id')}` : sql``}`

/** The year is a word of the index: PostgreSQL meets it with the others there, without unpacking a text. */
const wanted = ({ query, year }: SearchQuestion) => (year === undefined ? query : `${query} & '${yearWord(year)}'`)

/** For going through the newest articles one by one: it starts at the year's last one. */
const ofYear = ({ year }: SearchQuestion) => {
  const { from, to } = yearSpan(year)
  return from && to ? sql`and published_at >= ${from} and published_at < ${to}` : sql``
}

/** How many articles have the words, counted up to `cap`. */
export async function countMatches(reader: Reader, question: SearchQuestion, cap: number): Promise<number> {
  const { site, channelIds } = question
  const { rows } = await sql<{ n: number }>`
    select portal.count_matches(${site}, ${channelIds ? [...channelIds] : null}::uuid[], ${wanted(question)}::tsquery, ${cap}) as n`.execute(
    reader,
  )
  return rows[0]!.n
}

/**
 * The best matches: the newest ones with the words in the title first, then the newest others by how much they speak
 * of them. Each part looks at no more than `window` articles, so that a common word costs little more than a rare one.
 * `areFew` (within what `countMatches` counts) finds them all by the index before it sorts them; otherwise PostgreSQL
 * may go through the newest articles until it has enough.
 */
export async function rankMatches(
  reader: Reader,
  question: SearchQuestion,
  { window, areFew }: { window: number; areFew: boolean },
): Promise<{ article_id: string; in_title: boolean }[]> {
  const { rows } = await sql<{ article_id: string; in_title: boolean }>`
    with titled as materialized (
      select article_id, published_at from portal.article_search
      where ${restricted(question)} and title_words @@ ${wanted(question)}::tsquery
      order by published_at desc limit ${window}
    ), matching as ${areFew ? sql`materialized` : sql`not materialized`} (
      select article_id, published_at, words from portal.article_search
      where ${restricted(question)} ${areFew ? sql`` : ofYear(question)} and words @@ ${wanted(question)}::tsquery
    ), newest as materialized (
      select article_id, published_at, ts_rank(words, ${question.query}::tsquery) as rank
      from (select * from matching order by published_at desc limit ${window}) as chosen
    )
    select article_id, in_title from (
      select article_id, true as in_title, 0 as rank, published_at from titled
      union all
      select article_id, false, rank, published_at from newest
      where article_id not in (select article_id from titled)
    ) as ranked
    order by in_title desc, rank desc, published_at desc, article_id
    limit ${window}`.execute(reader)
  return rows
}

/** Plain texts of articles, by id. */
export async function readPlainTexts(reader: Reader, site: SiteCode, ids: readonly string[]) {
  const { rows } = await sql<{ article_id: string; plain: string }>`
    select article_id, plain from portal.article_search
    where site_id = ${site} and article_id = any(${[...ids]}::uuid[])`.execute(reader)
  return new Map(rows.map(row => [row.article_id, row.plain]))
}
