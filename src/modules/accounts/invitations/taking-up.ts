import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { addWithRole, checkedPerson, type People } from '../people/people.ts'
import type { TypedPerson } from '../people/person-rules.ts'
import type { AccountsPlatform } from '../platform.ts'
import { invitationErrors } from './errors.data.ts'
import { type Invitation, useInvitation } from './invitations.store.ts'
import type { Invitations } from './invitations.ts'
import type { Offering } from './offering.ts'

const refuse = refusals(invitationErrors)

export type TakingUp = ReturnType<typeof createTakingUp>

type Parts = {
  invitations: Invitations
  people: People
  roleInvitations: { offering: Offering }
  memberInvitations: { offering: Offering }
}

/** How an invited person comes in. */
export function createTakingUp(platform: AccountsPlatform, parts: Parts) {
  const { transact, clock } = platform

  const offeringOf = ({ organisationId }: Invitation) =>
    (organisationId ? parts.memberInvitations : parts.roleInvitations).offering

  async function getGivable(site: SiteCode, code: string): Promise<Invitation> {
    const invitation = await parts.invitations.getWaiting(site, code)
    if (!(await offeringOf(invitation).isGivable(invitation))) throw refuse('invitation_void')
    return invitation
  }

  async function give(tx: Transaction, invitation: Invitation, personId: string) {
    const used = await useInvitation(tx.sql, invitation.site, invitation.id, personId, new Date(clock()))
    if (!used) throw refuse('invitation_used')
    tx.note(`invitation:${invitation.id}`)
    await offeringOf(invitation).give(tx, personId, invitation)
  }

  return {
    /** The invitation behind a link's code. Throws as `getWaiting`, and `invitation_void`. */
    getGivable,

    /** Makes the account that an invitation is for; returns the username. Of two at once, one gets it. Throws as `getGivable`, and `bad_person`. */
    async makeAccount(doer: Doer, code: string, typed: TypedPerson): Promise<string> {
      const invitation = await getGivable(doer.site, code)
      const person = await checkedPerson(typed)
      await transact(doer, 'accounts.take-up-invitation', async tx =>
        give(tx, invitation, await addWithRole(tx, platform, person, null)),
      )
      return person.username
    },

    /**
     * Takes the doer, who has an account, into the organisation of an invitation; returns its id. Throws as
     * `getGivable`, and `already_member`, `sample_person_shared`, `invitation_unknown` for one to a role.
     */
    async join(doer: Doer, code: string): Promise<string> {
      await parts.people.getOwn(doer)
      const invitation = await getGivable(doer.site, code)
      if (!invitation.organisationId) throw refuse('invitation_unknown')
      await transact(doer, 'accounts.join-organisation', tx => give(tx, invitation, doer.actor.id))
      return invitation.organisationId
    },
  }
}
