import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import { listNames } from '../people/people.store.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import { organisationErrors } from './errors.data.ts'
import { createMemberChange } from './member-change.ts'
import { deleteMembers, listMembers, type Member, updateMemberRole } from './members.store.ts'
import { type MemberRole, mayLeave } from './membership-acts.ts'
import { demandAct, type Organisations } from './organisations.ts'

const refuse = refusals(organisationErrors)

export type Members = ReturnType<typeof createMembers>
export type NamedMember = Member & { name: string }

/** Who is in an organisation, and how that changes; see `membershipActs` for who may do what. */
export function createMembers(platform: AccountsPlatform, people: People, organisations: Organisations) {
  const { db } = platform
  const change = createMemberChange(platform, people, organisations)

  return {
    /** Members with their names, in the order in which they joined. Throws `organisation_not_found`. */
    async list(doer: Doer, id: string): Promise<NamedMember[]> {
      await organisations.getOwn(doer, id)
      const members = await listMembers(db, doer.site, id)
      const names = await listNames(
        db,
        members.map(member => member.personId),
      )
      return members.map(member => ({ ...member, name: names.get(member.personId) ?? '' }))
    },

    /** Makes a member another role. Throws `not_your_part`, `member_not_found`, `organisation_not_found`. */
    changeRole: (doer: Doer, id: string, personId: string, role: MemberRole): Promise<void> =>
      change(doer, id, 'accounts.change-member', async ({ sql, note }, { own, find }) => {
        demandAct(own, 'change', find(personId).role)
        await updateMemberRole(sql, { site: doer.site, organisationId: id, personId }, role)
        note(`person:${personId}`, { role })
      }),

    /** Takes a member out. Throws as `changeRole`. */
    remove: (doer: Doer, id: string, personId: string): Promise<void> =>
      change(doer, id, 'accounts.remove-member', async ({ sql, note }, { own, find }) => {
        demandAct(own, 'remove', find(personId).role)
        await deleteMembers(sql, { site: doer.site, organisationId: id, personId })
        note(`person:${personId}`)
      }),

    /** Makes another member owner and the doer a manager. Throws as `changeRole`. */
    handOver: (doer: Doer, id: string, personId: string): Promise<void> =>
      change(doer, id, 'accounts.hand-over-organisation', async ({ sql, note }, { own, find }) => {
        demandAct(own, 'hand-over', find(personId).role)
        const key = { site: doer.site, organisationId: id }
        await updateMemberRole(sql, { ...key, personId }, 'owner')
        await updateMemberRole(sql, { ...key, personId: doer.actor.id }, 'manager')
        note(`person:${personId}`)
      }),

    /** Takes the doer out. Throws `last_owner`, `organisation_not_found`. */
    leave: (doer: Doer, id: string): Promise<void> =>
      change(doer, id, 'accounts.leave-organisation', async ({ sql, note }, { own, owners }) => {
        if (!mayLeave(own, owners)) throw refuse('last_owner')
        await deleteMembers(sql, { site: doer.site, organisationId: id, personId: doer.actor.id })
        note(`person:${doer.actor.id}`)
      }),
  }
}
