import { readAddress } from '#platform/http/address.ts'
import type { Route } from '#platform/http/route.ts'
import type { Site, Sites } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { findArticleBySlug, findFile } from '../articles/articles.store.ts'
import { findBriefing } from '../briefings/briefings.store.ts'
import { listChannels } from '../channels/channels.store.ts'
import { findRedirect } from '../moved/redirects.ts'
import { findPageFile } from '../page-files/page-files.store.ts'
import { findTopic } from '../topics/topics.store.ts'

export type InsideParts = {
  db: Reader
  sites: Sites
  /** Every route of the program. */
  routes: () => readonly Pick<Route, 'method' | 'path'>[]
  /** Host names under which this installation answers, besides those of its sites. */
  hosts: readonly string[]
}

/** Where a link leads: inside this installation, or to another site. */
export type Target = { site: Site; path: string } | 'outside'

/** Reads a link of a site's text. Paths are inside the site; whole addresses may name another site of ours. */
export function readTarget({ sites, hosts }: InsideParts, from: Site, address: string): Target {
  if (address.startsWith('/')) {
    const place = readAddress(sites, '', address)
    const isNamed = 'site' in place && address.startsWith('/s/')
    return { site: isNamed ? place.site : from, path: isNamed ? place.path : address }
  }
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !(hosts.includes(url.host) || sites.findByHost(url.hostname))) return 'outside'
  const place = readAddress(sites, url.hostname, url.pathname + url.search)
  return 'site' in place ? { site: place.site, path: place.path } : { site: from, path: url.pathname + url.search }
}

/** Whether a path inside a site leads anywhere for readers: to what is published, to a page of the program, or on. */
export async function leadsSomewhere(parts: InsideParts, site: Site, whole: string): Promise<boolean> {
  const target = await findRedirect(parts.db, site.code, whole)
  const path = decoded((target ?? whole).split(/[?#]/)[0]!)
  const held = await isHeld(parts, site, path)
  return held ?? parts.routes().some(route => route.method === 'GET' && patternOf(route.path).test(path))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether the site holds what an address of the portal names; undefined for addresses of other parts. */
async function isHeld({ db }: InsideParts, { code }: Site, path: string): Promise<boolean | undefined> {
  const [, kind = '', name = ''] = /^\/(a|c|t|b|files)\/([^/]+(?:\/.*)?)$/.exec(path) ?? []
  const first = name.split('/')[0]!
  switch (kind) {
    case 'a':
      return (await findArticleBySlug(db, code, first))?.state === 'published'
    case 't':
      return (await findTopic(db, code, 'slug', first))?.state === 'published'
    case 'b':
      return ((await findBriefing(db, code, 'slug', first))?.state ?? 'draft') !== 'draft'
    case 'c':
      return isChannel(db, code, name)
    case 'files':
      return isShown(db, code, first)
    default:
      return undefined
  }
}

async function isChannel(db: Reader, site: string, name: string): Promise<boolean> {
  const path = name.replace(/(?:\/|\.csv|\.xlsx|\.json|\/rss\.xml)$/, '')
  return path === 'all' || (await listChannels(db, site)).some(channel => channel.path === path)
}

async function isShown(db: Reader, site: string, sha256: string): Promise<boolean> {
  const ofArticle = await findFile(db, site, sha256)
  return Boolean(ofArticle?.published) || Boolean((await findPageFile(db, site, sha256))?.published)
}

const patterns = new Map<string, RegExp>()

/** `/a/:slug` → one segment for each parameter, anything for `*`. */
function patternOf(route: string): RegExp {
  const known = patterns.get(route)
  if (known) return known
  const source = route
    .split('/')
    .map(part => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('/')
  const pattern = new RegExp(`^${source}/?$`)
  patterns.set(route, pattern)
  return pattern
}
