import { type Cell, csvType, spreadsheetType, toCsv, toSpreadsheet } from '#platform/spreadsheet.ts'
import { dataColumns } from './columns.data.ts'
import { dataPackageOf } from './data-package.ts'
import { type Dataset, type DataValue, type FileType, fileAddress, fileTypes } from './dataset.ts'
import { zip } from './zip.ts'

const byteOrderMark = '\uFEFF'

export const mediaTypes: Record<FileType, string> = {
  csv: csvType,
  json: 'application/json; charset=utf-8',
  xlsx: spreadsheetType,
  zip: 'application/zip',
}

/** The dataset as a file of a type. */
export async function fileOf(dataset: Dataset, type: FileType): Promise<Buffer> {
  switch (type) {
    case 'csv':
      return Buffer.from(csvOf(dataset))
    case 'json':
      return Buffer.from(`${JSON.stringify(recordOf(dataset), null, 1)}\n`)
    case 'xlsx':
      return toSpreadsheet(head, cellsOf(dataset))
    case 'zip':
      return packageOf(dataset)
  }
}

const head = dataColumns.map(({ name }) => name)

const cellsOf = ({ rows }: Dataset): Cell[][] => rows.map(row => head.map(name => cellOf(row[name])))

const cellOf = (value: DataValue): Cell => (typeof value === 'boolean' ? String(value) : value)

/** Begins with a byte order mark, which Excel needs. */
const csvOf = (dataset: Dataset) => toCsv(head, cellsOf(dataset))

/** A Data Package as Frictionless asks: the description beside the table, which has no byte order mark there. */
function packageOf(dataset: Dataset): Buffer {
  const csv = Buffer.from(csvOf(dataset).replace(byteOrderMark, ''))
  const description = dataPackageOf(dataset, csv)
  return zip([
    { name: 'datapackage.json', content: Buffer.from(`${JSON.stringify(description, null, 2)}\n`) },
    { name: description.resources[0].path, content: csv },
  ])
}

/** The dataset for programs: what it is, and its rows with numbers as numbers. */
function recordOf(dataset: Dataset) {
  const { indicator, address, rows, changedAt } = dataset
  return {
    indicator: {
      slug: indicator.slug,
      name: { 'zh-Hans': indicator.name_hans, en: indicator.name_en },
      unit: indicator.unit,
      kind: indicator.kind,
      cadence: indicator.cadence,
      cumulative: indicator.cumulative,
      grades: indicator.grades?.map(([hans, en]) => ({ 'zh-Hans': hans, en })) ?? null,
      method: { 'zh-Hans': indicator.method_hans, en: indicator.method_en },
      publisher: { 'zh-Hans': indicator.source_hans, en: indicator.source_en },
      licence: indicator.licence || null,
      isSample: indicator.is_sample,
    },
    address,
    changedAt: changedAt.toISOString(),
    files: Object.fromEntries(fileTypes.map(type => [type, fileAddress(dataset, type)])),
    points: rows,
  }
}
