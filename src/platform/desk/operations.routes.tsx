import { page, type Route, redirect, route } from '../http/route.ts'
import { link } from '../http/visit.ts'
import { type InstallationParts, readInstallation } from '../operations/installation.ts'
import { operate } from './operated-sites.ts'
import { OperationsPage } from './operations.pages.tsx'

/** How the whole installation runs; it stands on the top site, whose operators may see all of it. */
export function operationsRoutes(parts: InstallationParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/operations',
      access: operate,
      summary: 'How the installation runs: jobs, messages, disk, backups, slow queries',
      answer: async visit => {
        const { top } = visit.sites
        if (visit.site.code !== top.code) return redirect(link(visit, '/desk/operations', { site: top }))
        return page(<OperationsPage visit={visit} state={await readInstallation(parts)} />)
      },
    }),
  ]
}
