import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { showRefusal } from '../shown-refusal.ts'
import { footForm } from './inputs.ts'
import { FootPage } from './site-foot.pages.tsx'
import type { SiteFeet } from './site-foot.ts'

type Parts = Pick<Platform, 'newId'> & { siteFeet: SiteFeet }

/** Where the foot of a site's pages is filled in. */
export function siteFootRoutes({ siteFeet, newId }: Parts): Route[] {
  const editing = async (site: string) => ({ filled: await siteFeet.findFilled(site), once: newId() })
  return [
    route({
      method: 'GET',
      path: '/desk/site-foot',
      access: 'portal.configure',
      summary: 'What the foot of the pages of the site says',
      answer: async visit => page(<FootPage visit={visit} editing={await editing(visit.site.code)} />),
    }),
    route({
      method: 'POST',
      path: '/desk/site-foot',
      access: 'portal.configure',
      summary: 'Say who runs the site, how to reach them and where it is registered',
      body: footForm,
      answer: async (visit, { body, onceKey }) => {
        await siteFeet.change(doer(visit, onceKey), body)
        return redirect(link(visit, '/desk/site-foot'))
      },
      again: async (visit, mistyped) => {
        const shown = { ...(await editing(visit.site.code)), ...showRefusal(mistyped, visit.lang) }
        return page(<FootPage visit={visit} editing={shown} />)
      },
    }),
  ]
}
