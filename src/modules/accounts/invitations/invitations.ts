import { type FieldFault, refusals } from '#platform/errors.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { linkCode, readLinkCode } from '../link-code.ts'
import { nameFaultsOf } from '../people/person-rules.ts'
import type { AccountsPlatform } from '../platform.ts'
import { invitationErrors, invitationFaultSayings } from './errors.data.ts'
import { invitationDays, invitationState } from './invitation-states.ts'
import {
  findInvitation,
  type Invitation,
  insertInvitation,
  type NewInvitation,
  revokeInvitation,
} from './invitations.store.ts'

const refuse = refusals(invitationErrors)
const dayMs = 86_400_000
const codePurpose = 'accounts.invitation'
const phonePurpose = 'accounts.invitation-phone'

/** Whom an invitation is for: the person's name and, where known, their mobile number. */
export type Invitee = { name: string; phone?: string | undefined }

/** What it gives: a role on the site, or a place in an organisation. */
export type Offer = Pick<NewInvitation, 'role' | 'below' | 'organisationId' | 'organisationRole'>

export type Invitations = ReturnType<typeof createInvitations>

/** Places that wait for their person behind a link that works once; who may offer what, others decide. */
export function createInvitations({ db, clock, newId, secrets }: AccountsPlatform) {
  /** Throws `invitation_used`, `invitation_revoked` or `invitation_expired` for one that is over. */
  function demandWaiting(invitation: Invitation) {
    const state = invitationState(invitation, clock())
    if (state !== 'waiting') throw refuse(`invitation_${state}`)
  }

  return {
    demandWaiting,

    /** The invitation behind a link's code. Throws `invitation_unknown`, and as `demandWaiting`. */
    async getWaiting(site: SiteCode, code: string): Promise<Invitation> {
      const id = readLinkCode(secrets, codePurpose, site, code)
      const found = id ? await findInvitation(db, site, id) : undefined
      if (!found) throw refuse('invitation_unknown')
      demandWaiting(found)
      return found
    },

    /** What was typed about a person, ready to be kept. Throws `bad_invitation`. */
    checkedInvitee({ name, phone = '' }: Invitee): { name: string; phoneSealed: string | null } {
      const bare = phone.replace(/[\s-]/g, '')
      const faults = [...nameFaultsOf(name), ...phoneFaultsOf(bare)]
      if (faults.length > 0) throw refuse('bad_invitation', { n: faults.length }, faults)
      return { name: name.trim(), phoneSealed: bare === '' ? null : secrets.seal(phonePurpose, bare) }
    },

    /** Writes an invitation in a running transaction; returns its id. */
    async write({ sql, note, doer }: Transaction, invitee: { name: string; phoneSealed: string | null }, offer: Offer) {
      const id = newId()
      const now = clock()
      const dates = { invitedAt: new Date(now), expiresAt: new Date(now + invitationDays * dayMs) }
      await insertInvitation(sql, { site: doer.site, id, ...invitee, ...offer, invitedBy: doer.actor.id, ...dates })
      note(`invitation:${id}`, { role: offer.role ?? offer.organisationRole, below: offer.below })
      return id
    },

    /** Takes an invitation back in a running transaction. Throws as `demandWaiting`. */
    async revoke({ sql, note }: Transaction, invitation: Invitation): Promise<void> {
      note(`invitation:${invitation.id}`)
      if (await revokeInvitation(sql, invitation.site, invitation.id, new Date(clock()))) return
      demandWaiting(invitation)
      throw refuse('invitation_used')
    },

    /** Path of the invitation's link inside its site. */
    pathOf: ({ site, id }: Pick<Invitation, 'site' | 'id'>) =>
      `/invitation/${linkCode(secrets, codePurpose, site, id)}`,

    /** An invitation as a list shows it: its state, and the mobile number with all but its ends hidden. */
    listed: (invitation: Invitation) => ({
      ...invitation,
      state: invitationState(invitation, clock()),
      phone: invitation.phoneSealed
        ? secrets.unseal(phonePurpose, invitation.phoneSealed).replace(/^(...).*(....)$/, '$1****$2')
        : '',
    }),
  }
}

/** An invitation as a list shows it. */
export type ListedInvitation = ReturnType<Invitations['listed']>

function phoneFaultsOf(phone: string): FieldFault[] {
  if (phone === '' || /^1\d{10}$/.test(phone)) return []
  return [{ at: 'phone', code: 'phone_form', message: invitationFaultSayings.phone_form }]
}

/** Throws `invitation_unknown` for what is not there. */
export function demandInvitation(invitation: Invitation | undefined): asserts invitation is Invitation {
  if (!invitation) throw refuse('invitation_unknown')
}
