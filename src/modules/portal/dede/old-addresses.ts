import { link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { Published } from '../published.ts'
import { findRedirect } from '../redirects.ts'
import { createMissed } from './missed.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'clock'> & { published: Published }

/** Leads readers on who come by an old address, and counts the addresses that lead nowhere. */
export function createOldAddresses({ db, transact, clock, published }: Parts) {
  const missed = createMissed(transact, clock)
  return {
    /**
     * Where the address of a visit that no route knows leads now: whole, in the visit's site and language. The address
     * of an article that is not published yet leads nowhere.
     */
    async follow(visit: Visit): Promise<string | undefined> {
      const site = visit.site.code
      const to = await findRedirect(db, site, visit.path)
      const slug = /^\/a\/([\w-]+)$/.exec(to ?? '')?.[1]
      const isHidden = slug !== undefined && !(await published.find(site, slug))
      if (to !== undefined && !isHidden) return link(visit, to)
      missed.count(site, visit.path)
      return undefined
    },
    /** Writes what was counted. */
    flush: missed.flush,
  }
}
