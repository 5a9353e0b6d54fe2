import { platformErrors } from '../errors.data.ts'
import { refusals } from '../errors.ts'
import { may, type Visit } from '../http/visit.ts'
import type { SiteCode } from '../sites.ts'

const refuse = refusals(platformErrors)

/** Permission of whoever keeps the installation running. */
export const operate = 'platform.operate'

/** The visited site and those below it, as far as the visitor operates them. */
export function operatedSites(visit: Visit): SiteCode[] {
  const isBelow = (code: SiteCode) => visit.sites.lineage(code).some(site => site.code === visit.site.code)
  return visit.sites.all
    .filter(site => isBelow(site.code) && may(visit.actor, operate, site, visit.sites))
    .map(site => site.code)
}

/** Throws `not_permitted` for a site that the visitor does not operate from the visited one. */
export function checkOperated(visit: Visit, code: SiteCode): void {
  if (!operatedSites(visit).includes(code)) throw refuse('not_permitted')
}
