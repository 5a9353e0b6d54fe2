import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { DeadReason } from './ask-outside.ts'

export type DeadLinkRow = {
  site_id: string
  article_id: string
  address_hash: string
  address: string
  outside: boolean
  reason: DeadReason
  since: Date
  checked_at: Date
  times: number
}

export type WalkRow = {
  site_id: string
  walked_at: Date
  articles: number
  inside: number
  outside: number
  skipped: number
}

type LinkTables = {
  'portal.dead_links': DeadLinkRow
  'portal.link_walks': WalkRow
  'portal.articles': { site_id: string; id: string; slug: string; title: string; body: string; state: string }
}

const reading = (reader: Reader) => tables<LinkTables>(reader)
const writing = (writer: Writer) => writableTables<LinkTables>(writer)

/** Texts of published articles, in the order of their ids, after one of them. */
export async function listTexts(reader: Reader, site: SiteCode, after: string | undefined, limit: number) {
  let query = reading(reader)
    .selectFrom('portal.articles')
    .select(['id', 'body'])
    .where('site_id', '=', site)
    .where('state', '=', 'published')
  if (after !== undefined) query = query.where('id', '>', after)
  return query.orderBy('id').limit(limit).execute()
}

export type ShownDeadLink = DeadLinkRow & { slug: string; title: string }

/** Dead links with the articles that they stand in, the longest dead first. */
export async function listDeadLinks(reader: Reader, site: SiteCode, limit: number): Promise<ShownDeadLink[]> {
  return reading(reader)
    .selectFrom('portal.dead_links as links')
    .innerJoin('portal.articles as articles', join =>
      join.onRef('articles.site_id', '=', 'links.site_id').onRef('articles.id', '=', 'links.article_id'),
    )
    .selectAll('links')
    .select(['articles.slug', 'articles.title'])
    .where('links.site_id', '=', site)
    .where('articles.state', '=', 'published')
    .orderBy('links.since')
    .orderBy('links.address')
    .limit(limit)
    .execute()
}

export async function findDeadLink(reader: Reader, site: SiteCode, articleId: string, hash: string) {
  return reading(reader)
    .selectFrom('portal.dead_links')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('address_hash', '=', hash)
    .executeTakeFirst()
}

const rowsAtOnce = 500

/** Puts what a walk found in place of what stood there. */
export async function replaceDeadLinks(writer: Writer, site: SiteCode, rows: readonly DeadLinkRow[]) {
  const db = writing(writer)
  await db.deleteFrom('portal.dead_links').where('site_id', '=', site).execute()
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await db
      .insertInto('portal.dead_links')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
}

export async function deleteDeadLink(writer: Writer, row: DeadLinkRow) {
  await writing(writer)
    .deleteFrom('portal.dead_links')
    .where('site_id', '=', row.site_id)
    .where('article_id', '=', row.article_id)
    .where('address_hash', '=', row.address_hash)
    .execute()
}

/** Notes a link that was found dead; what stands of it is written over. */
export async function putDeadLink(writer: Writer, row: DeadLinkRow) {
  const { reason, since, checked_at, times } = row
  await writing(writer)
    .insertInto('portal.dead_links')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['site_id', 'article_id', 'address_hash']).doUpdateSet({ reason, since, checked_at, times }),
    )
    .execute()
}

export async function findWalk(reader: Reader, site: SiteCode): Promise<WalkRow | undefined> {
  return reading(reader).selectFrom('portal.link_walks').selectAll().where('site_id', '=', site).executeTakeFirst()
}

export async function putWalk(writer: Writer, row: WalkRow) {
  const { site_id, ...changes } = row
  await writing(writer)
    .insertInto('portal.link_walks')
    .values(row)
    .onConflict(conflict => conflict.column('site_id').doUpdateSet(changes))
    .execute()
}

/** How many links of published articles are dead, and since when the oldest; null where nobody looked yet. */
export async function countDeadLinks(reader: Reader, site: SiteCode) {
  if (!(await findWalk(reader, site))) return null
  const row = await reading(reader)
    .selectFrom('portal.dead_links as links')
    .innerJoin('portal.articles as articles', join =>
      join.onRef('articles.site_id', '=', 'links.site_id').onRef('articles.id', '=', 'links.article_id'),
    )
    .select([sql<number>`count(*)::int`.as('count'), sql<Date | null>`min(links.since)`.as('since')])
    .where('links.site_id', '=', site)
    .where('articles.state', '=', 'published')
    .executeTakeFirstOrThrow()
  return { count: row.count, sinceMs: row.since?.getTime() ?? null }
}
