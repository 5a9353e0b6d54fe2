import type { Doer } from '#platform/access.ts'
import type { Saying } from '#platform/i18n/lang.ts'
import type { Platform } from '#platform/module.ts'
import { deletePlace, upsertPlace } from './indicators.store.ts'

/** A zone or port that series may be about though it is no site; `code` is `<division>-<name>`. */
export type NamedZone = { code: string; name: Saying; isSample: boolean }

/** Places that a site names besides the sites of the installation. */
export function createPlacing({ transact }: Pick<Platform, 'transact'>) {
  return {
    /** Names a place, or names it anew. */
    namePlace: (doer: Doer, { code, name, isSample }: NamedZone) =>
      transact(doer, 'figures.name-place', async ({ sql, site, note }) => {
        await upsertPlace(sql, { site_id: site, code, name_hans: name[0], name_en: name[1], is_sample: isSample })
        note(`place:${code}`)
      }),

    /** Takes a place's name away; what was measured there stays, but is shown no more. */
    forgetPlace: (doer: Doer, code: string) =>
      transact(doer, 'figures.forget-place', async ({ sql, site, note }) => {
        await deletePlace(sql, site, code)
        note(`place:${code}`)
      }),
  }
}
