import type { Visit } from '#platform/http/visit.ts'
import type { IndicatorView, PlaceSeries } from '../indicators/indicator-view.ts'
import { pointLinks } from './addresses.ts'
import { comparable } from './rank-chart.ts'
import { chartOfPlace, chartOfPlaces, type LineChart } from './series-charts.ts'

/** How many lines of several are named. */
export const mostNamed = 5

/**
 * The picture of an indicator: the region's own line where it has one, or the only one; otherwise its places, of which
 * the largest are named.
 */
export function mainChart(
  visit: Visit,
  { indicator, series }: IndicatorView,
): { drawing: LineChart; series: readonly PlaceSeries[] } {
  const of = { indicator, lang: visit.lang, linkOf: pointLinks(visit, indicator.slug) }
  const own =
    series.find(({ place }) => place.code === visit.site.code) ?? (series.length === 1 ? series[0] : undefined)
  if (own) return { drawing: chartOfPlace(of, own), series: [own] }
  const among = comparable(series, visit.site.code)
  const all = among.length > 0 ? among : series
  return { drawing: chartOfPlaces(of, all, leadingPlaces(all, indicator.low_is_first)), series: all }
}

/** Codes of the places that come first by their last value. */
export function leadingPlaces(all: readonly PlaceSeries[], lowIsFirst: boolean): string[] {
  const sign = lowIsFirst ? 1 : -1
  return all
    .toSorted((a, b) => sign * (a.entries.at(-1)!.value - b.entries.at(-1)!.value))
    .slice(0, mostNamed)
    .map(({ place }) => place.code)
}
