import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type IndicatorRow, listIndicators } from './indicators.store.ts'
import { type Place, readPlaces } from './places.ts'
import { countSuggested, listPoints, listSuggested, type PointRow } from './points.store.ts'

/** A point that waits for a person, with what is already accepted for the same place and period. */
export type Suggestion = { point: PointRow; indicator: IndicatorRow; place: Place | undefined; known: PointRow[] }

/** What the machine found in texts and a person has not decided on. */
export function createSuggestions({ db, sites }: Pick<Platform, 'db' | 'sites'>) {
  return {
    /** Suggestions of a site, the newest first, at most 500. */
    async listSuggestions(site: SiteCode): Promise<Suggestion[]> {
      const [points, indicators, places] = await Promise.all([
        listSuggested(db, site),
        listIndicators(db, site),
        readPlaces(db, sites, site),
      ])
      const accepted = points.length > 0 ? await listPoints(db, site, { states: ['accepted'] }) : []
      return points.map(point => ({
        point,
        indicator: indicators.find(each => each.id === point.indicator_id)!,
        place: places.find(point.place_code),
        known: accepted.filter(each => isSamePlaceAndTime(each, point)),
      }))
    },

    countSuggestions: (site: SiteCode) => countSuggested(db, site),
  }
}

const isSamePlaceAndTime = (a: PointRow, b: PointRow) =>
  a.indicator_id === b.indicator_id && a.place_code === b.place_code && a.period === b.period
