import type { Doer } from '#platform/access.ts'
import type { ReviewStep, Site, Sites } from '#platform/sites.ts'
import type { ArticleRow } from '../portal.tables.ts'

/** A site as its corrections see it: its steps of review are those that a correction goes through. */
export function siteForCorrections<Of extends { reviewSteps: readonly ReviewStep[] } & Pick<Site, 'correctionSteps'>>(
  site: Of,
): Of {
  return { ...site, reviewSteps: site.correctionSteps ?? site.reviewSteps }
}

/** Whether what a person changes in an article waits for review while readers see what stands. Programs correct at once. */
export function isCorrected({ actor, site }: Doer, sites: Sites, article: Pick<ArticleRow, 'state'>): boolean {
  if (article.state !== 'published' || actor.kind === 'program') return false
  return siteForCorrections(sites.find(site)!).reviewSteps.length > 0
}
