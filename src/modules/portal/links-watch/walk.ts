import type { Site } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { findLinks } from '../kernel/links/find-links.ts'
import { type InsideParts, leadsSomewhere, readTarget } from './ask-inside.ts'
import type { Verdict } from './ask-outside.ts'
import { listTexts } from './links-watch.store.ts'

/** An address with the articles in which it stands, and what was found of it. */
export type WalkedLink = { address: string; outside: boolean; articleIds: string[]; verdict: Verdict }

export type Walked = { articles: number; inside: number; outside: number; skipped: number; links: WalkedLink[] }

export type Walking = InsideParts & {
  /** Asks another site; undefined where the operator does not allow it. */
  askOutside: ((address: string, signal: AbortSignal) => Promise<Verdict>) | undefined
  /** Waits between two questions to the same host. */
  pause: (signal: AbortSignal) => Promise<void>
  signal: AbortSignal
  progress: (done: number, total: number) => Promise<void>
}

const textsAtOnce = 200
const maxAddresses = 50_000
/** So many addresses of other sites are asked for in one walk, the others in a later one. */
const maxOutside = 2000
const hostsAtOnce = 4

/** Looks at every link in the published articles of a site: once per address, politely outside. */
export async function walkLinks(site: Site, walking: Walking): Promise<Walked> {
  const { articles, standing } = await gather(walking.db, site, walking.signal)
  const links: WalkedLink[] = []
  const outside: WalkedLink[] = []
  for (const [address, articleIds] of standing) {
    walking.signal.throwIfAborted()
    const target = readTarget(walking, site, address)
    if (target === 'outside') outside.push({ address, articleIds, outside: true, verdict: { state: 'unsure' } })
    else {
      const verdict = await judgeInside(walking, target)
      links.push({ address, articleIds, outside: false, verdict })
      await walking.progress(links.length, standing.size)
    }
  }
  const asked = await askAll(outside, links.length, standing.size, walking)
  const known = [...links, ...outside]
  return { articles, inside: links.length, outside: asked, skipped: outside.length - asked, links: known }
}

async function judgeInside(walking: Walking, target: { site: Site; path: string }): Promise<Verdict> {
  const leads = await leadsSomewhere(walking, target.site, target.path)
  return leads ? { state: 'alive' } : { state: 'dead', reason: 'not_found' }
}

async function gather(db: Reader, site: Site, signal: AbortSignal) {
  const standing = new Map<string, string[]>()
  let articles = 0
  let after: string | undefined
  for (;;) {
    signal.throwIfAborted()
    const texts = await listTexts(db, site.code, after, textsAtOnce)
    for (const { id, body } of texts)
      for (const address of findLinks(body)) {
        const known = standing.get(address)
        if (known) known.push(id)
        else if (standing.size < maxAddresses) standing.set(address, [id])
      }
    articles += texts.length
    after = texts.at(-1)?.id
    if (texts.length < textsAtOnce) return { articles, standing }
  }
}

/** Asks host by host, one question at a time each, some hosts beside each other. Returns how many were asked. */
async function askAll(links: readonly WalkedLink[], before: number, total: number, walking: Walking): Promise<number> {
  const { askOutside, pause, signal, progress } = walking
  if (!askOutside) return 0
  const byHost = Map.groupBy(links.slice(0, maxOutside), link => hostOf(link.address))
  const waiting = [...byHost.values()]
  let asked = 0
  const takeHosts = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift())
      for (const [at, link] of host.entries()) {
        if (at > 0) await pause(signal)
        signal.throwIfAborted()
        link.verdict = await askOutside(link.address, signal)
        asked += 1
        await progress(before + asked, total)
      }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, takeHosts))
  return asked
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '')
