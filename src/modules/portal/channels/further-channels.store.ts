import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'

/** An article in a channel besides its own. */
export type FurtherChannel = { articleId: string; channelId: string }

const mostOfArticle = 50

/** Channels that an article stands in besides its own. */
export async function listFurtherChannels(reader: Reader, site: SiteCode, articleId: string): Promise<string[]> {
  const rows = await reading(reader)
    .selectFrom('portal.further_channels')
    .select('channel_id')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .orderBy('channel_id')
    .limit(mostOfArticle)
    .execute()
  return rows.map(row => row.channel_id)
}

export async function insertFurtherChannels(writer: Writer, site: SiteCode, further: readonly FurtherChannel[]) {
  if (further.length === 0) return
  await writing(writer)
    .insertInto('portal.further_channels')
    .values(
      further.map(({ articleId, channelId }) => ({ site_id: site, article_id: articleId, channel_id: channelId })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function deleteFurtherChannels(writer: Writer, site: SiteCode, articleId: string) {
  await writing(writer)
    .deleteFrom('portal.further_channels')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .execute()
}

/**
 * Holds where an article stands in one of the channels, be it its own or a further one, for a query whose table names
 * articles by the column `id`. The further ones are gathered first, so that both halves can go by an index.
 */
export function standsInAny(
  site: SiteCode,
  channelIds: readonly string[],
  id: 'id' | 'article_id',
): RawBuilder<SqlBool> {
  const channels = sql`any(${[...channelIds]}::uuid[])`
  return sql<SqlBool>`(channel_id = ${channels} or ${sql.ref(id)} = any(array(
    select further.article_id from portal.further_channels further
    where further.site_id = ${site} and further.channel_id = ${channels})))`
}
