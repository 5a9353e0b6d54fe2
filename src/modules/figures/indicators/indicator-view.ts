import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { findIndicator, type IndicatorRow, listIndicators } from './indicators.store.ts'
import { refuse } from './indicators.ts'
import { type DerivedStep, type Entry, seriesOf, singleSteps } from './kernel/index.ts'
import { type Place, type Places, readPlaces } from './places.ts'
import { listPoints, type PointRow } from './points.store.ts'

/** One place's values of an indicator, by period, the earliest first. */
export type PlaceSeries = {
  place: Place
  entries: Entry<PointRow>[]
  /** Single months or quarters out of sums from January; empty for other series, and for rates, which cannot be subtracted. */
  steps: DerivedStep[]
}

export type IndicatorView = {
  indicator: IndicatorRow
  /** The country and larger places first, then by code. */
  series: PlaceSeries[]
  /** Accepted points, and those that they took the place of. */
  points: PointRow[]
}

export type IndicatorViews = ReturnType<typeof createIndicatorViews>

/** What readers see of indicators. */
export function createIndicatorViews({ db, sites }: Pick<Platform, 'db' | 'sites'>) {
  async function viewOf(indicator: IndicatorRow, places: Places, placeCode?: string): Promise<IndicatorView> {
    const which = { indicatorId: indicator.id, ...(placeCode === undefined ? {} : { placeCode }) }
    const states = ['accepted', 'replaced'] as const
    const points = await listPoints(db, indicator.site_id, { ...which, states })
    return { indicator, series: seriesByPlace(indicator, points, places), points }
  }

  return {
    /** Definitions of a site's indicators. */
    listIndicators: (site: SiteCode) => listIndicators(db, site),

    /** Every indicator of a site with its values, or those of one place. Indicators without values are among them. */
    async listIndicatorViews(site: SiteCode, placeCode?: string): Promise<IndicatorView[]> {
      const [indicators, places] = await Promise.all([listIndicators(db, site), readPlaces(db, sites, site)])
      const states = ['accepted', 'replaced'] as const
      const points = await listPoints(db, site, { states, ...(placeCode === undefined ? {} : { placeCode }) })
      const byIndicator = Map.groupBy(points, point => point.indicator_id)
      return indicators.map(indicator => {
        const own = byIndicator.get(indicator.id) ?? []
        return { indicator, series: seriesByPlace(indicator, own, places), points: own }
      })
    },

    /** An indicator with its points; `place` keeps those of one place. Throws `indicator_not_found`, `place_not_found`. */
    async getIndicatorBySlug(site: SiteCode, slug: string, place?: string): Promise<IndicatorView> {
      const indicator = await findIndicator(db, site, 'slug', slug)
      if (!indicator) throw refuse('indicator_not_found')
      const places = await readPlaces(db, sites, site)
      return viewOf(indicator, places, place === undefined ? undefined : places.get(place).code)
    },

    /** The same by its id. Throws `indicator_not_found`. */
    async getIndicatorById(site: SiteCode, id: string): Promise<IndicatorView> {
      const indicator = await findIndicator(db, site, 'id', id)
      if (!indicator) throw refuse('indicator_not_found')
      return viewOf(indicator, await readPlaces(db, sites, site))
    },

    /** The places that series of a site may be about. */
    readPlaces: (site: SiteCode) => readPlaces(db, sites, site),
  }
}

function seriesByPlace(indicator: IndicatorRow, points: readonly PointRow[], places: Places): PlaceSeries[] {
  const byPlace = Map.groupBy(
    points.filter(point => point.state === 'accepted'),
    point => point.place_code,
  )
  const isAdditive = indicator.cumulative && (indicator.kind === 'level' || indicator.kind === 'count')
  return places.all.flatMap(place => {
    const readings = byPlace.get(place.code)
    if (!readings) return []
    const entries = seriesOf(readings)
    return [{ place, entries, steps: isAdditive ? singleSteps(entries, indicator.cadence) : [] }]
  })
}
