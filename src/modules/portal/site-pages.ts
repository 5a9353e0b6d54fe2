import type { Platform } from '#platform/module.ts'
import { createBriefingParts } from './briefings/parts.ts'
import type { Channels } from './channels.ts'
import { siteFootRoutes } from './site-foot/site-foot.routes.tsx'
import { createSiteFeet } from './site-foot/site-foot.ts'
import { createTopicParts } from './topics/parts.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'files' | 'sites'> & { channels: Channels }

/** What a site has besides its articles: topic pages, press conferences, the foot of its pages. */
export function createSitePages(parts: Parts) {
  const { topicPages, ...topics } = createTopicParts(parts)
  const { briefings, ...held } = createBriefingParts(parts)
  const siteFeet = createSiteFeet(parts)
  return {
    topicPages,
    briefings,
    routes: [...topics.routes, ...held.routes, ...siteFootRoutes({ ...parts, siteFeet })],
    /** What stands above the portal uses. */
    offered: { siteFeet, ...topics.offered, ...held.offered },
  }
}
