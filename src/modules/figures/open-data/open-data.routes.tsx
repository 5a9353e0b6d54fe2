import { download, page, type Route, route, text } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { IndicatorViews } from '../indicators/indicator-view.ts'
import { bySlug } from '../pages/inputs.ts'
import { catalogueOf } from './catalogue.ts'
import { datasetOf, type FileType, fileTypes, fingerprintOf } from './dataset.ts'
import { fileOf, mediaTypes } from './files.ts'
import { OpenDataPage } from './open-data.pages.tsx'

type Parts = { indicators: IndicatorViews }

const perMinute = 60

/** Indicators as data to take away, and the catalogue of them. */
export function openDataRoutes({ indicators }: Parts): Route[] {
  const listDatasets = async (visit: Visit) => {
    const views = await indicators.listIndicatorViews(visit.site.code)
    return views.filter(({ series }) => series.length > 0).map(view => datasetOf(visit, view))
  }
  const fileRoute = (type: FileType) =>
    route({
      method: 'GET',
      path: `/indicators/:slug/data.${type}`,
      access: 'public',
      summary: `The values of an indicator with their sources as ${summaries[type]}`,
      params: bySlug,
      perMinute,
      answer: async (visit, { params }) => {
        const dataset = datasetOf(visit, await indicators.getIndicatorBySlug(visit.site.code, params.slug))
        const made = download(await fileOf(dataset, type), mediaTypes[type], `${params.slug}.${type}`)
        return { ...made, etag: `${type}-${fingerprintOf(dataset)}` }
      },
    })
  return [
    route({
      method: 'GET',
      path: '/data',
      access: 'public',
      summary: 'The open data of the site',
      answer: async visit =>
        page(<OpenDataPage visit={visit} datasets={await listDatasets(visit)} />, { cacheFor: [visit.site.code] }),
    }),
    route({
      method: 'GET',
      path: '/data/catalogue.json',
      access: 'public',
      summary: 'The open data of the site as a DCAT catalogue in JSON-LD',
      answer: async visit =>
        text(JSON.stringify(catalogueOf(visit, await listDatasets(visit))), 'application/ld+json; charset=utf-8', {
          cacheFor: [visit.site.code],
        }),
    }),
    ...fileTypes.map(fileRoute),
  ]
}

const summaries: Record<FileType, string> = {
  csv: 'CSV',
  json: 'JSON',
  xlsx: 'an Excel file',
  zip: 'a Frictionless data package',
}
