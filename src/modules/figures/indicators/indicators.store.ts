import type { Saying } from '#platform/i18n/lang.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { Kind } from '../kernel/index.ts'
import type { Cadence } from './kernel/index.ts'

export type IndicatorRow = {
  site_id: string
  id: string
  slug: string
  name_hans: string
  name_en: string
  unit: string
  kind: Kind
  cadence: Cadence
  cumulative: boolean
  grades: readonly Saying[] | null
  low_is_first: boolean
  method_hans: string
  method_en: string
  source_hans: string
  source_en: string
  licence: string
  aliases: readonly string[]
  is_sample: boolean
  created_at: Date
  changed_at: Date
}

export type PlaceRow = { site_id: string; code: string; name_hans: string; name_en: string; is_sample: boolean }

type IndicatorTables = { 'figures.indicators': IndicatorRow; 'figures.places': PlaceRow }

const reading = (reader: Reader) => tables<IndicatorTables>(reader)
const writing = (writer: Writer) => writableTables<IndicatorTables>(writer)

const maxIndicators = 2000
const maxPlaces = 2000

/** Indicators of a site by name. */
export async function listIndicators(reader: Reader, site: SiteCode): Promise<IndicatorRow[]> {
  return reading(reader)
    .selectFrom('figures.indicators')
    .selectAll()
    .where('site_id', '=', site)
    .orderBy('created_at')
    .orderBy('id')
    .limit(maxIndicators)
    .execute()
}

export async function findIndicator(
  reader: Reader,
  site: SiteCode,
  by: 'id' | 'slug',
  value: string,
): Promise<IndicatorRow | undefined> {
  return reading(reader)
    .selectFrom('figures.indicators')
    .selectAll()
    .where('site_id', '=', site)
    .where(by, '=', value)
    .executeTakeFirst()
}

/** False where the slug or the id is taken. */
export async function insertIndicator(writer: Writer, row: IndicatorRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('figures.indicators')
    .values({ ...row, ...asJson(row) })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateIndicator(writer: Writer, row: IndicatorRow) {
  await writing(writer)
    .updateTable('figures.indicators')
    .set({ ...row, ...asJson(row) })
    .where('site_id', '=', row.site_id)
    .where('id', '=', row.id)
    .execute()
}

/** Deletes an indicator with all its points. */
export async function deleteIndicator(writer: Writer, site: SiteCode, id: string) {
  await writing(writer).deleteFrom('figures.indicators').where('site_id', '=', site).where('id', '=', id).execute()
}

/** The drivers write arrays as PostgreSQL arrays, so jsonb columns get text. */
const asJson = ({ grades, aliases }: IndicatorRow) => ({
  grades: (grades && JSON.stringify(grades)) as never,
  aliases: JSON.stringify(aliases) as never,
})

/** Places that a site names besides the sites of the installation. */
export async function listPlaces(reader: Reader, site: SiteCode): Promise<PlaceRow[]> {
  return reading(reader)
    .selectFrom('figures.places')
    .selectAll()
    .where('site_id', '=', site)
    .orderBy('code')
    .limit(maxPlaces)
    .execute()
}

export async function upsertPlace(writer: Writer, row: PlaceRow) {
  await writing(writer)
    .insertInto('figures.places')
    .values(row)
    .onConflict(conflict => conflict.columns(['site_id', 'code']).doUpdateSet(row))
    .execute()
}

export async function deletePlace(writer: Writer, site: SiteCode, code: string) {
  await writing(writer).deleteFrom('figures.places').where('site_id', '=', site).where('code', '=', code).execute()
}
