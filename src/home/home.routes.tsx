import type { Accounts } from '#modules/accounts/index.ts'
import type { Portal } from '#modules/portal/index.ts'
import { page, type Route, route } from '#platform/http/route.ts'
import { gather } from './gather.ts'
import { HomePage } from './home.pages.tsx'

/** The home page of every site: the region's with its cities, a city's with its own news. */
export function homeRoutes(parts: { portal: Portal; accounts: Accounts }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/',
      access: 'public',
      summary: 'Home of a site',
      answer: async visit => {
        const shown = [visit.site, ...visit.sites.children(visit.site.code)].map(site => site.code)
        return page(<HomePage visit={visit} home={await gather(parts, visit)} />, { cacheFor: shown })
      },
    }),
  ]
}
