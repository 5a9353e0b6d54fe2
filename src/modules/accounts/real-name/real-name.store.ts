import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

export type RealName = {
  personId: string
  document: string
  nameSealed: string
  numberSealed: string
  seenSite: SiteCode
  seenBy: string
  seenAt: Date
  confirmedAt: Date | null
}

export async function findRealName(reader: Reader, personId: string): Promise<RealName | undefined> {
  return reading(reader)
    .selectFrom('accounts.real_names')
    .select([
      'person_id as personId',
      'document',
      'name_sealed as nameSealed',
      'number_sealed as numberSealed',
      'seen_site as seenSite',
      'seen_by as seenBy',
      'seen_at as seenAt',
      'confirmed_at as confirmedAt',
    ])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Who a document belongs to already. */
export async function findPersonByDocument(reader: Reader, fingerprint: string): Promise<string | undefined> {
  const row = await reading(reader)
    .selectFrom('accounts.real_names')
    .select('person_id')
    .where('number_fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row?.person_id
}

type NewRealName = Omit<RealName, 'confirmedAt'> & { numberFingerprint: string }

/** Records a document in the place of any other of the person. */
export async function upsertRealName(writer: Writer, { personId, ...seen }: NewRealName) {
  const row = {
    document: seen.document,
    name_sealed: seen.nameSealed,
    number_sealed: seen.numberSealed,
    number_fingerprint: seen.numberFingerprint,
    seen_site: seen.seenSite,
    seen_by: seen.seenBy,
    seen_at: seen.seenAt,
    confirmed_at: null,
  }
  await writing(writer)
    .insertInto('accounts.real_names')
    .values({ person_id: personId, ...row })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

/** Notes that the service confirmed the document as it was asked; false when another was recorded meanwhile. */
export async function markConfirmed(writer: Writer, { personId, seenAt }: RealName, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.real_names')
    .set({ confirmed_at: at })
    .where('person_id', '=', personId)
    .where('seen_at', '=', seenAt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Name and level of a person, as their account has them. */
export async function findLevel(reader: Reader, personId: string) {
  return reading(reader)
    .selectFrom('accounts.persons')
    .select(['name', 'sample_face as sampleFace', 'real_name_level as level'])
    .where('id', '=', personId)
    .executeTakeFirst()
}
