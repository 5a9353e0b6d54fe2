import { link, type Visit } from '#platform/http/visit.ts'
import { describe } from './data-package.ts'
import { type Dataset, type FileType, fileAddress, fileTypes } from './dataset.ts'
import { licenceOf } from './licence.ts'
import { bothWords } from './open-data.words.data.ts'

const mediaAddresses: Record<FileType, string> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

const iana = 'https://www.iana.org/assignments/media-types/'
const frictionless = 'https://specs.frictionlessdata.io/data-package/'
const dataPackageSpecification = { zip: { 'dct:conformsTo': { '@id': frictionless } } }

const inBoth = (hans: string, en: string) => [
  { '@language': 'zh-Hans', '@value': hans },
  ...(en ? [{ '@language': 'en', '@value': en }] : []),
]

/** The datasets of a site as a catalogue by DCAT 3 (W3C), in JSON-LD. */
export function catalogueOf(visit: Visit, datasets: readonly Dataset[]) {
  const here = visit.origin + link({ ...visit, lang: 'hans' }, '/data')
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${here}/catalogue.json`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(
      `${visit.site.name[0]} ${bothWords.catalogue[0]}`,
      `${visit.site.name[1]} ${bothWords.catalogue[1]}`,
    ),
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': inBoth(...visit.site.name) },
    'foaf:homepage': { '@id': here },
    'dcat:dataset': datasets.map(datasetNode),
  }
}

function datasetNode(dataset: Dataset) {
  const { indicator, address, changedAt, span } = dataset
  const licence = licenceOf(indicator.licence)?.path
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:identifier': indicator.slug,
    'dct:title': inBoth(indicator.name_hans, indicator.name_en),
    'dct:description': describe(dataset),
    'dct:modified': { '@type': 'xsd:dateTime', '@value': changedAt.toISOString() },
    'dct:issued': { '@type': 'xsd:dateTime', '@value': indicator.created_at.toISOString() },
    'dcat:keyword': [indicator.name_hans, ...indicator.aliases],
    'dcat:landingPage': { '@id': address },
    ...(indicator.source_hans
      ? {
          'dct:creator': {
            '@type': 'foaf:Organization',
            'foaf:name': inBoth(indicator.source_hans, indicator.source_en),
          },
        }
      : {}),
    ...(span ? { 'dct:temporal': periodNode(span) } : {}),
    'dct:spatial': dataset.places.map(({ name }) => ({ '@type': 'dct:Location', 'dct:title': inBoth(...name) })),
    'dcat:distribution': fileTypes.map(type => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': fileAddress(dataset, type) },
      'dcat:accessURL': { '@id': address },
      'dcat:mediaType': { '@id': iana + mediaAddresses[type] },
      ...(type === 'zip' ? dataPackageSpecification.zip : {}),
      ...(licence ? { 'dct:license': { '@id': licence } } : {}),
    })),
  }
}

const periodNode = ({ from, to }: { from: string; to: string }) => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': { '@type': 'xsd:date', '@value': from },
  'dcat:endDate': { '@type': 'xsd:date', '@value': to },
})
