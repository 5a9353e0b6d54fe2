import { pinyin } from 'pinyin-pro'
import { toHans } from '#platform/i18n/hant.ts'
import type { Transaction } from '#platform/transact.ts'
import { type Channel, listChannels } from '../channels/channels.store.ts'
import { addChannel } from '../channels/channels.ts'
import { homeNames, knownChannels } from '../channels/known-channels.data.ts'

const maxSlugLength = 40
const maxSteps = 6
const maxTitleLength = 40

/** The channel of a page: its own, or the one that its breadcrumb leads to; null where it names none. */
export type ChannelFinder = (page: { channelId?: string; breadcrumb: readonly string[] }) => Promise<string | null>

/**
 * Finds channels by breadcrumbs (`主頁 > 市場主體 > 產業集群`) for the time of a transaction, and makes what does not
 * stand yet. Names are compared in 简体; names of the home page are no channel.
 */
export async function findChannels(transaction: Transaction, newId: () => string): Promise<ChannelFinder> {
  let channels: readonly Channel[] = await listChannels(transaction.sql, transaction.site)
  return async page => {
    if (page.channelId !== undefined) return page.channelId
    let above: Channel | undefined
    for (const name of channelNames(page.breadcrumb)) {
      const siblings = channels.filter(channel => channel.parentId === (above?.id ?? null))
      let found = siblings.find(channel => channel.titleHans === name)
      if (!found) {
        found = await make(transaction, newId(), name, above, siblings)
        channels = [...channels, found]
      }
      above = found
    }
    return above?.id ?? null
  }
}

/** The channel that a breadcrumb leads to as channels stand; null where it names none, undefined where one is missing. */
export function findStanding(channels: readonly Channel[], breadcrumb: readonly string[]): Channel | null | undefined {
  let above: Channel | undefined
  for (const name of channelNames(breadcrumb)) {
    const parentId: string | null = above?.id ?? null
    above = channels.find(each => each.parentId === parentId && each.titleHans === name)
    if (!above) return undefined
  }
  return above ?? null
}

function channelNames(breadcrumb: readonly string[]): string[] {
  const names = breadcrumb.map(name => toHans(name).trim().slice(0, maxTitleLength))
  return names.filter(name => name !== '' && !homeNames.has(name)).slice(0, maxSteps)
}

async function make(
  transaction: Transaction,
  id: string,
  name: string,
  above: Channel | undefined,
  siblings: readonly Channel[],
): Promise<Channel> {
  const known = knownChannels[name]
  const taken = new Set(siblings.map(channel => channel.path.split('/').at(-1)!))
  return addChannel(transaction, id, {
    parent: above?.path ?? null,
    slug: freeSlug(known?.slug ?? spell(name), taken),
    titleHans: name,
    titleEn: known?.en ?? null,
  })
}

/** A name in Latin letters, without tones: 招商引资 → `zhaoshangyinzi`. */
function spell(name: string): string {
  const spelled = pinyin(name, { toneType: 'none', type: 'array', v: true }).join('')
  const slug = spelled
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxSlugLength - 4)
  return slug.replace(/^-+|-+$/g, '') || 'channel'
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? slug : `${slug}-${n}`
    if (!taken.has(tried)) return tried
  }
}
