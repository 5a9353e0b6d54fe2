import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { countPublishedBySite, findNewestRepaired } from './front.store.ts'
import type { Published } from './published.ts'

const weekMs = 7 * 86_400_000

/** What the home pages show of the portal. */
export function createFront({ db, clock }: Pick<Platform, 'db' | 'clock'>, published: Published) {
  return {
    /** The published article under a slug, or undefined. */
    find: published.find,
    latest: published.latest,
    newestFeatured: published.newestFeatured,
    /** Per site: articles published, those of the last 7 days, repairs of old pages. */
    countPublished: () => countPublishedBySite(db, new Date(clock() - weekMs)),
    /** The newest published article of a site that came from a damaged page. */
    findNewestRepaired: (site: SiteCode) => findNewestRepaired(db, site),
  }
}
