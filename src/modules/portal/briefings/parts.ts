import type { Platform } from '#platform/module.ts'
import { briefingRoutes } from './briefings.routes.tsx'
import { createBriefings } from './briefings.ts'
import { deskBriefingRoutes } from './desk-briefings.routes.tsx'
import { createBriefingPlacements } from './placed-briefings.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'files'>

/** Press conferences: rules, routes, and what home and sample use. */
export function createBriefingParts(parts: Parts) {
  const briefings = createBriefings(parts)
  const placements = createBriefingPlacements(parts)
  return {
    /** What stands above the portal uses. */
    offered: {
      /** Press conferences that readers may see, upcoming first, at most so many. */
      listBriefings: briefings.listPublic,
      placeBriefings: placements.placeAll,
      eraseBriefings: placements.eraseAll,
    },
    briefings,
    routes: [...briefingRoutes({ ...parts, briefings }), ...deskBriefingRoutes({ ...parts, briefings })],
  }
}
