import { pinyin } from 'pinyin-pro'
import { toHans } from '#platform/i18n/hant.ts'
import type { Transaction } from '#platform/transact.ts'
import { type Channel, listChannels } from './channels.store.ts'
import { addChannel } from './channels.ts'
import { homeNames, knownChannels } from './known-channels.data.ts'

const maxSlugLength = 40
const maxSteps = 6

/**
 * The channel that a breadcrumb leads to (`主頁 > 市場主體 > 產業集群`), made where it does not stand yet. Names are
 * compared in 简体; names of the home page are no channel. Null for a breadcrumb that names none.
 */
export async function ensureChannel(
  transaction: Transaction,
  newId: () => string,
  breadcrumb: readonly string[],
): Promise<string | null> {
  const names = breadcrumb.map(name => toHans(name).trim()).filter(name => name !== '' && !homeNames.has(name))
  let channels: readonly Channel[] = []
  let above: Channel | undefined
  if (names.length > 0) channels = await listChannels(transaction.sql, transaction.site)
  for (const name of names.slice(0, maxSteps)) {
    const siblings = channels.filter(channel => channel.parentId === (above?.id ?? null))
    above =
      siblings.find(channel => channel.titleHans === name) ?? (await make(transaction, newId(), name, above, siblings))
  }
  return above?.id ?? null
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
    titleHans: name.slice(0, 40),
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
