import type { Actor, Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Sites } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { accountsErrors } from './errors.data.ts'
import { demandOneOffice } from './offices.ts'
import { countRealHolders, deleteGrant, findPersonByUsername, lockGrants, upsertGrant } from './people/people.store.ts'
import type { AccountsPlatform } from './platform.ts'
import { findRole, mayGive, type RoleAt, type RoleName, roleNames } from './roles.ts'

const refuse = refusals(accountsErrors)

/** Roles whose holders can give every role to others. */
export const managingRoles = roleNames.filter(name => findRole(name)!.permissions.includes('accounts.authorise'))

export type Grants = ReturnType<typeof createGrants>

/** Giving roles and taking them back, on the doer's site. */
export function createGrants(platform: AccountsPlatform) {
  const { transact, sites } = platform

  async function demandAnotherAdministrator({ sql }: Transaction) {
    if ((await countRealHolders(sql, sites.top.code, managingRoles)) === 0) throw refuse('last_administrator')
  }

  return {
    /** Gives a role to the person with the username. Throws `person_not_found`, `not_yours_to_give`, `not_to_oneself`. */
    async give(doer: Doer, username: string, role: { role: RoleName; below: boolean }): Promise<void> {
      const roleAt = { ...role, site: doer.site }
      demandGiving(doer.actor, roleAt, sites)
      await transact(doer, 'accounts.give-role', async tx => {
        const person = await findPersonByUsername(tx.sql, username.toLowerCase())
        if (!person) throw refuse('person_not_found', { username })
        if (person.id === doer.actor.id) throw refuse('not_to_oneself')
        await writeGrant(tx, platform, person.id, roleAt)
        tx.note(`person:${person.id}`)
      })
    },

    /** Takes a role back. Throws `grant_not_found`, `not_yours_to_give`, `last_administrator`. */
    async withdraw(doer: Doer, personId: string, role: RoleName): Promise<void> {
      await transact(doer, 'accounts.withdraw-role', async tx => {
        await lockGrants(tx.sql, doer.site, managingRoles)
        const grant = await deleteGrant(tx.sql, { site: doer.site, personId, role })
        if (!grant) throw refuse('grant_not_found')
        demandGiving(doer.actor, { site: doer.site, below: grant.below, role }, sites)
        if (doer.site === sites.top.code && managingRoles.includes(role)) await demandAnotherAdministrator(tx)
        tx.note(`role:${role}`, { below: grant.below })
        tx.note(`person:${personId}`)
      })
    },
  }
}

/** Throws `not_yours_to_give` unless the actor holds all of the role, as far as it reaches. */
export function demandGiving(actor: Actor, role: RoleAt, sites: Sites) {
  if (!mayGive(actor, role, sites)) throw refuse('not_yours_to_give', { role: findRole(role.role)!.name[0] })
}

/**
 * Writes a role in a running transaction: the one place where roles are given. Whether the doer may give it was decided
 * before; that nobody holds two offices is decided here. Throws `one_office_each`, `no_administrators`.
 */
export async function writeGrant(
  tx: Transaction,
  { clock }: Pick<AccountsPlatform, 'clock'>,
  personId: string,
  { site, role, below }: RoleAt,
) {
  await demandOneOffice(tx, personId, role)
  await upsertGrant(tx.sql, { site, personId, role, below }, tx.doer.actor.id, new Date(clock()))
  tx.note(`role:${role}`, { below })
}
