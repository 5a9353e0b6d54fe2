import { sql } from 'kysely'
import { toLocalIso } from '#platform/clock.ts'
import type { PersonalRecord } from '#platform/personal.ts'
import type { Reader, Writer } from '#platform/transact.ts'

const most = 10_000

/** The account itself, without what proves who someone is. */
export const listIdentity = (reader: Reader, id: string) =>
  records(
    reader,
    sql`select name, username, email, image, created_at, updated_at from accounts.persons where id = ${id}`,
  )

export const listSignIns = (reader: Reader, id: string) =>
  records(
    reader,
    sql`select created_at, expires_at, client_address, user_agent from accounts.sessions
        where person_id = ${id} order by created_at desc limit ${most}`,
  )

export const listCredentials = (reader: Reader, id: string) =>
  records(
    reader,
    sql`select 'sign-in' as kind, provider_id as name, created_at from accounts.credentials where person_id = ${id}
        union all select 'second-factor', 'totp', made_at from accounts.totp_secrets where person_id = ${id}
        union all select 'api-key', name, created_at from accounts.api_keys where person_id = ${id} limit ${most}`,
  )

export const listRoles = (reader: Reader, id: string) =>
  records(
    reader,
    sql`select site_id as site, role, below, given_at from accounts.grants where person_id = ${id} limit ${most}`,
  )

export const listMembershipRecords = (reader: Reader, id: string) =>
  records(
    reader,
    sql`select m.site_id as site, o.name as organisation, m.role, m.joined_at from accounts.members m
        join accounts.organisations o on o.site_id = m.site_id and o.id = m.organisation_id
        where m.person_id = ${id} limit ${most}`,
  )

export const listUsedInvitations = (reader: Reader, id: string) =>
  records(
    reader,
    sql`select site_id as site, coalesce(role, organisation_role) as role, invited_at, used_at from accounts.invitations
        where used_by = ${id} limit ${most}`,
  )

/** Leaves a row that other rows can refer to, with a mark in place of the name and a username that nobody has. */
export async function maskIdentity(writer: Writer, id: string, name: string, at: Date) {
  await sql`update accounts.persons set name = ${name}, username = ${`erased-${id}`}, email = null,
    email_verified = false, image = null, second_factor_at = null, real_name_level = null, updated_at = ${at} where id = ${id}`.execute(
    writer,
  )
}

export async function deleteSignIns(writer: Writer, id: string) {
  await sql`delete from accounts.sessions where person_id = ${id}`.execute(writer)
}

export async function deleteCredentials(writer: Writer, id: string) {
  for (const table of ['credentials', 'totp_secrets', 'recovery_codes', 'service_visits', 'api_keys'])
    await sql`delete from ${sql.table(`accounts.${table}`)} where person_id = ${id}`.execute(writer)
}

export async function deleteRoles(writer: Writer, id: string) {
  await sql`delete from accounts.grants where person_id = ${id}`.execute(writer)
}

/** Takes the person out of every organisation, and closes those where nobody is left. */
export async function deleteMemberships(writer: Writer, id: string, at: Date) {
  await sql`update accounts.organisations o set closed_at = ${at} where closed_at is null
    and exists (select 1 from accounts.members m
      where m.site_id = o.site_id and m.organisation_id = o.id and m.person_id = ${id})
    and not exists (select 1 from accounts.members m
      where m.site_id = o.site_id and m.organisation_id = o.id and m.person_id <> ${id})`.execute(writer)
  await sql`delete from accounts.members where person_id = ${id}`.execute(writer)
}

async function records(reader: Reader, query: ReturnType<typeof sql>): Promise<PersonalRecord[]> {
  const { rows } = await query.execute(reader)
  return (rows as Record<string, unknown>[]).map(row =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
  )
}

function plain(value: unknown): string | number | boolean | null {
  if (value instanceof Date) return toLocalIso(value.getTime())
  return value as string | number | boolean | null
}
