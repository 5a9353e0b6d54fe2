import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

export type Phone = { personId: string; numberEnd: string; numberSealed: string; confirmedAt: Date }

const phoneColumns = [
  'person_id as personId',
  'number_end as numberEnd',
  'number_sealed as numberSealed',
  'confirmed_at as confirmedAt',
] as const

export async function findPhone(reader: Reader, personId: string): Promise<Phone | undefined> {
  return reading(reader)
    .selectFrom('accounts.phones')
    .select(phoneColumns)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function findPhoneByFingerprint(reader: Reader, fingerprint: string): Promise<Phone | undefined> {
  return reading(reader)
    .selectFrom('accounts.phones')
    .select(phoneColumns)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
}

type PhoneRow = {
  person_id: string
  fingerprint: string
  number_sealed: string
  number_end: string
  confirmed_at: Date
}

/** Gives a person the number, in the place of any other. Whether it is free was looked at under `lockNumber`. */
export async function upsertPhone(writer: Writer, row: PhoneRow) {
  await writing(writer)
    .insertInto('accounts.phones')
    .values(row)
    .onConflict(conflict => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

/** Sets how well it is known who a person is. */
export async function setRealNameLevel(writer: Writer, personId: string, level: 0 | 1 | 2) {
  await writing(writer)
    .updateTable('accounts.persons')
    .set({ real_name_level: level })
    .where('id', '=', personId)
    .execute()
}

/** Level 0 for whoever had none; a higher one stays. */
export async function raiseToLevelZero(writer: Writer, personId: string) {
  await writing(writer)
    .updateTable('accounts.persons')
    .set({ real_name_level: 0 })
    .where('id', '=', personId)
    .where('real_name_level', 'is', null)
    .execute()
}

/** A person who signs in by code alone; false when the username is taken. */
export async function insertPersonWithoutPassword(
  writer: Writer,
  { id, name, username, at }: { id: string; name: string; username: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('accounts.persons')
    .values({ id, name, username, sample_face: null, created_at: at, updated_at: at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

/** Lets nobody else count or confirm under the same name until the transaction ends. */
export async function lockName(writer: Writer, name: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(writer)
}
