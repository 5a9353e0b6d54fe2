import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

export type NewApiKey = {
  site: SiteCode
  id: string
  personId: string
  name: string
  start: string
  fingerprint: string
  scopes: readonly string[]
  createdAt: Date
  expiresAt: Date
  organisationId: string | null
}

const columns = [
  'id',
  'name',
  'start',
  'scopes',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'last_used_at as lastUsedAt',
] as const

export async function insertApiKey(writer: Writer, key: NewApiKey) {
  await writing(writer)
    .insertInto('accounts.api_keys')
    .values({
      site_id: key.site,
      id: key.id,
      person_id: key.personId,
      name: key.name,
      start: key.start,
      fingerprint: key.fingerprint,
      scopes: [...key.scopes],
      created_at: key.createdAt,
      expires_at: key.expiresAt,
      last_used_at: null,
      revoked_at: null,
      organisation_id: key.organisationId,
    })
    .execute()
}

/** A person's own keys on a site that were not revoked, the latest first; also those that have expired. */
export async function listApiKeys(reader: Reader, site: SiteCode, personId: string, limit: number) {
  return reading(reader)
    .selectFrom('accounts.api_keys')
    .select(columns)
    .where('site_id', '=', site)
    .where('person_id', '=', personId)
    .where('organisation_id', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}

/** The keys of an organisation that were not revoked, the latest first; also those that have expired. */
export async function listOrganisationKeys(reader: Reader, site: SiteCode, organisationId: string, limit: number) {
  return reading(reader)
    .selectFrom('accounts.api_keys')
    .select([...columns, 'person_id as personId'])
    .where('site_id', '=', site)
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}

/** The key with this fingerprint, with its person as far as they count; undefined when it was revoked. */
export async function findApiKey(reader: Reader, site: SiteCode, fingerprint: string) {
  return reading(reader)
    .selectFrom('accounts.api_keys as key')
    .innerJoin('accounts.persons as person', 'person.id', 'key.person_id')
    .select([
      'key.id',
      'key.scopes',
      'key.expires_at as expiresAt',
      'key.last_used_at as lastUsedAt',
      'person.id as personId',
      'person.name as personName',
      'person.second_factor_at as secondFactorAt',
      'person.real_name_level as realNameLevel',
      'key.organisation_id as organisationId',
    ])
    .where('key.site_id', '=', site)
    .where('key.fingerprint', '=', fingerprint)
    .where('key.revoked_at', 'is', null)
    .executeTakeFirst()
}

/** False when it is not a key of the person on the site, or was revoked before. */
export async function revokeApiKey(
  writer: Writer,
  key: { site: SiteCode; id: string; personId: string },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.api_keys')
    .set({ revoked_at: at })
    .where('site_id', '=', key.site)
    .where('id', '=', key.id)
    .where('person_id', '=', key.personId)
    .where('organisation_id', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when it is not a key of the organisation, or was revoked before. */
export async function revokeOrganisationKey(
  writer: Writer,
  key: { site: SiteCode; id: string; organisationId: string },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.api_keys')
    .set({ revoked_at: at })
    .where('site_id', '=', key.site)
    .where('id', '=', key.id)
    .where('organisation_id', '=', key.organisationId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Notes when keys were used, unless a later time stands there. Keys are named `<site>/<id>`. */
export async function updateLastUsed(writer: Writer, used: ReadonlyMap<string, Date>) {
  for (const [name, at] of used) {
    const [site, id] = name.split('/') as [string, string]
    await writing(writer)
      .updateTable('accounts.api_keys')
      .set({ last_used_at: sql`greatest(last_used_at, ${at})` })
      .where('site_id', '=', site)
      .where('id', '=', id)
      .execute()
  }
}
