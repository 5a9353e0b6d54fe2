import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

export type Person = { id: string; name: string; username: string; sampleFace: string | null }
export type Grant = { site: SiteCode; personId: string; role: string; below: boolean }
export type GivenGrant = Grant & { givenAt: Date }

const personColumns = ['id', 'name', 'username', 'sample_face as sampleFace'] as const
const grantColumns = ['site_id as site', 'person_id as personId', 'role', 'below'] as const

type NewPerson = Person & { credentialId: string; passwordHash: string; at: Date }

/** Adds a person with a password; false when the username is taken. */
export async function insertPerson(writer: Writer, person: NewPerson): Promise<boolean> {
  const { id, name, username, sampleFace, credentialId, passwordHash, at } = person
  const instants = { created_at: at, updated_at: at }
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('accounts.persons')
    .values({ id, name, username, sample_face: sampleFace, ...instants })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  const account = { provider_id: 'credential', account_id: id, password: passwordHash }
  await writing(writer)
    .insertInto('accounts.credentials')
    .values({ id: credentialId, person_id: id, ...account, ...instants })
    .execute()
  return true
}

export async function findPersonByUsername(reader: Reader, username: string): Promise<Person | undefined> {
  return reading(reader)
    .selectFrom('accounts.persons')
    .select(personColumns)
    .where('username', '=', username)
    .executeTakeFirst()
}

export async function findPerson(reader: Reader, id: string): Promise<Person | undefined> {
  return reading(reader).selectFrom('accounts.persons').select(personColumns).where('id', '=', id).executeTakeFirst()
}

/** Names of people by their ids; those who are not there have none. */
export async function listNames(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(reader)
    .selectFrom('accounts.persons')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

export async function updateName(writer: Writer, id: string, name: string, at: Date) {
  await writing(writer).updateTable('accounts.persons').set({ name, updated_at: at }).where('id', '=', id).execute()
}

export async function listGrantsOfPerson(reader: Reader, personId: string): Promise<GivenGrant[]> {
  return reading(reader)
    .selectFrom('accounts.grants')
    .select([...grantColumns, 'given_at as givenAt'])
    .where('person_id', '=', personId)
    .orderBy('site_id')
    .limit(1000)
    .execute()
}

/** Everyone who holds a role on one of the sites, with those roles; by name. */
export async function listPeople(reader: Reader, sites: readonly SiteCode[], limit: number) {
  const grants = await reading(reader)
    .selectFrom('accounts.grants')
    .select(grantColumns)
    .where('site_id', 'in', sites)
    .orderBy('person_id')
    .limit(limit)
    .execute()
  const ids = [...new Set(grants.map(grant => grant.personId))]
  if (ids.length === 0) return []
  const persons = await reading(reader)
    .selectFrom('accounts.persons')
    .select([...personColumns, 'second_factor_at as secondFactorAt'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute()
  return persons.map(person => ({ ...person, grants: grants.filter(grant => grant.personId === person.id) }))
}

export async function upsertGrant(writer: Writer, grant: Grant, givenBy: string, at: Date) {
  const { site, personId, role, below } = grant
  await writing(writer)
    .insertInto('accounts.grants')
    .values({ site_id: site, person_id: personId, role, below, given_by: givenBy, given_at: at })
    .onConflict(conflict =>
      conflict.columns(['site_id', 'person_id', 'role']).doUpdateSet({ below, given_by: givenBy, given_at: at }),
    )
    .execute()
}

/** The grant as it was, or undefined when it was not there. */
export async function deleteGrant(writer: Writer, key: Omit<Grant, 'below'>): Promise<Grant | undefined> {
  return writing(writer)
    .deleteFrom('accounts.grants')
    .where('site_id', '=', key.site)
    .where('person_id', '=', key.personId)
    .where('role', '=', key.role)
    .returning(grantColumns)
    .executeTakeFirst()
}

/** Keeps others from giving or withdrawing these roles on the site until the transaction ends. */
export async function lockGrants(writer: Writer, site: SiteCode, roles: readonly string[]) {
  await writing(writer)
    .selectFrom('accounts.grants')
    .select('person_id')
    .where('site_id', '=', site)
    .where('role', 'in', roles)
    .orderBy('person_id')
    .forUpdate()
    .execute()
}

/** How many people who are not of the sample hold one of the roles on a site. */
export async function countRealHolders(reader: Reader, site: SiteCode, roles: readonly string[]): Promise<number> {
  const holders = reading(reader)
    .selectFrom('accounts.grants')
    .select('person_id')
    .where('site_id', '=', site)
    .where('role', 'in', roles)
  const row = await reading(reader)
    .selectFrom('accounts.persons')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('sample_face', 'is', null)
    .where('id', 'in', holders)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function listSamplePeople(reader: Reader): Promise<Person[]> {
  return reading(reader)
    .selectFrom('accounts.persons')
    .select(personColumns)
    .where('sample_face', 'is not', null)
    .limit(100)
    .execute()
}

/** Removes the people of the sample with their sign-ins and roles; returns how many. */
export async function deleteSamplePeople(writer: Writer): Promise<number> {
  const people = writing(writer).selectFrom('accounts.persons').select('id').where('sample_face', 'is not', null)
  await writing(writer).deleteFrom('accounts.grants').where('person_id', 'in', people).execute()
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.persons')
    .where('sample_face', 'is not', null)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The hash of a person's password; undefined for whoever signs in by other ways alone. */
export async function findPasswordHash(reader: Reader, personId: string): Promise<string | undefined> {
  const found = await reading(reader)
    .selectFrom('accounts.credentials')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return found?.password ?? undefined
}
