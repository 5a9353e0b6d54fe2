import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/transact.ts'

/** A value sealed under its person's key: what it is, the field it was sealed for, and since when. */
export type SealedField = { kind: string; field: string; sealed: string; at: Date }

export async function listSealedFields(reader: Reader, personId: string): Promise<SealedField[]> {
  const { rows } = await sql<SealedField>`
    select 'phone' as kind, 'phones.number' as field, number_sealed as sealed, confirmed_at as at
      from accounts.phones where person_id = ${personId}
    union all select 'name-in-document', 'real_names.name', name_sealed, seen_at
      from accounts.real_names where person_id = ${personId}
    union all select document, 'real_names.number', number_sealed, seen_at
      from accounts.real_names where person_id = ${personId}
    union all select 'new-phone', 'lost_numbers.number', number_sealed, proved_at
      from accounts.lost_numbers where person_id = ${personId} and number_sealed is not null`.execute(reader)
  return rows
}

/** Removes the rows too: a fingerprint of a number would tell whoever knows the number that its owner was here. */
export async function deleteSealedFields(writer: Writer, personId: string) {
  for (const table of ['phones', 'phone_codes', 'real_names', 'lost_numbers'])
    await sql`delete from ${sql.table(`accounts.${table}`)} where person_id = ${personId}`.execute(writer)
}
