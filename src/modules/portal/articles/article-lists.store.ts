import { type SqlBool, sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { standsInAny } from '../channels/further-channels.store.ts'
import { type ArticleRow, reading } from '../portal.tables.ts'
import type { ArticleState } from './article-states.ts'

/** What a list shows of an article. */
export type ListedArticle = Omit<ArticleRow, 'body' | 'edited' | 'site_id'>

const listed = [
  'id',
  'slug',
  'state',
  'channel_id',
  'title',
  'summary',
  'script',
  'source',
  'author',
  'published_at',
  'published_day_only',
  'featured',
  'clicks',
  'cover',
  'created_at',
  'changed_at',
] as const

export type ListFilter = {
  /** Only published ones where nothing is said. */
  state?: ArticleState | 'any'
  /** Any of these channels, as their own or as a further one. */
  channelIds?: readonly string[] | undefined
  /** Published from this instant on, and before that one. */
  from?: Date | undefined
  to?: Date | undefined
  featured?: boolean
  /** Any of these stands in the title. */
  titleHas?: readonly string[] | undefined
}

export type ListWindow = { limit: number; offset: number }

/** Newest first; on a desk (any state) the ones changed last first. */
export async function listArticles(
  reader: Reader,
  site: SiteCode,
  filter: ListFilter,
  window: ListWindow,
): Promise<ListedArticle[]> {
  const chosen = filtered(reader, site, filter).select(listed).limit(window.limit).offset(window.offset)
  const ordered =
    filter.state === undefined
      ? chosen.orderBy('published_at', 'desc').orderBy('id', 'desc')
      : chosen.orderBy('changed_at', 'desc').orderBy('id', 'desc')
  return ordered.execute()
}

/** Published articles by id, in the order asked for; those that are gone are left out. */
export async function listArticlesById(
  reader: Reader,
  site: SiteCode,
  ids: readonly string[],
): Promise<ListedArticle[]> {
  if (ids.length === 0) return []
  const rows = await filtered(reader, site, {})
    .select(listed)
    .where('id', 'in', [...ids])
    .execute()
  return ids.flatMap(id => rows.find(row => row.id === id) ?? [])
}

/** How many a filter leaves, and when any of them changed last. */
export async function countArticles(reader: Reader, site: SiteCode, filter: ListFilter) {
  const row = await filtered(reader, site, filter)
    .select(({ fn }) => [fn.countAll<number>().as('n'), fn.max('changed_at').as('changed_at')])
    .executeTakeFirstOrThrow()
  return { total: row.n, changedAt: row.changed_at as Date | null }
}

/** Years in which anything was published, newest first. */
export async function listYears(reader: Reader, site: SiteCode, filter: ListFilter): Promise<number[]> {
  const rows = await filtered(reader, site, filter)
    .select(sql<number>`extract(year from published_at at time zone 'Asia/Shanghai')::int`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .limit(100)
    .execute()
  return rows.map(row => row.year)
}

/** Slugs of published articles in the order in which they came, with their last change. */
export async function listSlugs(reader: Reader, site: SiteCode, window: ListWindow) {
  return filtered(reader, site, {})
    .select(['slug', 'changed_at'])
    .orderBy('id')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
}

/** The published one before (older) or after (newer) another in the same channel. */
export async function findNeighbour(
  reader: Reader,
  site: SiteCode,
  of: Pick<ArticleRow, 'id' | 'channel_id' | 'published_at'>,
  side: 'older' | 'newer',
): Promise<ListedArticle | undefined> {
  const comparison = sql.raw(side === 'older' ? '<' : '>')
  const direction = side === 'older' ? 'desc' : 'asc'
  return filtered(reader, site, {})
    .select(listed)
    .where('channel_id', of.channel_id === null ? 'is' : '=', of.channel_id)
    .where(sql<SqlBool>`(published_at, id) ${comparison} (${of.published_at}, ${of.id}::uuid)`)
    .orderBy('published_at', direction)
    .orderBy('id', direction)
    .limit(1)
    .executeTakeFirst()
}

function filtered(reader: Reader, site: SiteCode, filter: ListFilter) {
  const { state = 'published', channelIds, from, to, featured, titleHas } = filter
  let query = reading(reader).selectFrom('portal.articles').where('site_id', '=', site)
  if (state !== 'any') query = query.where('state', '=', state)
  if (channelIds) query = query.where(standsInAny(site, channelIds, 'id'))
  if (from) query = query.where('published_at', '>=', from)
  if (to) query = query.where('published_at', '<', to)
  if (featured !== undefined) query = query.where('featured', '=', featured)
  if (titleHas) query = query.where(eb => eb.or(titleHas.map(part => eb('title', 'ilike', contains(part)))))
  return query
}

const contains = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`
