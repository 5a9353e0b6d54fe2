import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import { findInvitation, type Invitation, listInvitations } from '../invitations/invitations.store.ts'
import { demandInvitation, type Invitations, type Invitee } from '../invitations/invitations.ts'
import type { Offering } from '../invitations/offering.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import { organisationErrors } from './errors.data.ts'
import { insertMember, listMembers } from './members.store.ts'
import { type MemberRole, mayAct } from './membership-acts.ts'
import { findOrganisation } from './organisations.store.ts'
import { demandAct, type Organisations } from './organisations.ts'

const refuse = refusals(organisationErrors)

export type MemberInvitations = ReturnType<typeof createMemberInvitations>

type Parts = { invitations: Invitations; people: People; organisations: Organisations }

/** Inviting people into an organisation. */
export function createMemberInvitations(platform: AccountsPlatform, { invitations, people, organisations }: Parts) {
  const { transact, db, clock } = platform

  /** Throws `organisation_not_found`, `invitation_unknown`; `not_your_part` for a role that the doer cannot invite to. */
  async function getOwn(
    doer: Doer,
    organisationId: string,
    id: string,
  ): Promise<Invitation & { organisationRole: MemberRole }> {
    const { role } = await organisations.getOwn(doer, organisationId)
    const found = await findInvitation(db, doer.site, id)
    demandInvitation(found?.organisationId === organisationId ? found : undefined)
    const own = found as Invitation & { organisationRole: MemberRole }
    demandAct(role, 'invite', own.organisationRole)
    return own
  }

  const offering: Offering = {
    /** The inviter must still be a member who may invite to this role, and the organisation open. */
    async isGivable({ site, organisationId, organisationRole, invitedBy }) {
      if (!organisationId || !(await findOrganisation(db, site, organisationId))) return false
      const inviter = (await listMembers(db, site, organisationId)).find(each => each.personId === invitedBy)
      return inviter !== undefined && mayAct(inviter.role, 'invite', organisationRole as MemberRole)
    },
    async give({ sql, note }: Transaction, personId: string, { site, organisationId, organisationRole }: Invitation) {
      const key = { site, organisationId: organisationId!, personId }
      const joined = await insertMember(sql, key, organisationRole as MemberRole, new Date(clock()))
      if (!joined) throw refuse('already_member')
      note(`organisation:${organisationId}`, { role: organisationRole })
    },
  }

  return {
    offering,
    getOwn,

    /** Invites someone to a role in the organisation; returns the invitation's id. Throws as `getOwn`, `bad_invitation`. */
    async invite(
      doer: Doer,
      organisationId: string,
      { role, ...typed }: Invitee & { role: MemberRole },
    ): Promise<string> {
      await people.getOwn(doer)
      demandAct((await organisations.getOwn(doer, organisationId)).role, 'invite', role)
      const invitee = invitations.checkedInvitee(typed)
      const offer = { role: null, below: false, organisationId, organisationRole: role }
      return transact(doer, 'accounts.invite-member', tx => invitations.write(tx, invitee, offer))
    },

    /** The newest 200 invitations of an organisation. */
    async list(doer: Doer, organisationId: string) {
      await organisations.getOwn(doer, organisationId)
      return (await listInvitations(db, doer.site, organisationId, 200)).map(invitations.listed)
    },

    /** Takes an invitation back. Throws as `getOwn`, and `invitation_used` and so on when it is over. */
    async revoke(doer: Doer, organisationId: string, id: string): Promise<void> {
      await people.getOwn(doer)
      const invitation = await getOwn(doer, organisationId, id)
      await transact(doer, 'accounts.revoke-invitation', tx => invitations.revoke(tx, invitation))
    },
  }
}
