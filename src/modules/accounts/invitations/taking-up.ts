import type { Actor, Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import { writeGrant } from '../grants.ts'
import { listGrantsOfPerson } from '../people.store.ts'
import { addWithRole, checkedPerson } from '../people.ts'
import type { TypedPerson } from '../person-rules.ts'
import type { AccountsPlatform } from '../platform.ts'
import { findRole, mayGive } from '../roles.ts'
import { invitationErrors } from './errors.data.ts'
import { type Invitation, useInvitation } from './invitations.store.ts'
import type { Invitations } from './invitations.ts'
import { roleOf } from './role-invitations.ts'

const refuse = refusals(invitationErrors)

export type TakingUp = ReturnType<typeof createTakingUp>

/** How an invited person comes in. */
export function createTakingUp(platform: AccountsPlatform, invitations: Invitations) {
  const { transact, db, clock, sites } = platform

  /** A role that its inviter lost since cannot be had by their invitation. */
  async function demandStillGivable(invitation: Invitation) {
    if (invitation.invitedBy.startsWith('program:')) return
    const grants = await listGrantsOfPerson(db, invitation.invitedBy)
    const held = grants.map(({ role, ...grant }) => ({ ...grant, permissions: findRole(role)?.permissions ?? [] }))
    const inviter: Actor = { id: invitation.invitedBy, kind: 'person', name: '', grants: held, csrfToken: '' }
    if (!mayGive(inviter, roleOf(invitation), sites)) throw refuse('invitation_void')
  }

  return {
    /**
     * Makes the account that an invitation is for; returns the username. Of two at once, one gets it. Throws as
     * `getWaiting`, and `bad_person`, `invitation_void`.
     */
    async makeAccount(doer: Doer, code: string, typed: TypedPerson): Promise<string> {
      const invitation = await invitations.getWaiting(doer.site, code)
      await demandStillGivable(invitation)
      const person = await checkedPerson(typed)
      await transact(doer, 'accounts.take-up-invitation', async tx => {
        const personId = await addWithRole(tx, platform, person, null)
        const used = await useInvitation(tx.sql, doer.site, invitation.id, personId, new Date(clock()))
        if (!used) throw refuse('invitation_used')
        await writeGrant(tx, platform, personId, roleOf(invitation))
        tx.note(`invitation:${invitation.id}`)
      })
      return person.username
    },
  }
}
