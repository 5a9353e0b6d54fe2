import { operate } from '#platform/desk/operated-sites.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { link } from '#platform/http/visit.ts'
import { GoLivePage } from './go-live.pages.tsx'
import type { Examine } from './index.ts'

/** The page of `doctor --go-live`; it concerns the whole installation, so it stands on the top site. */
export function goLiveRoutes(examine: Examine): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/go-live',
      access: operate,
      summary: 'What must be so before the public is let in, line by line',
      answer: async visit => {
        const { top } = visit.sites
        if (visit.site.code !== top.code) return redirect(link(visit, '/desk/go-live', { site: top }))
        return page(<GoLivePage visit={visit} goLive={await examine.goLive()} health={await examine.health()} />)
      },
    }),
  ]
}
