import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link } from '#platform/http/visit.ts'
import type { Upkeep } from '../kernel/inspection/inspect.ts'
import { InspectionPage } from './inspection.pages.tsx'
import type { Inspection } from './inspection.ts'

/** `kind-<channel>` → what an editor chose; '' leaves it to the name. */
const kindsForm = z
  .record(z.string().max(60), z.string().max(20))
  .transform(fields => Object.entries(fields).filter(([name]) => name.startsWith('kind-')))
  .pipe(z.array(z.tuple([z.string(), z.enum(['news', 'notices', 'free', ''])])).max(2000))

/** How the site would fare at an inspection. */
export function inspectionRoutes({ inspection, clock }: { inspection: Inspection; clock: Clock }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/inspection',
      access: 'portal.write',
      summary: 'The site against the indicators for government websites',
      answer: async visit => {
        const inspected = await inspection.inspect(visit.site.code)
        return page(<InspectionPage visit={visit} inspected={inspected} nowMs={clock()} />)
      },
    }),
    route({
      method: 'POST',
      path: '/desk/inspection/kinds',
      access: 'portal.configure',
      summary: 'Say which rule of updating each channel falls under',
      body: kindsForm,
      answer: async (visit, { body, onceKey }) => {
        const kinds = body.map(([name, kind]): [string, Upkeep | null] => [name.slice('kind-'.length), kind || null])
        await inspection.keepChannels(doer(visit, onceKey), new Map(kinds))
        return redirect(`${link(visit, '/desk/inspection')}#kinds`)
      },
    }),
  ]
}
