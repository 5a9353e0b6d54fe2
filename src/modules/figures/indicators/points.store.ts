import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { Qualifier } from '../kernel/index.ts'
import type { Formula } from './kernel/index.ts'
import type { PointState } from './point-states.ts'

export type PointOrigin = 'figure' | 'record' | 'entered' | 'derived'

export type PointRow = {
  site_id: string
  id: string
  indicator_id: string
  place_code: string
  period: string
  value: number
  qualifier: Qualifier
  state: PointState
  origin: PointOrigin
  document_id: string | null
  figure_key: string | null
  figure_number: number | null
  sentence: string | null
  quote: string | null
  source_title: string
  source_url: string | null
  source_page: string | null
  source_on: string | null
  formula: Formula | null
  replaces_id: string | null
  reason: string
  decided_by: string | null
  created_at: Date
  decided_at: Date | null
}

type PointTables = { 'figures.points': PointRow }

const reading = (reader: Reader) => tables<PointTables>(reader)
const writing = (writer: Writer) => writableTables<PointTables>(writer)

/** A series of a hundred years of months at fifty places; no page needs more. */
const maxPoints = 60_000
const maxSuggested = 500

type Which = { indicatorId?: string; placeCode?: string; states: readonly PointState[] }

/** Points of a site in the order in which they were accepted or came, so that the first word on a period leads. */
export async function listPoints(reader: Reader, site: SiteCode, which: Which): Promise<PointRow[]> {
  let query = reading(reader)
    .selectFrom('figures.points')
    .selectAll()
    .where('site_id', '=', site)
    .where('state', 'in', which.states)
  if (which.indicatorId !== undefined) query = query.where('indicator_id', '=', which.indicatorId)
  if (which.placeCode !== undefined) query = query.where('place_code', '=', which.placeCode)
  return query.orderBy('created_at').orderBy('id').limit(maxPoints).execute()
}

/** Suggested points of a site, the newest first. */
export async function listSuggested(reader: Reader, site: SiteCode): Promise<PointRow[]> {
  return reading(reader)
    .selectFrom('figures.points')
    .selectAll()
    .where('site_id', '=', site)
    .where('state', '=', 'suggested')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(maxSuggested)
    .execute()
}

export async function countSuggested(reader: Reader, site: SiteCode): Promise<number> {
  const row = await reading(reader)
    .selectFrom('figures.points')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('site_id', '=', site)
    .where('state', '=', 'suggested')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Points of one text, whatever became of them. */
export async function listPointsOfDocument(reader: Reader, site: SiteCode, documentId: string): Promise<PointRow[]> {
  return reading(reader)
    .selectFrom('figures.points')
    .selectAll()
    .where('site_id', '=', site)
    .where('document_id', '=', documentId)
    .limit(maxPoints)
    .execute()
}

/** The point, locked until the transaction ends. */
export async function lockPoint(writer: Writer, site: SiteCode, id: string): Promise<PointRow | undefined> {
  return writing(writer)
    .selectFrom('figures.points')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** What a module counted itself for a place and period, as it stands now. */
export async function findRecorded(
  writer: Writer,
  site: SiteCode,
  { indicatorId, placeCode, period }: { indicatorId: string; placeCode: string; period: string },
): Promise<PointRow | undefined> {
  return writing(writer)
    .selectFrom('figures.points')
    .selectAll()
    .where('site_id', '=', site)
    .where('indicator_id', '=', indicatorId)
    .where('place_code', '=', placeCode)
    .where('period', '=', period)
    .where('origin', '=', 'record')
    .where('state', '=', 'accepted')
    .executeTakeFirst()
}

export const insertPoint = (writer: Writer, row: PointRow) => insertPoints(writer, [row])

/** Many rows in one statement would have more parameters than PostgreSQL takes. */
const rowsAtOnce = 500

export async function insertPoints(writer: Writer, rows: readonly PointRow[]) {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const values = rows.slice(from, from + rowsAtOnce).map(row => ({
      ...row,
      formula: (row.formula && JSON.stringify(row.formula)) as never,
    }))
    await writing(writer).insertInto('figures.points').values(values).execute()
  }
}

export async function updatePoint(
  writer: Writer,
  site: SiteCode,
  id: string,
  changes: Partial<Omit<PointRow, 'formula'>>,
) {
  await writing(writer)
    .updateTable('figures.points')
    .set(changes)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}
