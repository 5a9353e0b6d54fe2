import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'

/** A channel of a site. `path`: slugs from the top, joined by '/'. */
export type Channel = {
  id: string
  parentId: string | null
  path: string
  titleHans: string
  titleEn: string | null
  position: number
  inNavigation: boolean
}

const maxChannels = 2000

/** All channels of a site, each after the one it stands under, siblings in their order. */
export async function listChannels(reader: Reader, site: SiteCode): Promise<Channel[]> {
  const rows = await reading(reader)
    .selectFrom('portal.channels')
    .selectAll()
    .where('site_id', '=', site)
    .orderBy('position')
    .orderBy('path')
    .limit(maxChannels)
    .execute()
  const channels = rows.map(row => ({
    id: row.id,
    parentId: row.parent_id,
    path: row.path,
    titleHans: row.title_hans,
    titleEn: row.title_en,
    position: row.position,
    inNavigation: row.in_navigation,
  }))
  return inTreeOrder(channels, null)
}

function inTreeOrder(channels: readonly Channel[], parentId: string | null): Channel[] {
  return channels
    .filter(channel => channel.parentId === parentId)
    .flatMap(channel => [channel, ...inTreeOrder(channels, channel.id)])
}

/** False where the path is taken. */
export async function insertChannel(writer: Writer, site: SiteCode, channel: Channel): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('portal.channels')
    .values({
      site_id: site,
      id: channel.id,
      parent_id: channel.parentId,
      path: channel.path,
      title_hans: channel.titleHans,
      title_en: channel.titleEn,
      position: channel.position,
      in_navigation: channel.inNavigation,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type ChannelChanges = Pick<Channel, 'titleHans' | 'titleEn' | 'position' | 'inNavigation'>

export async function updateChannel(writer: Writer, site: SiteCode, id: string, changes: ChannelChanges) {
  await writing(writer)
    .updateTable('portal.channels')
    .set({
      title_hans: changes.titleHans,
      title_en: changes.titleEn,
      position: changes.position,
      in_navigation: changes.inNavigation,
    })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}
