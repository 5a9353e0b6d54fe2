import { type SqlBool, sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { BriefingState } from './briefing-states.ts'

export type Speaker = { name: string; post: string }

export type BriefingRow = {
  site_id: string
  id: string
  slug: string
  state: BriefingState
  title: string
  summary: string
  starts_at: Date
  ends_at: Date | null
  place: string
  speakers: Speaker[]
  transcript: string
  sequence: number
  created_at: Date
  changed_at: Date
  edited: boolean
}

type Stored = Omit<BriefingRow, 'speakers'> & {
  /** JSON, as text when written. */
  speakers: unknown
}

const reading = (reader: Reader) => tables<{ 'portal.briefings': Stored }>(reader)
const writing = (writer: Writer) => writableTables<{ 'portal.briefings': Stored }>(writer)

const fromStored = (row: Stored) => row as BriefingRow
const toStored = ({ speakers, ...rest }: Partial<BriefingRow>): Partial<Stored> => ({
  ...rest,
  ...(speakers ? { speakers: JSON.stringify(speakers) } : {}),
})

/** What comes first in every list: under way, then announced with the next one first, then the others backwards. */
const upcomingFirst = [
  sql<SqlBool>`state <> 'live'`,
  sql<SqlBool>`state <> 'announced'`,
  sql<number>`case when state = 'announced' then extract(epoch from starts_at) else -extract(epoch from starts_at) end`,
]

/** Press conferences of a site, upcoming first; without `drafts` those that readers may see. */
export async function listBriefings(
  reader: Reader,
  site: SiteCode,
  { drafts = false, limit = 200 }: { drafts?: boolean; limit?: number } = {},
): Promise<BriefingRow[]> {
  let query = reading(reader).selectFrom('portal.briefings').selectAll().where('site_id', '=', site)
  if (!drafts) query = query.where('state', '<>', 'draft')
  for (const key of upcomingFirst) query = query.orderBy(key)
  return (await query.orderBy('id').limit(limit).execute()).map(fromStored)
}

export async function findBriefing(
  reader: Reader,
  site: SiteCode,
  by: 'id' | 'slug',
  value: string,
): Promise<BriefingRow | undefined> {
  const row = await reading(reader)
    .selectFrom('portal.briefings')
    .selectAll()
    .where('site_id', '=', site)
    .where(by, '=', value)
    .executeTakeFirst()
  return row && fromStored(row)
}

/** The press conference, locked until the transaction ends. */
export async function lockBriefing(writer: Writer, site: SiteCode, id: string): Promise<BriefingRow | undefined> {
  const row = await writing(writer)
    .selectFrom('portal.briefings')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && fromStored(row)
}

export async function insertBriefing(writer: Writer, row: BriefingRow) {
  await writing(writer)
    .insertInto('portal.briefings')
    .values(toStored(row) as Stored)
    .execute()
}

export async function updateBriefing(writer: Writer, site: SiteCode, id: string, changes: Partial<BriefingRow>) {
  await writing(writer)
    .updateTable('portal.briefings')
    .set(toStored(changes))
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

export async function deleteBriefing(writer: Writer, site: SiteCode, id: string) {
  await writing(writer).deleteFrom('portal.briefings').where('site_id', '=', site).where('id', '=', id).execute()
}
