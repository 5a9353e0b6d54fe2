import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Site, SiteFoot } from '#platform/sites.ts'
import { footChanged } from '../events.ts'
import { type FootRow, findFoot, putFoot } from './site-foot.store.ts'

export type FootFields = Omit<FootRow, 'site_id' | 'changed_at'>

/** What a government site must say at its foot before it opens, and has not been told. */
export type FootGap = 'sponsor' | 'contact' | 'siteMark' | 'icp' | 'policeRecord' | 'reportUrl'

export type SiteFeet = ReturnType<typeof createSiteFeet>

type Parts = Pick<Platform, 'db' | 'transact' | 'clock' | 'sites'>

/** The feet of the sites: what an administrator filled in, over what the site's data file says. */
export function createSiteFeet({ db, transact, clock, sites }: Parts) {
  /** What the foot of a site's pages says now. */
  const get = async (site: Site): Promise<SiteFoot> => merge(site.foot, await findFoot(db, site.code))
  return {
    get,

    /** What was filled in for a site; empty where nobody did. */
    findFilled: (site: string) => findFoot(db, site),

    change: (doer: Doer, fields: FootFields) =>
      transact(doer, 'portal.change-foot', async transaction => {
        const { site } = transaction
        await putFoot(transaction.sql, { ...fields, site_id: site, changed_at: new Date(clock()) })
        transaction.note(`foot:${site}`, { icp: fields.icp, siteMark: fields.site_mark })
        await transaction.emit(footChanged, { site })
      }),

    /** Per site what its foot still lacks, for the list of what must be done before going live. */
    async listGaps(): Promise<{ site: string; missing: FootGap[] }[]> {
      const feet = await Promise.all(sites.all.map(async site => ({ site: site.code, foot: await get(site) })))
      return feet.map(({ site, foot }) => ({ site, missing: needed.filter(key => !foot[key]) }))
    },
  }
}

const needed: readonly FootGap[] = ['sponsor', 'contact', 'siteMark', 'icp', 'policeRecord', 'reportUrl']

function merge(file: SiteFoot, filled: FootRow | undefined): SiteFoot {
  if (!filled) return file
  const { sponsor_hans: sponsor, contact_hans: contact } = filled
  return {
    sponsor: sponsor ? [sponsor, filled.sponsor_en ?? sponsor] : file.sponsor,
    contact: contact ? [contact, filled.contact_en ?? contact] : file.contact,
    siteMark: filled.site_mark ?? file.siteMark,
    icp: filled.icp ?? file.icp,
    policeRecord: filled.police_record ?? file.policeRecord,
    reportUrl: filled.report_url ?? file.reportUrl,
  }
}
