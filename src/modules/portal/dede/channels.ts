import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { listChannels } from '../channels/channels.store.ts'
import { findChannels, findStanding } from '../moved/imported-channels.ts'
import { addRedirects } from '../moved/redirects.ts'
import { findLeading } from './addresses.store.ts'
import { channelAddresses } from './kernel/old-addresses.ts'
import type { OldChannel, OldSite } from './old-site.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'newId'>

const [listKind, leadsElsewhere] = [0, 2]
const deepest = 20

/** Names from the top channel of the old site down to one. A channel above itself ends the way. */
export function namesTo(site: OldSite, channelId: number): string[] {
  const names: string[] = []
  let channel = site.channels.get(channelId)
  for (let steps = 0; channel && steps < deepest; steps++) {
    names.unshift(channel.name)
    channel = site.channels.get(channel.parentId)
  }
  return names
}

/** Channels that come along: all but those that only led elsewhere. */
export function keptChannels(site: OldSite): OldChannel[] {
  return [...site.channels.values()].filter(channel => channel.name !== '' && !onlyLed(channel))
}

const onlyLed = ({ kind, content, folder }: OldChannel) =>
  kind === leadsElsewhere && (content.length === 0 || /^https?:/i.test(folder))

/** Channels that said something themselves, as the page that stood at their address or above their list. */
export function speakingChannels(site: OldSite): OldChannel[] {
  return keptChannels(site).filter(channel => channel.content.length > 0)
}

/** Whether what a channel said was all that stood at its address, so that the address leads to that. */
export const isPage = ({ kind, content }: OldChannel) => kind !== listKind && content.length > 0

/**
 * Makes the channels of an old site that do not stand yet, and leads their old addresses to them. Gives our channel
 * for each of theirs; where everything stands, nothing is written.
 */
export async function bringChannels(parts: Parts, doer: Doer, site: OldSite): Promise<Map<number, string>> {
  const { db, transact, newId } = parts
  const kept = keptChannels(site)
  const standing = await listChannels(db, doer.site)
  const missing = kept.filter(channel => findStanding(standing, namesTo(site, channel.id)) === undefined)
  if (missing.length > 0) {
    await transact(doer, 'portal.import-channels', async transaction => {
      const make = await findChannels(transaction, newId)
      for (const channel of missing) await make({ breadcrumb: namesTo(site, channel.id) })
    })
  }
  const channels = await listChannels(db, doer.site)
  const ours = kept.flatMap(channel => {
    const found = findStanding(channels, namesTo(site, channel.id))
    return found ? [{ channel, id: found.id, path: `/c/${found.path}` }] : []
  })
  const pairs = ours.flatMap(({ channel, path }) =>
    channelAddresses(channel, site.settings).map(from => ({ from, to: path })),
  )
  await leadOn(parts, doer, [...pairs, ...homePages(site)])
  return new Map(ours.map(({ channel, id }) => [channel.id, id]))
}

/** The files that were the home page. */
export function homePages({ settings: { cmsPath } }: OldSite): { from: string; to: string }[] {
  return ['index.html', 'index.htm', 'index.php'].map(file => ({ from: `${cmsPath}/${file}`, to: '/' }))
}

/** Leads those addresses on that lead nowhere yet. */
export async function leadOn(
  { db, transact }: Pick<Parts, 'db' | 'transact'>,
  doer: Doer,
  pairs: readonly { from: string; to: string }[],
): Promise<number> {
  const known = await findLeading(
    db,
    doer.site,
    pairs.map(({ from }) => from),
  )
  const fresh = pairs.filter(({ from, to }) => !known.has(from) && from !== to && from !== '/')
  if (fresh.length > 0) {
    await transact(doer, 'portal.import-redirects', (transaction: Transaction) => addRedirects(transaction, fresh))
  }
  return fresh.length
}
