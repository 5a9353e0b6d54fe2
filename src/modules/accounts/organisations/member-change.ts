import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import { organisationErrors } from './errors.data.ts'
import { lockMembers, type Member } from './members.store.ts'
import type { MemberRole } from './membership-acts.ts'
import type { Organisations } from './organisations.ts'

const refuse = refusals(organisationErrors)

/** The locked members of an organisation: what the doer is now, each other one, how many own it. */
type Locked = { own: MemberRole; find(personId: string): Member; owners: number }

/**
 * Makes the one way in which members of an organisation change: work on its locked members, as what the doer is now and
 * not as what they were when they signed in. Throws `organisation_not_found`, `member_not_found`.
 */
export function createMemberChange(
  { transact }: Pick<AccountsPlatform, 'transact'>,
  people: People,
  organisations: Organisations,
) {
  return async (
    doer: Doer,
    id: string,
    action: `accounts.${string}`,
    work: (tx: Transaction, members: Locked) => Promise<void>,
  ): Promise<void> => {
    await people.getOwn(doer)
    await organisations.getOwn(doer, id)
    await transact(doer, action, async tx => {
      const members = await lockMembers(tx.sql, doer.site, id)
      const find = (personId: string) => {
        const member = members.find(each => each.personId === personId)
        if (!member) throw refuse('member_not_found')
        return member
      }
      const owners = members.filter(member => member.role === 'owner').length
      tx.note(`organisation:${id}`)
      await work(tx, { own: find(doer.actor.id).role, find, owners })
    })
  }
}
