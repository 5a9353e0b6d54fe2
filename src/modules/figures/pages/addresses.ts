import { link, type Visit } from '#platform/http/visit.ts'
import type { PointRow } from '../indicators/points.store.ts'
import type { PointLink } from './series-charts.ts'

/** Path of an indicator's page inside its site; with a place, of that place's. */
export const indicatorPath = (slug: string, place?: string) => `/indicators/${slug}${place ? `/${place}` : ''}`

/** Anchor of a point's row on the page that lists it. */
export const pointAnchor = (id: string) => `point-${id}`

/** The source of a point: its sentence in an article, a page elsewhere, or undefined where it has no address. */
export function sourceHref(visit: Visit, { source_url, figure_number }: PointRow): string | undefined {
  if (source_url === null) return undefined
  const anchor = figure_number === null ? '' : `#figure-${figure_number}`
  return source_url.startsWith('/') ? link(visit, source_url) + anchor : source_url
}

/** From a chart: straight to the sentence in an article, otherwise to the row that names the source. */
export function pointLinks(visit: Visit, slug: string): PointLink {
  return point =>
    (point.origin === 'figure' ? sourceHref(visit, point) : undefined) ??
    `${link(visit, indicatorPath(slug, point.place_code))}#${pointAnchor(point.id)}`
}
