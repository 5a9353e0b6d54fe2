import { link, type Visit } from '#platform/http/visit.ts'
import { htmlLang, inLang } from '#platform/i18n/lang.ts'
import { DataBlock } from '#ui/data-block/data-block.tsx'
import { indicatorPath } from '../pages/addresses.ts'
import { nameOf } from '../pages/say-series.ts'
import { describe, versionOf } from './data-package.ts'
import { type Dataset, fileAddress, fileTypes } from './dataset.ts'
import { mediaTypes } from './files.ts'
import { licenceOf } from './licence.ts'

/** The dataset as schema.org data for search engines. */
export function DatasetData({ visit, dataset }: { visit: Visit; dataset: Dataset }) {
  const { indicator, changedAt, span, places } = dataset
  const licence = licenceOf(indicator.licence)
  const publisher = inLang([indicator.source_hans, indicator.source_en], visit.lang)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': dataset.address,
    url: visit.origin + link(visit, indicatorPath(indicator.slug)),
    name: nameOf(indicator, visit.lang),
    description: describe(dataset) || nameOf(indicator, visit.lang),
    inLanguage: htmlLang[visit.lang],
    identifier: indicator.slug,
    version: versionOf(changedAt),
    dateModified: changedAt.toISOString(),
    isAccessibleForFree: true,
    ...(licence?.path ? { license: licence.path } : {}),
    ...(publisher ? { creator: { '@type': 'Organization', name: publisher } } : {}),
    publisher: { '@type': 'Organization', name: inLang(visit.site.name, visit.lang) },
    ...(span ? { temporalCoverage: `${span.from}/${span.to}` } : {}),
    spatialCoverage: places.map(({ name }) => ({ '@type': 'Place', name: inLang(name, visit.lang) })),
    variableMeasured: { '@type': 'PropertyValue', name: nameOf(indicator, visit.lang), unitText: indicator.unit },
    distribution: fileTypes.map(type => ({
      '@type': 'DataDownload',
      encodingFormat: mediaTypes[type].split(';')[0],
      contentUrl: fileAddress(dataset, type),
    })),
  }
  return <DataBlock data={data} />
}
