import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import type { MemberRole } from './membership-acts.ts'
import { type Organisation, readingOrganisations, writingOrganisations } from './organisations.store.ts'

export type Member = { personId: string; role: MemberRole; joinedAt: Date }
type MemberKey = { site: SiteCode; organisationId: string; personId: string }

const columns = ['person_id as personId', 'role', 'joined_at as joinedAt'] as const

/** Adds a member; false for one who is there already. */
export async function insertMember(writer: Writer, key: MemberKey, role: MemberRole, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writingOrganisations(writer)
    .insertInto('accounts.members')
    .values({
      site_id: key.site,
      organisation_id: key.organisationId,
      person_id: key.personId,
      role,
      joined_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Members of an organisation in the order in which they joined, at most 1000. */
export async function listMembers(reader: Reader, site: SiteCode, organisationId: string): Promise<Member[]> {
  return readingOrganisations(reader)
    .selectFrom('accounts.members')
    .select(columns)
    .where('site_id', '=', site)
    .where('organisation_id', '=', organisationId)
    .orderBy('joined_at')
    .orderBy('person_id')
    .limit(1000)
    .execute()
}

/** The same, locked until the transaction ends, so that of two who leave at once one sees that the other has gone. */
export async function lockMembers(writer: Writer, site: SiteCode, organisationId: string): Promise<Member[]> {
  return writingOrganisations(writer)
    .selectFrom('accounts.members')
    .select(columns)
    .where('site_id', '=', site)
    .where('organisation_id', '=', organisationId)
    .orderBy('person_id')
    .forUpdate()
    .execute()
}

export async function updateMemberRole(writer: Writer, key: MemberKey, role: MemberRole) {
  await writingOrganisations(writer)
    .updateTable('accounts.members')
    .set({ role })
    .where('site_id', '=', key.site)
    .where('organisation_id', '=', key.organisationId)
    .where('person_id', '=', key.personId)
    .execute()
}

/** Takes one member out, or all of them. */
export async function deleteMembers(writer: Writer, key: Omit<MemberKey, 'personId'> & { personId?: string }) {
  const deletion = writingOrganisations(writer)
    .deleteFrom('accounts.members')
    .where('site_id', '=', key.site)
    .where('organisation_id', '=', key.organisationId)
  await (key.personId === undefined ? deletion : deletion.where('person_id', '=', key.personId)).execute()
}

/** What a person is in which organisation, on all sites. */
export async function listMemberships(reader: Reader, personId: string) {
  return readingOrganisations(reader)
    .selectFrom('accounts.members')
    .select(['site_id as site', 'organisation_id as id', 'role'])
    .where('person_id', '=', personId)
    .limit(1000)
    .execute()
}

/** The organisations of a person on all sites, with what they are there; by name. */
export async function listOrganisationsOf(
  reader: Reader,
  personId: string,
): Promise<(Organisation & { role: MemberRole; joinedAt: Date })[]> {
  return readingOrganisations(reader)
    .selectFrom('accounts.members as m')
    .innerJoin('accounts.organisations as o', join =>
      join.onRef('o.site_id', '=', 'm.site_id').onRef('o.id', '=', 'm.organisation_id'),
    )
    .select([
      'o.site_id as site',
      'o.id',
      'o.name',
      'o.credit_code as creditCode',
      'o.is_sample as isSample',
      'o.created_at as createdAt',
      'm.role',
      'm.joined_at as joinedAt',
    ])
    .where('m.person_id', '=', personId)
    .orderBy('o.name')
    .limit(1000)
    .execute()
}
