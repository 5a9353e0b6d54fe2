import type { Platform } from '#platform/module.ts'
import type { Channels } from '../channels.ts'
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
  return {
    ...createTopicPlacements(parts),
    topics,
    topicPages,
    routes: [...topicRoutes({ topicPages }), ...deskTopicRoutes(desk), ...deskSectionRoutes(desk)],
  }
}
