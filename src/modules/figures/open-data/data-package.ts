import { createHash } from 'node:crypto'
import { type DataColumn, dataColumns } from './columns.data.ts'
import { type Dataset, fileAddress } from './dataset.ts'
import { licenceOf } from './licence.ts'
import { bothWords } from './open-data.words.data.ts'

const profiles = 'https://datapackage.org/profiles/2.0'
const maxSources = 200

/**
 * The description of a dataset with its table as CSV (bytes without a byte order mark), by Data Package 2.0
 * (datapackage.org); readers of version 1 find all that they require.
 */
export function dataPackageOf(dataset: Dataset, csv: Buffer) {
  const { indicator, address, changedAt } = dataset
  const { slug } = indicator
  const licence = licenceOf(indicator.licence)
  return {
    $schema: `${profiles}/datapackage.json`,
    name: slug,
    id: address,
    title: both(indicator.name_hans, indicator.name_en),
    description: describe(dataset),
    homepage: address,
    version: versionOf(changedAt),
    created: changedAt.toISOString(),
    keywords: [indicator.name_hans, ...indicator.aliases, indicator.name_en],
    ...(licence ? { licenses: [licence] } : {}),
    ...withSources(dataset),
    resources: [
      {
        $schema: `${profiles}/dataresource.json`,
        name: slug,
        type: 'table',
        path: `${slug}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: csv.length,
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
        homepage: fileAddress(dataset, 'csv'),
        schema: schemaOf(dataset),
      },
    ] as const,
  }
}

function schemaOf({ indicator: { unit } }: Dataset) {
  return {
    $schema: `${profiles}/tableschema.json`,
    fields: dataColumns.map(column => ({ ...fieldOf(column), ...(column.name === 'value' ? { unit } : {}) })),
    missingValues: [''],
    primaryKey: ['point'],
  }
}

function fieldOf({ name, type, title, about, constraints }: DataColumn) {
  const field = { name, type, title: both(...title), description: both(...about) }
  return constraints ? { ...field, constraints } : field
}

/** A version that grows with every change: the day and time of the last one. */
export function versionOf(changedAt: Date): string {
  const at = changedAt.toISOString()
  const [year, month, day] = at.slice(0, 10).split('-').map(Number)
  return `${year}.${month}.${day}-${at.slice(11, 19).replaceAll(':', '')}`
}

/** Each publication once, with its address where it has one. */
function withSources({ rows }: Dataset) {
  const byTitle = new Map(rows.map(row => [String(row.source_title), row.source_url]))
  const sources = [...byTitle].slice(0, maxSources).map(([title, path]) => (path ? { title, path } : { title }))
  return sources.length > 0 ? { sources } : {}
}

/** What is counted and how, and, where it is made up, that it is. */
export function describe({ indicator }: Pick<Dataset, 'indicator'>): string {
  const lines = [
    indicator.is_sample ? both(...bothWords.sample) : '',
    both(indicator.method_hans, indicator.method_en),
    indicator.source_hans ? both(...bothWords.publisher, `${indicator.source_hans} / ${indicator.source_en}`) : '',
  ]
  return lines.filter(line => line.length > 0).join('\n')
}

/** A text in both languages, for files that every reader gets alike. */
export function both(hans: string, en: string, after = ''): string {
  const said = hans === en || en === '' ? hans : `${hans} / ${en}`
  return after === '' ? said : `${said}: ${after}`
}
