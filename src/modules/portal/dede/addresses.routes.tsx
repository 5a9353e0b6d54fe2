import { z } from 'zod'
import { type Answer, type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import { addRedirect } from '../moved/redirects.ts'
import { findLatestDump } from '../moving-in/moving-in.store.ts'
import { showRefusal } from '../shown-refusal.ts'
import { AddressesPage } from './addresses.pages.tsx'
import { countLeading, deleteMissed, listMissed } from './addresses.store.ts'
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
    const stillMissed = async <T extends { path: string }>(all: readonly T[]) => {
      const leading = await findWhereTo(
        db,
        site,
        all.map(each => each.path),
      )
      return all.filter((_, index) => leading[index] === 'nowhere')
    }
    const inTexts = (await findLatestDump(db, site))?.addresses.unanswered ?? []
    const shown = {
      known: await countLeading(db, site),
      inTexts: await stillMissed(inTexts),
      missed: await stillMissed(await listMissed(db, site, shownMissed)),
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
