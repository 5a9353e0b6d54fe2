import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'

type LostNumberTables = {
  'accounts.lost_numbers': {
    site_id: string
    id: string
    counter_site: string
    person_id: string
    number_sealed: string | null
    number_end: string
    asked_by: string
    asked_at: Date
    expires_at: Date
    proved_at: Date | null
    done_at: Date | null
    confirmed_by: string | null
    stopped_at: Date | null
    stopped_by: string | null
  }
}

const reading = (reader: Reader) => tables<LostNumberTables>(reader)
const writing = (writer: Writer) => writableTables<LostNumberTables>(writer)

const columns = [
  'id',
  'counter_site as counterSite',
  'person_id as personId',
  'number_sealed as numberSealed',
  'number_end as numberEnd',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'expires_at as expiresAt',
  'proved_at as provedAt',
  'done_at as doneAt',
  'confirmed_by as confirmedBy',
  'stopped_at as stoppedAt',
] as const

export type LostNumber = NonNullable<Awaited<ReturnType<typeof findLostNumber>>>

type Key = { top: SiteCode; id: string }
type NewLostNumber = Key &
  Pick<LostNumber, 'counterSite' | 'personId' | 'numberEnd' | 'askedBy' | 'askedAt' | 'expiresAt'>

export async function insertLostNumber(writer: Writer, row: NewLostNumber) {
  await writing(writer)
    .insertInto('accounts.lost_numbers')
    .values({
      site_id: row.top,
      id: row.id,
      counter_site: row.counterSite,
      person_id: row.personId,
      number_end: row.numberEnd,
      asked_by: row.askedBy,
      asked_at: row.askedAt,
      expires_at: row.expiresAt,
    })
    .execute()
}

export async function findLostNumber(reader: Reader, { top, id }: Key) {
  return reading(reader)
    .selectFrom('accounts.lost_numbers')
    .select(columns)
    .where('site_id', '=', top)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The same, locked until the transaction ends. */
export async function lockLostNumber(writer: Writer, { top, id }: Key): Promise<LostNumber | undefined> {
  return writing(writer)
    .selectFrom('accounts.lost_numbers')
    .select(columns)
    .where('site_id', '=', top)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The newest ones of a person. */
export async function listLostNumbersOf(reader: Reader, top: SiteCode, personId: string): Promise<LostNumber[]> {
  return reading(reader)
    .selectFrom('accounts.lost_numbers')
    .select(columns)
    .where('site_id', '=', top)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
}

/** Those of a counter that wait for a second officer, the oldest first. */
export async function listWaitingLostNumbers(reader: Reader, top: SiteCode, counterSite: SiteCode, now: Date) {
  return reading(reader)
    .selectFrom('accounts.lost_numbers')
    .select(columns)
    .where('site_id', '=', top)
    .where('counter_site', '=', counterSite)
    .where('proved_at', 'is not', null)
    .where('done_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id')
    .limit(200)
    .execute()
}

/** How many a clerk began, or were begun for a person, since an instant. */
export async function countLostNumbers(
  reader: Reader,
  top: SiteCode,
  of: { by: 'asked_by' | 'person_id'; id: string; since: Date },
): Promise<number> {
  const row = await reading(reader)
    .selectFrom('accounts.lost_numbers')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('site_id', '=', top)
    .where(of.by, '=', of.id)
    .where('asked_at', '>', of.since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Notes that a code proved the new number; it waits for a second officer from then on. */
export async function setProved(writer: Writer, { top, id }: Key, numberSealed: string, at: Date) {
  await writing(writer)
    .updateTable('accounts.lost_numbers')
    .set({ number_sealed: numberSealed, proved_at: at })
    .where('site_id', '=', top)
    .where('id', '=', id)
    .execute()
}

export async function setDone(writer: Writer, { top, id }: Key, confirmedBy: string | null, at: Date) {
  await writing(writer)
    .updateTable('accounts.lost_numbers')
    .set({ number_sealed: null, confirmed_by: confirmedBy, done_at: at })
    .where('site_id', '=', top)
    .where('id', '=', id)
    .execute()
}

/** Stops every change of a person's number that has not come to its end; returns how many. */
export async function stopLostNumbers(
  writer: Writer,
  top: SiteCode,
  personId: string,
  stopped: { by: string; at: Date },
): Promise<number> {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.lost_numbers')
    .set({ number_sealed: null, stopped_at: stopped.at, stopped_by: stopped.by })
    .where('site_id', '=', top)
    .where('person_id', '=', personId)
    .where('done_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('expires_at', '>', stopped.at)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Takes the new number out of those whose time is over, and removes those begun before an instant; returns how many. */
export async function forgetLostNumbers(writer: Writer, top: SiteCode, now: Date, before: Date): Promise<number> {
  await writing(writer)
    .updateTable('accounts.lost_numbers')
    .set({ number_sealed: null })
    .where('site_id', '=', top)
    .where('expires_at', '<=', now)
    .execute()
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.lost_numbers')
    .where('site_id', '=', top)
    .where('asked_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
