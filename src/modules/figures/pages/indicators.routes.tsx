import { download, page, type Route, route, text } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { toHans } from '#platform/i18n/hant.ts'
import { renderPng } from '#platform/pictures/render-png.ts'
import type { IndicatorViews } from '../indicators/indicator-view.ts'
import { CataloguePage } from './catalogue.pages.tsx'
import { chartFileOf } from './chart-files.ts'
import { ComparePage } from './compare.pages.tsx'
import { EmbedPage } from './embed.pages.tsx'
import { IndicatorPage } from './indicator.pages.tsx'
import { byPlaceCode, bySlug, bySlugAndPlace, catalogueQuery, compareQuery, ofPlace } from './inputs.ts'
import { PlacePage } from './place.pages.tsx'

type Parts = { indicators: IndicatorViews }

/** Indicators for readers. */
export function indicatorRoutes({ indicators }: Parts): Route[] {
  const show = async (visit: Visit, slug: string, code?: string) => {
    const places = await indicators.readPlaces(visit.site.code)
    const place = code === undefined ? undefined : places.get(code)
    const view = await indicators.getIndicatorBySlug(visit.site.code, slug, code)
    return page(<IndicatorPage visit={visit} shown={{ view, place, places: places.all }} />, {
      cacheFor: [visit.site.code],
    })
  }
  return [
    route({
      method: 'GET',
      path: '/indicators',
      access: 'public',
      summary: 'The indicators of the site, each with its last value',
      query: catalogueQuery,
      answer: async (visit, { query }) => {
        const views = await indicators.listIndicatorViews(visit.site.code)
        const asked = query.q.trim()
        const found = views.filter(view => isCalled(view.indicator, asked))
        const keeping = asked === '' ? { cacheFor: [visit.site.code] } : {}
        return page(<CataloguePage visit={visit} views={found} asked={asked} />, keeping)
      },
    }),
    route({
      method: 'GET',
      path: '/indicators/compare',
      access: 'public',
      summary: 'The places of an indicator beside each other',
      query: compareQuery,
      answer: async (visit, { query }) => {
        const view = await indicators.getIndicatorBySlug(visit.site.code, query.of)
        const comparing = { view: query.view, chosen: query.place, period: query.period }
        return page(<ComparePage visit={visit} view={view} comparing={comparing} />)
      },
    }),
    route({
      method: 'GET',
      path: '/indicators/:slug',
      access: 'public',
      summary: 'An indicator: its chart, its values, their sources',
      params: bySlug,
      answer: (visit, { params }) => show(visit, params.slug),
    }),
    route({
      method: 'GET',
      path: '/indicators/:slug/:place',
      access: 'public',
      summary: 'An indicator at one place',
      params: bySlugAndPlace,
      answer: (visit, { params }) => show(visit, params.slug, params.place),
    }),
    route({
      method: 'GET',
      path: '/places/:code',
      access: 'public',
      summary: 'All indicators of a place',
      params: byPlaceCode,
      answer: async (visit, { params }) => {
        const place = (await indicators.readPlaces(visit.site.code)).get(params.code)
        const views = await indicators.listIndicatorViews(visit.site.code, place.code)
        return page(<PlacePage visit={visit} place={place} views={views} />, { cacheFor: [visit.site.code] })
      },
    }),
    ...fileRoutes({ indicators }),
  ]
}

/** Charts that stand elsewhere: in frames, and as files. */
function fileRoutes({ indicators }: Parts): Route[] {
  const chartFile = async (visit: Visit, slug: string, place?: string) =>
    chartFileOf(visit, await indicators.getIndicatorBySlug(visit.site.code, slug, place), place)
  return [
    route({
      method: 'GET',
      path: '/embed/indicators/:slug',
      access: 'public',
      summary: 'The chart of an indicator for frames of other pages',
      params: bySlug,
      query: ofPlace,
      answer: async (visit, { params, query }) => {
        const view = await indicators.getIndicatorBySlug(visit.site.code, params.slug, query.place)
        return page(<EmbedPage visit={visit} view={view} placeCode={query.place} />, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'GET',
      path: '/indicators/:slug/chart.svg',
      access: 'public',
      summary: 'The chart of an indicator as SVG',
      params: bySlug,
      query: ofPlace,
      answer: async (visit, { params, query }) =>
        text(await chartFile(visit, params.slug, query.place), 'image/svg+xml; charset=utf-8', {
          cacheFor: [visit.site.code],
        }),
    }),
    route({
      method: 'GET',
      path: '/indicators/:slug/chart.png',
      access: 'public',
      summary: 'The chart of an indicator as PNG',
      perMinute: 30,
      params: bySlug,
      query: ofPlace,
      answer: async (visit, { params, query }) => {
        const png = await renderPng(await chartFile(visit, params.slug, query.place))
        return download(png, 'image/png', `${params.slug}.png`)
      },
    }),
  ]
}

type Named = { name_hans: string; name_en: string; aliases: readonly string[] }

function isCalled({ name_hans, name_en, aliases }: Named, asked: string): boolean {
  const words = toHans(asked).toLowerCase()
  return [name_hans, name_en, ...aliases].some(name => name.toLowerCase().includes(words))
}
