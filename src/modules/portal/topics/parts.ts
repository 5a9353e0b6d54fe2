import type { Platform } from '#platform/module.ts'
import type { Channels } from '../channels/channels.ts'
import { deskSectionRoutes } from './desk-sections.routes.tsx'
import { deskTopicRoutes } from './desk-topics.routes.tsx'
import { createTopicPlacements } from './placed-topics.ts'
import { createTopicPages } from './topic-pages.ts'
import { topicRoutes } from './topics.routes.tsx'
import { createTopics } from './topics.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'files'> & { channels: Channels }

/** Topic pages: rules, routes, and what the sample uses. */
export function createTopicParts(parts: Parts) {
  const topics = createTopics(parts)
  const topicPages = createTopicPages(parts)
  const desk = { ...parts, topics, topicPages }
  const placements = createTopicPlacements(parts)
  return {
    /** What stands above the portal uses. */
    offered: {
      /** Published topic pages of a site in their order. */
      listTopics: topicPages.listPublished,
      placeTopics: placements.placeAll,
      eraseTopics: placements.eraseAll,
    },
    topicPages,
    routes: [...topicRoutes({ topicPages }), ...deskTopicRoutes(desk), ...deskSectionRoutes(desk)],
  }
}
