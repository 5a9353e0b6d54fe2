import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'

type InvitationTables = {
  'accounts.invitations': {
    site_id: string
    id: string
    name: string | null
    phone_sealed: string | null
    role: string | null
    below: boolean
    organisation_id: string | null
    organisation_role: string | null
    invited_by: string
    invited_at: Date
    expires_at: Date
    used_at: Date | null
    used_by: string | null
    revoked_at: Date | null
  }
}

const reading = (reader: Reader) => tables<InvitationTables>(reader)
const writing = (writer: Writer) => writableTables<InvitationTables>(writer)

const columns = [
  'site_id as site',
  'id',
  'name',
  'phone_sealed as phoneSealed',
  'role',
  'below',
  'organisation_id as organisationId',
  'organisation_role as organisationRole',
  'invited_by as invitedBy',
  'invited_at as invitedAt',
  'expires_at as expiresAt',
  'used_at as usedAt',
  'used_by as usedBy',
  'revoked_at as revokedAt',
] as const

export type Invitation = {
  site: SiteCode
  id: string
  name: string | null
  phoneSealed: string | null
  role: string | null
  below: boolean
  organisationId: string | null
  organisationRole: string | null
  invitedBy: string
  invitedAt: Date
  expiresAt: Date
  usedAt: Date | null
  usedBy: string | null
  revokedAt: Date | null
}

export type NewInvitation = Omit<Invitation, 'usedAt' | 'usedBy' | 'revokedAt'>

export async function insertInvitation(writer: Writer, invitation: NewInvitation) {
  const { site, phoneSealed, organisationId, organisationRole, invitedBy, invitedAt, expiresAt, ...same } = invitation
  await writing(writer)
    .insertInto('accounts.invitations')
    .values({
      ...same,
      site_id: site,
      phone_sealed: phoneSealed,
      organisation_id: organisationId,
      organisation_role: organisationRole,
      invited_by: invitedBy,
      invited_at: invitedAt,
      expires_at: expiresAt,
    })
    .execute()
}

export async function findInvitation(reader: Reader, site: SiteCode, id: string): Promise<Invitation | undefined> {
  return reading(reader)
    .selectFrom('accounts.invitations')
    .select(columns)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Of a site's roles (`organisationId` null) or of one organisation, the newest first. */
export async function listInvitations(
  reader: Reader,
  site: SiteCode,
  organisationId: string | null,
  limit: number,
): Promise<Invitation[]> {
  return reading(reader)
    .selectFrom('accounts.invitations')
    .select(columns)
    .where('site_id', '=', site)
    .where('organisation_id', 'is not distinct from', organisationId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Marks a waiting invitation as used and forgets name and number; false when it is over. Of two at once, one gets true. */
export async function useInvitation(writer: Writer, site: SiteCode, id: string, usedBy: string, now: Date) {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.invitations')
    .set({ used_at: now, used_by: usedBy, name: null, phone_sealed: null })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a waiting invitation back; false when it is over. */
export async function revokeInvitation(writer: Writer, site: SiteCode, id: string, now: Date) {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.invitations')
    .set({ revoked_at: now })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Removes invitations that nobody took up and that ended before an instant; returns how many. */
export async function deleteUnusedInvitations(writer: Writer, endedBefore: Date): Promise<number> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.invitations')
    .where('used_at', 'is', null)
    .where('expires_at', '<', endedBefore)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
