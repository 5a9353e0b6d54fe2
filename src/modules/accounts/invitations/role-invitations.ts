import type { Actor, Doer } from '#platform/access.ts'
import type { SiteCode } from '#platform/sites.ts'
import { demandGiving, writeGrant } from '../grants.ts'
import { listGrantsOfPerson } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import { findRole, mayGive, type RoleAt, type RoleName } from '../roles.ts'
import { findInvitation, type Invitation, listInvitations } from './invitations.store.ts'
import { demandInvitation, type Invitations, type Invitee } from './invitations.ts'
import type { Offering } from './offering.ts'

/** What a clerk types to invite someone to a role. */
export type TypedInvitation = Invitee & { role: RoleName; below: boolean }

export type RoleInvitations = ReturnType<typeof createRoleInvitations>

/** Inviting people to roles on the doer's site; nobody invites to what they could not give. */
export function createRoleInvitations(platform: AccountsPlatform, invitations: Invitations) {
  const { transact, db, sites } = platform

  /** Throws `invitation_unknown`; `not_yours_to_give` for a role that the doer could not give. */
  async function getOwn({ actor, site }: Doer, id: string): Promise<Invitation & { role: RoleName }> {
    const found = await findInvitation(db, site, id)
    demandInvitation(found?.role && findRole(found.role) ? found : undefined)
    const own = found as Invitation & { role: RoleName }
    demandGiving(actor, roleOf(own), sites)
    return own
  }

  const offering: Offering = {
    /** A role that its inviter lost since cannot be had by their invitation. */
    async isGivable(invitation) {
      if (invitation.invitedBy.startsWith('program:')) return true
      const grants = await listGrantsOfPerson(db, invitation.invitedBy)
      const held = grants.map(({ role, ...grant }) => ({ ...grant, permissions: findRole(role)?.permissions ?? [] }))
      const about = { id: invitation.invitedBy, kind: 'person', name: '', csrfToken: '', organisations: [] } as const
      const inviter: Actor = { ...about, grants: held }
      return mayGive(inviter, roleOf(invitation), sites)
    },
    give: (tx, personId, invitation) => writeGrant(tx, platform, personId, roleOf(invitation)),
  }

  return {
    offering,
    getOwn,

    /** Invites someone to a role; returns the invitation's id. Throws `bad_invitation`, `not_yours_to_give`. */
    async invite(doer: Doer, { role, below, ...typed }: TypedInvitation): Promise<string> {
      demandGiving(doer.actor, { site: doer.site, role, below }, sites)
      const invitee = invitations.checkedInvitee(typed)
      const offer = { role, below, organisationId: null, organisationRole: null }
      return transact(doer, 'accounts.invite-person', tx => invitations.write(tx, invitee, offer))
    },

    /** The newest 200 invitations to roles on a site. */
    list: async (site: SiteCode) => (await listInvitations(db, site, null, 200)).map(invitations.listed),

    /** Takes an invitation back. Throws as `getOwn`, and `invitation_used` and so on when it is over. */
    async revoke(doer: Doer, id: string): Promise<void> {
      const invitation = await getOwn(doer, id)
      await transact(doer, 'accounts.revoke-invitation', tx => invitations.revoke(tx, invitation))
    },
  }
}

function roleOf({ site, role, below }: Invitation): RoleAt {
  return { site, role: role as RoleName, below }
}
