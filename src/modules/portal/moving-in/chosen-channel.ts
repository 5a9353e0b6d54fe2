import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import { listChannels } from '../channels/channels.store.ts'
import { addChannel } from '../channels/channels.ts'
import { knownChannels } from '../channels/known-channels.data.ts'
import { portalRefusal } from '../refusal.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'newId'>

/**
 * The id of the channel at a path (`market/clusters`). Channels that many sites have are made where they are missing;
 * for any other path it throws `channel_not_found`. In a trial nothing is made, and undefined stands for what would be.
 */
export async function ensureKnownChannel(
  { db, transact, newId }: Parts,
  doer: Doer,
  path: string,
  dryRun: boolean,
): Promise<string | undefined> {
  const channels = await listChannels(db, doer.site)
  const found = channels.find(channel => channel.path === path)
  if (found) return found.id
  const steps = path.split('/').map((slug, index, slugs) => ({ path: slugs.slice(0, index + 1).join('/'), slug }))
  const missing = steps.filter(step => !channels.some(channel => channel.path === step.path))
  const named = missing.map(step => ({ ...step, name: nameOf(step.slug) }))
  if (named.some(step => step.name === undefined)) throw portalRefusal('channel_not_found')
  if (dryRun) return undefined
  return transact(doer, 'portal.create-channel', async transaction => {
    let id: string | undefined
    for (const step of named) {
      const parent = step.path.includes('/') ? step.path.slice(0, step.path.lastIndexOf('/')) : null
      const wanted = { parent, slug: step.slug, titleHans: step.name![0], titleEn: step.name![1] }
      id = (await addChannel(transaction, newId(), wanted)).id
    }
    return id
  })
}

function nameOf(slug: string): readonly [string, string] | undefined {
  const known = Object.entries(knownChannels).find(([, channel]) => channel.slug === slug)
  return known && [known[0], known[1].en]
}
