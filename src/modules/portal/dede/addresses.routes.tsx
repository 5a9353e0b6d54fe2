import { z } from 'zod'
import { type Answer, type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { listReports } from '../moving-in/moving-in.store.ts'
import { addRedirect } from '../redirects.ts'
import { showRefusal } from '../shown-refusal.ts'
import { AddressesPage } from './addresses.pages.tsx'
import { deleteMissed, listMissed } from './addresses.store.ts'
import { findWhereTo } from './leading.ts'

type Parts = Pick<Platform, 'db' | 'transact' | 'newId'>

const area = '/desk/moving-in/addresses'
const shownMissed = 200
const path = z.string().trim().min(1).max(900)
const leadOnForm = z.object({ from: path, to: path })

/** Where editors see which old addresses lead nowhere, and lead them on. */
export function addressRoutes({ db, transact, newId }: Parts): Route[] {
  const show = async (visit: Visit, saved: boolean, mistyped?: Mistyped): Promise<Answer> => {
    const site = visit.site.code
    const all = await listMissed(db, site, shownMissed)
    const leading = await findWhereTo(
      db,
      site,
      all.map(each => each.path),
    )
    const shown = {
      latest: (await listReports(db, site)).find(report => report.dump)?.dump?.addresses,
      missed: all.filter((_, index) => leading[index] === 'nowhere'),
      once: newId(),
      saved,
      ...(mistyped ? showRefusal(mistyped, visit.lang) : {}),
    }
    return page(<AddressesPage visit={visit} {...shown} />)
  }
  return [
    route({
      method: 'GET',
      path: area,
      access: 'portal.import',
      summary: 'Old addresses: how many lead somewhere, and those that lead nowhere',
      query: z.object({ saved: z.literal('yes').optional().catch(undefined) }),
      answer: (visit, { query }) => show(visit, query.saved === 'yes'),
    }),
    route({
      method: 'POST',
      path: area,
      access: 'portal.publish',
      summary: 'Lead an old address on',
      body: leadOnForm,
      answer: async (visit, { body, onceKey }) => {
        await transact(doer(visit, onceKey), 'portal.lead-on', async transaction => {
          await addRedirect(transaction, body.from, body.to)
          await deleteMissed(transaction.sql, transaction.site, [body.from])
        })
        return redirect(`${link(visit, area)}?saved=yes`)
      },
      again: (visit, mistyped) => show(visit, false, mistyped),
    }),
  ]
}
