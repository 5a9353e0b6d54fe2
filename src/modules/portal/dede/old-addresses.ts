import { link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { findFile } from '../articles/articles.store.ts'
import { findRedirect } from '../moved/redirects.ts'
import type { Published } from '../public/published.ts'
import { createMissed } from './missed.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'clock'> & { published: Published }

/** Leads readers on who come by an old address, and counts the addresses that lead nowhere. */
export function createOldAddresses({ db, transact, clock, published }: Parts) {
  const missed = createMissed(transact, clock)
  const isOpen = async (site: SiteCode, to: string) => {
    const [, slug, sha256] = /^\/(?:a\/([\w-]+)|files\/(\w+))$/.exec(to) ?? []
    if (slug !== undefined) return (await published.find(site, slug)) !== undefined
    return sha256 === undefined || (await findFile(db, site, sha256))?.published === true
  }
  return {
    /**
     * Where the address of a visit that no route knows leads now: whole, in the visit's site and language. The address
     * of an article that is not published yet, or of a file of it, leads nowhere.
     */
    async follow(visit: Visit): Promise<string | undefined> {
      const site = visit.site.code
      const to = await findRedirect(db, site, visit.path)
      if (to !== undefined && (await isOpen(site, to))) return link(visit, to)
      missed.count(site, visit.path)
      return undefined
    },
    /** Writes what was counted. */
    flush: missed.flush,
  }
}
