import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'

/** What is answered about one kind of record; `until` is the last day (`YYYY-MM-DD`) on which the law keeps a copy. */
export type ErasureLine = { kind: string; rows: number; then: 'erase' | 'mask' | 'keep'; until: string | null }

type ErasureTables = {
  'accounts.erasures': {
    site_id: string
    id: string
    person_id: string
    requested_at: Date
    due_at: Date
    taken_back_at: Date | null
    done_at: Date | null
    lines: ErasureLine[]
  }
  'accounts.persons': { id: string; sample_face: string | null }
  'accounts.credentials': { person_id: string; provider_id: string; password: string | null }
}

const reading = (reader: Reader) => tables<ErasureTables>(reader)
const writing = (writer: Writer) => writableTables<ErasureTables>(writer)

export type Erasure = {
  id: string
  personId: string
  requestedAt: Date
  dueAt: Date
  takenBackAt: Date | null
  doneAt: Date | null
  lines: readonly ErasureLine[]
}

const columns = [
  'id',
  'person_id as personId',
  'requested_at as requestedAt',
  'due_at as dueAt',
  'taken_back_at as takenBackAt',
  'done_at as doneAt',
  'lines',
] as const

/** Holds a person's row until the transaction ends, so that of two requests at once one sees the other. */
export async function lockPerson(writer: Writer, personId: string) {
  await writing(writer).selectFrom('accounts.persons').select('id').where('id', '=', personId).forUpdate().execute()
}

type NewErasure = Pick<Erasure, 'id' | 'personId' | 'requestedAt' | 'dueAt' | 'lines'> & { site: SiteCode }

export async function insertErasure(writer: Writer, { site, id, personId, requestedAt, dueAt, lines }: NewErasure) {
  await sql`insert into accounts.erasures (site_id, id, person_id, requested_at, due_at, lines)
    values (${site}, ${id}, ${personId}, ${requestedAt}, ${dueAt}, ${JSON.stringify(lines)}::jsonb)`.execute(writer)
}

export async function findErasure(reader: Reader, site: SiteCode, id: string): Promise<Erasure | undefined> {
  return reading(reader)
    .selectFrom('accounts.erasures')
    .select(columns)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findWaitingErasure(reader: Reader, personId: string): Promise<Erasure | undefined> {
  return reading(reader)
    .selectFrom('accounts.erasures')
    .select(columns)
    .where('person_id', '=', personId)
    .where('taken_back_at', 'is', null)
    .where('done_at', 'is', null)
    .executeTakeFirst()
}

/** Requests whose waiting time is over, the oldest first. */
export async function listDueErasures(reader: Reader, now: Date, limit: number): Promise<Erasure[]> {
  return reading(reader)
    .selectFrom('accounts.erasures')
    .select(columns)
    .where('taken_back_at', 'is', null)
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute()
}

/** Takes the person's waiting request back; false when there is none. */
export async function setTakenBack(writer: Writer, personId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.erasures')
    .set({ taken_back_at: now })
    .where('person_id', '=', personId)
    .where('taken_back_at', 'is', null)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Marks a request as done with what came of it; false when it was taken back or done meanwhile. */
export async function setDone(writer: Writer, { id, lines }: Pick<Erasure, 'id' | 'lines'>, now: Date) {
  const { numAffectedRows } = await sql`update accounts.erasures
    set done_at = ${now}, lines = ${JSON.stringify(lines)}::jsonb
    where id = ${id} and taken_back_at is null and done_at is null and due_at <= ${now}`.execute(writer)
  return (numAffectedRows ?? 0n) > 0n
}

/** The password of a person as it is kept; undefined for one who signs in by other ways alone. */
export async function findPasswordHash(reader: Reader, personId: string): Promise<string | undefined> {
  const row = await reading(reader)
    .selectFrom('accounts.credentials')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}

/** Names of organisations that would be left with members and without an owner. */
export async function listOrphaned(reader: Reader, personId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select o.name from accounts.members m
    join accounts.organisations o on o.site_id = m.site_id and o.id = m.organisation_id
    where m.person_id = ${personId} and m.role = 'owner'
    and exists (select 1 from accounts.members other where other.site_id = m.site_id
      and other.organisation_id = m.organisation_id and other.person_id <> m.person_id)
    and not exists (select 1 from accounts.members owner where owner.site_id = m.site_id
      and owner.organisation_id = m.organisation_id and owner.person_id <> m.person_id and owner.role = 'owner')
    order by o.name limit 100`.execute(reader)
  return rows.map(row => row.name)
}
