import { createHash } from 'node:crypto'
import { link, type Visit } from '#platform/http/visit.ts'
import type { IndicatorView } from '../indicators/indicator-view.ts'
import type { IndicatorRow } from '../indicators/indicators.store.ts'
import { type Entry, parsePeriod } from '../indicators/kernel/index.ts'
import type { Place } from '../indicators/places.ts'
import type { PointRow } from '../indicators/points.store.ts'
import { indicatorPath, sourceHref } from '../pages/addresses.ts'
import type { ColumnName } from './columns.data.ts'

export type DataValue = string | number | boolean | null
export type DataRow = Record<ColumnName, DataValue>

/** An indicator with its accepted values as data to take away: the same for every reader, whatever their language. */
export type Dataset = {
  indicator: IndicatorRow
  /** Permanent address of its page. */
  address: string
  /** One row a value: by place, then by period. */
  rows: DataRow[]
  /** Last change of its definition or of a value. */
  changedAt: Date
  /** First and last day that its values are about; undefined while it has none. */
  span: { from: string; to: string } | undefined
  places: readonly Place[]
}

/** The files of a dataset by their endings, each at `<address>/data.<ending>`. */
export const fileTypes = ['csv', 'json', 'xlsx', 'zip'] as const
export type FileType = (typeof fileTypes)[number]

export const fileAddress = ({ address }: Pick<Dataset, 'address'>, type: FileType) => `${address}/data.${type}`

/** Changes with what the dataset says; the bytes of an Excel file change with every making. */
export const fingerprintOf = (dataset: Dataset): string =>
  createHash('sha256').update(JSON.stringify(dataset)).digest('base64url')

export function datasetOf(visit: Visit, { indicator, series, points }: IndicatorView): Dataset {
  const reader = { ...visit, lang: 'hans' } as const
  const rows = series.flatMap(({ place, entries }) =>
    entries.flatMap(entry => entry.readings.map(point => rowOf(reader, indicator, { place, entry, point }))),
  )
  const times = points.flatMap(point => [point.created_at, point.decided_at ?? point.created_at])
  return {
    indicator,
    address: visit.origin + link(reader, indicatorPath(indicator.slug)),
    rows,
    changedAt: new Date(Math.max(indicator.changed_at.getTime(), ...times.map(time => time.getTime()))),
    span: spanOf(rows),
    places: series.map(({ place }) => place),
  }
}

type Known = { place: Place; entry: Entry<PointRow>; point: PointRow }

function rowOf(visit: Visit, { unit, grades }: IndicatorRow, { place, entry, point }: Known): DataRow {
  const href = sourceHref(visit, point)
  return {
    place_code: place.code,
    place_hans: place.name[0],
    place_en: place.name[1],
    period: point.period,
    ...daysOf(point.period),
    value: point.value,
    unit,
    grade: grades?.[point.value - 1]?.[0] ?? null,
    qualifier: point.qualifier,
    origin: point.origin,
    formula: point.formula && JSON.stringify(point.formula),
    disputed: entry.disputed,
    source_title: point.source_title,
    source_url: href?.startsWith('/') ? visit.origin + href : (href ?? null),
    source_page: point.source_page,
    source_on: point.source_on,
    sentence: point.sentence,
    revised_because: point.replaces_id ? point.reason || null : null,
    point: point.id,
  }
}

/** First and last day of a period. */
function daysOf(period: string): { from: string; to: string } {
  const span = parsePeriod(period)
  if (!span) throw new RangeError(`${period} is not a period`)
  return { from: dayOf(span.first, 1), to: dayOf(span.last + 1, 0) }
}

/** A day of a month that is counted from the year 0; day 0 is the last of the month before. */
const dayOf = (month: number, day: number) => new Date(Date.UTC(2000, month - 24_000, day)).toISOString().slice(0, 10)

function spanOf(rows: readonly DataRow[]): Dataset['span'] {
  const from = rows.map(row => String(row.from)).sort()[0]
  const to = rows
    .map(row => String(row.to))
    .sort()
    .at(-1)
  return from && to ? { from, to } : undefined
}
