import type { Route } from '#platform/http/route.ts'
import type { Platform } from '#platform/module.ts'
import { createBriefingParts } from './briefings/parts.ts'
import type { Channels } from './channels/channels.ts'
import { inspectionRoutes } from './inspection/inspection.routes.tsx'
import { createInspection } from './inspection/inspection.ts'
import { inspectionJobs } from './inspection/inspection-jobs.ts'
import { linksWatchRoutes } from './links-watch/links-watch.routes.tsx'
import { createLinksWatch } from './links-watch/links-watch.ts'
import { phraseRoutes } from './phrases/phrases.routes.tsx'
import { createPhrases } from './phrases/phrases.ts'
import { siteFootRoutes } from './site-foot/site-foot.routes.tsx'
import { createSiteFeet } from './site-foot/site-foot.ts'
import { createTopicParts } from './topics/parts.ts'
import { yearlyRoutes } from './yearly/yearly.routes.tsx'
import { createYearly } from './yearly/yearly.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'files' | 'sites' | 'config' | 'jobs'> & {
  channels: Channels
  /** Every route of the program. */
  routes: () => readonly Route[]
}

/** What a site has besides its articles: topic pages, press conferences, its foot, and who watches over it. */
export function createSitePages(parts: Parts) {
  const { topicPages, ...topics } = createTopicParts(parts)
  const { briefings, ...held } = createBriefingParts(parts)
  const siteFeet = createSiteFeet(parts)
  const inspection = createInspection(parts)
  const linksWatch = createLinksWatch(parts)
  const yearly = createYearly(parts)
  const phrases = createPhrases(parts)
  return {
    topicPages,
    briefings,
    routes: [
      ...topics.routes,
      ...held.routes,
      ...phraseRoutes({ ...parts, phrases }),
      ...siteFootRoutes({ ...parts, siteFeet }),
      ...inspectionRoutes({ ...parts, inspection }),
      ...linksWatchRoutes({ ...parts, linksWatch }),
      ...yearlyRoutes({ ...parts, yearly }),
    ],
    jobs: [...inspectionJobs(parts, inspection), linksWatch.job],
    /** What stands above the portal uses. */
    offered: { siteFeet, phrases, inspection, linksWatch, yearly, ...topics.offered, ...held.offered },
  }
}
