import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { Finding, Level, Upkeep } from '../kernel/inspection/inspect.ts'

export type WarningRow = {
  site_id: string
  key: string
  level: Level
  finding: Finding
  warned_at: Date
  seen_at: Date
  settled_at: Date | null
}

type Stored = Omit<WarningRow, 'finding'> & {
  /** JSON, as text when written. */
  finding: unknown
}

type InspectionTables = {
  'portal.channel_upkeeps': { site_id: string; channel_id: string; upkeep: Upkeep }
  'portal.inspection_warnings': Stored
  'portal.opening_checks': { site_id: string; checked_at: Date; took_ms: number; opened: boolean }
  'portal.articles': { site_id: string; channel_id: string | null; state: string; published_at: Date | null }
}

const reading = (reader: Reader) => tables<InspectionTables>(reader)
const writing = (writer: Writer) => writableTables<InspectionTables>(writer)

/** Per channel when it last published anything; null stands for articles in no channel. */
export async function listNewest(reader: Reader, site: SiteCode): Promise<Map<string | null, Date>> {
  const rows = await reading(reader)
    .selectFrom('portal.articles')
    .select(({ fn }) => ['channel_id', fn.max('published_at').as('newest')])
    .where('site_id', '=', site)
    .where('state', '=', 'published')
    .groupBy('channel_id')
    .execute()
  return new Map(rows.map(row => [row.channel_id, row.newest as Date]))
}

/** What editors said about channels, by their ids. */
export async function listUpkeeps(reader: Reader, site: SiteCode): Promise<Map<string, Upkeep>> {
  const rows = await reading(reader)
    .selectFrom('portal.channel_upkeeps')
    .select(['channel_id', 'upkeep'])
    .where('site_id', '=', site)
    .execute()
  return new Map(rows.map(row => [row.channel_id, row.upkeep]))
}

export async function putUpkeep(writer: Writer, site: SiteCode, channelId: string, upkeep: Upkeep) {
  await writing(writer)
    .insertInto('portal.channel_upkeeps')
    .values({ site_id: site, channel_id: channelId, upkeep })
    .onConflict(conflict => conflict.columns(['site_id', 'channel_id']).doUpdateSet({ upkeep }))
    .execute()
}

/** Leaves a channel to its name again. */
export async function deleteUpkeep(writer: Writer, site: SiteCode, channelId: string) {
  await writing(writer)
    .deleteFrom('portal.channel_upkeeps')
    .where('site_id', '=', site)
    .where('channel_id', '=', channelId)
    .execute()
}

/** Warnings of a site: those that stand first, then those that were settled last, the newest first. */
export async function listWarnings(reader: Reader, site: SiteCode, limit: number): Promise<WarningRow[]> {
  const rows = await reading(reader)
    .selectFrom('portal.inspection_warnings')
    .selectAll()
    .where('site_id', '=', site)
    .orderBy(sql`settled_at is not null`)
    .orderBy('settled_at', 'desc')
    .orderBy('warned_at', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows as WarningRow[]
}

export async function listStandingWarnings(reader: Reader, site: SiteCode): Promise<WarningRow[]> {
  const rows = await reading(reader)
    .selectFrom('portal.inspection_warnings')
    .selectAll()
    .where('site_id', '=', site)
    .where('settled_at', 'is', null)
    .execute()
  return rows as WarningRow[]
}

/** Writes a warning, or brings one that stands to what was found now. */
export async function putWarning(writer: Writer, row: WarningRow) {
  const finding = JSON.stringify(row.finding)
  await writing(writer)
    .insertInto('portal.inspection_warnings')
    .values({ ...row, finding })
    .onConflict(conflict =>
      conflict
        .columns(['site_id', 'key', 'warned_at'])
        .doUpdateSet({ finding, seen_at: row.seen_at, settled_at: row.settled_at }),
    )
    .execute()
}

export async function insertOpeningCheck(writer: Writer, site: SiteCode, at: Date, tookMs: number, opened: boolean) {
  await writing(writer)
    .insertInto('portal.opening_checks')
    .values({ site_id: site, checked_at: at, took_ms: tookMs, opened })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function deleteOpeningChecks(writer: Writer, site: SiteCode, before: Date) {
  await writing(writer)
    .deleteFrom('portal.opening_checks')
    .where('site_id', '=', site)
    .where('checked_at', '<', before)
    .execute()
}

/** How often the home page was asked since an instant, and how often in vain. */
export async function countOpeningChecks(reader: Reader, site: SiteCode, from: Date) {
  return reading(reader)
    .selectFrom('portal.opening_checks')
    .select(({ fn }) => [
      fn.countAll<number>().as('checks'),
      sql<number>`count(*) filter (where not opened)::int`.as('failed'),
    ])
    .where('site_id', '=', site)
    .where('checked_at', '>=', from)
    .executeTakeFirstOrThrow()
}
