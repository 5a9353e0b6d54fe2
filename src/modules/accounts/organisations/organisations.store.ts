import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'
import type { MemberRole } from './membership-acts.ts'

type OrganisationTables = {
  'accounts.organisations': {
    site_id: string
    id: string
    name: string
    credit_code: string | null
    is_sample: boolean
    created_by: string
    created_at: Date
    closed_at: Date | null
  }
  'accounts.members': {
    site_id: string
    organisation_id: string
    person_id: string
    role: MemberRole
    joined_at: Date
  }
}

export const readingOrganisations = (reader: Reader) => tables<OrganisationTables>(reader)
export const writingOrganisations = (writer: Writer) => writableTables<OrganisationTables>(writer)

export type Organisation = {
  site: SiteCode
  id: string
  name: string
  creditCode: string | null
  isSample: boolean
  createdAt: Date
}

const columns = [
  'site_id as site',
  'id',
  'name',
  'credit_code as creditCode',
  'is_sample as isSample',
  'created_at as createdAt',
] as const

type NewOrganisation = Organisation & { createdBy: string }

/** Adds an organisation; false when its code stands on the site already. */
export async function insertOrganisation(writer: Writer, organisation: NewOrganisation): Promise<boolean> {
  const { site, creditCode, isSample, createdBy, createdAt, ...same } = organisation
  const { numInsertedOrUpdatedRows } = await writingOrganisations(writer)
    .insertInto('accounts.organisations')
    .values({
      ...same,
      site_id: site,
      credit_code: creditCode,
      is_sample: isSample,
      created_by: createdBy,
      created_at: createdAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** An organisation that is not closed. */
export async function findOrganisation(reader: Reader, site: SiteCode, id: string): Promise<Organisation | undefined> {
  return readingOrganisations(reader)
    .selectFrom('accounts.organisations')
    .select(columns)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

export async function updateOrganisationName(writer: Writer, site: SiteCode, id: string, name: string) {
  await writingOrganisations(writer)
    .updateTable('accounts.organisations')
    .set({ name })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

export async function setClosed(writer: Writer, site: SiteCode, id: string, at: Date) {
  await writingOrganisations(writer)
    .updateTable('accounts.organisations')
    .set({ closed_at: at })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

export async function hasSampleOrganisation(reader: Reader): Promise<boolean> {
  const found = await readingOrganisations(reader)
    .selectFrom('accounts.organisations')
    .select('id')
    .where('is_sample', '=', true)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Takes the organisations of the sample with their members away; returns how many went. */
export async function deleteSampleOrganisations(writer: Writer): Promise<number> {
  const ids = writingOrganisations(writer)
    .selectFrom('accounts.organisations')
    .select('id')
    .where('is_sample', '=', true)
  await writingOrganisations(writer).deleteFrom('accounts.members').where('organisation_id', 'in', ids).execute()
  const { numDeletedRows } = await writingOrganisations(writer)
    .deleteFrom('accounts.organisations')
    .where('is_sample', '=', true)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
