import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

export type ServiceVisit = {
  stateFingerprint: string
  browserFingerprint: string
  service: string
  sealedProof: string
  personId: string | null
  back: string | null
  expiresAt: Date
}

export async function insertVisit(writer: Writer, visit: ServiceVisit) {
  await writing(writer)
    .insertInto('accounts.service_visits')
    .values({
      state_fingerprint: visit.stateFingerprint,
      browser_fingerprint: visit.browserFingerprint,
      service: visit.service,
      sealed_proof: visit.sealedProof,
      person_id: visit.personId,
      back: visit.back,
      expires_at: visit.expiresAt,
    })
    .execute()
}

type VisitKey = Pick<ServiceVisit, 'stateFingerprint' | 'browserFingerprint' | 'service'>

/** Takes the visit out, so that it comes back once; undefined when nothing went out so, or it is over. */
export async function takeVisit(writer: Writer, key: VisitKey, now: Date) {
  return writing(writer)
    .deleteFrom('accounts.service_visits')
    .where('state_fingerprint', '=', key.stateFingerprint)
    .where('browser_fingerprint', '=', key.browserFingerprint)
    .where('service', '=', key.service)
    .where('expires_at', '>', now)
    .returning(['sealed_proof as sealedProof', 'person_id as personId', 'back'])
    .executeTakeFirst()
}

export async function deleteVisitsBefore(writer: Writer, before: Date): Promise<number> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.service_visits')
    .where('expires_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Whom an issuer's subject was linked with. */
export async function findLinkedPerson(reader: Reader, issuer: string, subject: string): Promise<string | undefined> {
  const found = await reading(reader)
    .selectFrom('accounts.credentials')
    .select('person_id')
    .where('provider_id', '=', issuer)
    .where('account_id', '=', subject)
    .executeTakeFirst()
  return found?.person_id
}

type Link = { id: string; personId: string; issuer: string; subject: string; at: Date }

/** Links an issuer's subject with a person; false when it is linked already, with whomever. */
export async function insertLink(writer: Writer, { id, personId, issuer, subject, at }: Link): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('accounts.credentials')
    .values({
      id,
      person_id: personId,
      provider_id: issuer,
      account_id: subject,
      password: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict(conflict => conflict.columns(['provider_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

export async function insertLinkedPerson(
  writer: Writer,
  { id, name, username, at }: { id: string; name: string; username: string; at: Date },
) {
  await writing(writer)
    .insertInto('accounts.persons')
    .values({ id, name, username, sample_face: null, created_at: at, updated_at: at })
    .execute()
}

/** Issuers that a person is linked with, and 'credential' for their password. */
export async function listProviders(reader: Reader, personId: string): Promise<string[]> {
  const rows = await reading(reader)
    .selectFrom('accounts.credentials')
    .select('provider_id')
    .where('person_id', '=', personId)
    .execute()
  return rows.map(row => row.provider_id)
}

export async function deleteLink(writer: Writer, personId: string, issuer: string): Promise<boolean> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.credentials')
    .where('person_id', '=', personId)
    .where('provider_id', '=', issuer)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
