import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'

/** The sealed key of a day; undefined when nothing ends on it yet. */
export async function findRetentionKey(reader: Reader, site: SiteCode, until: string): Promise<string | undefined> {
  const { rows } = await sql<{ key: string }>`select key_sealed as key from accounts.retention_keys
    where site_id = ${site} and until = ${until}::date`.execute(reader)
  return rows[0]?.key
}

/** Keeps a day's key, unless it has one. */
export async function insertRetentionKey(writer: Writer, site: SiteCode, until: string, keySealed: string) {
  await sql`insert into accounts.retention_keys values (${site}, ${until}::date, ${keySealed})
    on conflict do nothing`.execute(writer)
}

type Retained = { site: SiteCode; id: string; personId: string; kind: string; until: string; valueSealed: string }

export async function insertRetained(writer: Writer, { site, id, personId, kind, until, valueSealed }: Retained) {
  await sql`insert into accounts.retained_records
    values (${site}, ${id}, ${personId}, ${kind}, ${until}::date, ${valueSealed})`.execute(writer)
}

export async function listRetained(reader: Reader, site: SiteCode, personId: string) {
  const { rows } = await sql<{ kind: string; until: string; valueSealed: string }>`
    select kind, until::text as until, value_sealed as "valueSealed" from accounts.retained_records
    where site_id = ${site} and person_id = ${personId} order by kind limit 1000`.execute(reader)
  return rows
}

/** Removes what was kept until before a day, with its keys; returns how many records. */
export async function deleteRetainedBefore(writer: Writer, site: SiteCode, day: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from accounts.retained_records
    where site_id = ${site} and until < ${day}::date`.execute(writer)
  await sql`delete from accounts.retention_keys where site_id = ${site} and until < ${day}::date`.execute(writer)
  return Number(numAffectedRows ?? 0n)
}

/** Removes rows of the audit trail from before an instant; the last six months stay whatever is asked. */
export async function deleteAuditBefore(writer: Writer, before: Date): Promise<number> {
  const { rows } = await sql<{ gone: string | number | bigint }>`
    select accounts.forget_audit(${before}) as gone`.execute(writer)
  return Number(rows[0]!.gone)
}
