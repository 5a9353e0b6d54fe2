import { type Lang, langs } from '../i18n/lang.ts'
import type { Site, Sites } from '../sites.ts'

/** What an address says before its path: which site, which language. `ownHost`: the host name named the site. */
export type Place = { site: Site; lang: Lang; ownHost: boolean; path: string }

/** The address names a site that does not exist, or one that should be asked for under its own host name. */
export type Misplaced = { unknownSite: string } | { movedTo: string }

/**
 * Reads an address: `/s/<code>/` (only where the host does not name the site already), then a language segment,
 * then the path inside the site. `url` is path and query as they came.
 */
export function readAddress(sites: Sites, host: string, url: string): Place | Misplaced {
  const queryAt = url.indexOf('?')
  const query = queryAt < 0 ? '' : url.slice(queryAt)
  const segments = (queryAt < 0 ? url : url.slice(0, queryAt)).split('/').slice(1)
  const hostSite = sites.findByHost(host)
  let site = hostSite ?? sites.top
  if (segments[0] === 's' && segments[1]) {
    const named = sites.find(segments[1])
    if (!named) return { unknownSite: segments[1].slice(0, 40) }
    const rest = `/${segments.slice(2).join('/')}${query}`
    if (named === hostSite) return { movedTo: rest }
    const ownName = named.hosts[0]
    if (ownName && host !== ownName) return { movedTo: `//${ownName}${rest}` }
    site = named
    segments.splice(0, 2)
  }
  const lang = langs.find(each => each !== 'hans' && each === segments[0])
  if (lang) segments.shift()
  return { site, lang: lang ?? 'hans', ownHost: hostSite !== undefined, path: `/${segments.join('/')}${query}` }
}
