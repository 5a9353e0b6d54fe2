import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { channelChanged } from '../events.ts'
import { portalRefusal } from '../refusal.ts'
import { type Channel, insertChannel, listChannels, updateChannel } from './channels.store.ts'

export type NewChannel = {
  /** Path of the channel above; null for the top. */
  parent: string | null
  /** Lower-case letters, digits and hyphens; the last part of the channel's address. */
  slug: string
  titleHans: string
  titleEn: string | null
  position?: number
  inNavigation?: boolean
}

export type Channels = ReturnType<typeof createChannels>

type Parts = Pick<Platform, 'db' | 'transact' | 'newId'>

/** Rules of a site's channels. */
export function createChannels({ db, transact, newId }: Parts) {
  return {
    /** All channels, each after the one above it. */
    list: (site: SiteCode) => listChannels(db, site),

    /** Throws `channel_not_found`, `channel_path_bad`, `channel_path_taken`. */
    create: (doer: Doer, channel: NewChannel) =>
      transact(doer, 'portal.create-channel', transaction => addChannel(transaction, newId(), channel)),

    /** Changes what a channel is called and where it stands; its address stays. Throws `channel_not_found`. */
    change: (doer: Doer, id: string, changes: Pick<Channel, 'titleHans' | 'titleEn' | 'position' | 'inNavigation'>) =>
      transact(doer, 'portal.change-channel', async transaction => {
        const known = await listChannels(transaction.sql, transaction.site)
        if (!known.some(channel => channel.id === id)) throw portalRefusal('channel_not_found')
        await updateChannel(transaction.sql, transaction.site, id, changes)
        await tellChange(transaction, id)
      }),
  }
}

const slugForm = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

/** Adds a channel in a running transaction. `/c/all` is the list of all articles, so no channel can be called that. */
export async function addChannel(transaction: Transaction, id: string, wanted: NewChannel): Promise<Channel> {
  const { sql, site } = transaction
  const isReserved = wanted.parent === null && wanted.slug === 'all'
  if (!slugForm.test(wanted.slug) || isReserved) throw portalRefusal('channel_path_bad', { slug: wanted.slug })
  const known = await listChannels(sql, site)
  const parent = wanted.parent === null ? undefined : known.find(channel => channel.path === wanted.parent)
  if (wanted.parent !== null && !parent) throw portalRefusal('channel_not_found')
  const channel: Channel = {
    id,
    parentId: parent?.id ?? null,
    path: parent ? `${parent.path}/${wanted.slug}` : wanted.slug,
    titleHans: wanted.titleHans,
    titleEn: wanted.titleEn,
    position: wanted.position ?? known.length + 1,
    inNavigation: wanted.inNavigation ?? false,
  }
  if (!(await insertChannel(sql, site, channel))) throw portalRefusal('channel_path_taken', { path: channel.path })
  await tellChange(transaction, id)
  return channel
}

async function tellChange(transaction: Transaction, channelId: string) {
  transaction.note(`channel:${channelId}`)
  await transaction.emit(channelChanged, { site: transaction.site, channelId })
}

/** A channel and everything under it. */
export function branch(channels: readonly Channel[], path: string): Channel[] {
  return channels.filter(channel => channel.path === path || channel.path.startsWith(`${path}/`))
}

/** The way from the top to a channel, itself last. */
export function lineage(channels: readonly Channel[], id: string | null): Channel[] {
  const channel = channels.find(each => each.id === id)
  return channel ? [...lineage(channels, channel.parentId), channel] : []
}
