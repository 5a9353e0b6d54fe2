import { hashPassword } from 'better-auth/crypto'
import type { Actor, Doer } from '#platform/access.ts'
import { type FieldFault, refusals } from '#platform/errors.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { accountsErrors } from './errors.data.ts'
import {
  countRealHolders,
  deleteGrant,
  findPerson,
  findPersonByUsername,
  insertPerson,
  listPeople,
  lockGrants,
  type Person,
  updateName,
  upsertGrant,
} from './people.store.ts'
import { nameFaultsOf, personFaultsOf, type TypedPerson, usernameTaken } from './person-rules.ts'
import type { AccountsPlatform } from './platform.ts'
import { findRole, mayGive, type RoleAt, type RoleName, roleNames } from './roles.ts'

const refuse = refusals(accountsErrors)

/** Roles whose holders can give roles to others. */
export const managingRoles = roleNames.filter(name => findRole(name)!.permissions.includes('accounts.manage'))

export type People = ReturnType<typeof createPeople>

/** People and the roles they hold. Every function writes on the doer's site. */
export function createPeople(platform: AccountsPlatform) {
  const { transact, sites, db } = platform

  function demandGiving(actor: Actor, role: RoleAt) {
    if (!mayGive(actor, role, sites)) throw refuse('not_yours_to_give', { role: findRole(role.role)!.name[0] })
  }

  async function demandAnotherAdministrator({ sql }: Transaction) {
    if ((await countRealHolders(sql, sites.top.code, managingRoles)) === 0) throw refuse('last_administrator')
  }

  return {
    /** Everyone with a role on the site or, reaching below, on one above it; at most 2000 roles. */
    async list(site: SiteCode) {
      const above = sites.lineage(site).map(each => each.code)
      const people = await listPeople(db, above, 2000)
      return people
        .map(person => ({ ...person, grants: person.grants.filter(grant => grant.site === site || grant.below) }))
        .filter(person => person.grants.length > 0)
    },

    /** Throws `person_not_found`. */
    async get(id: string): Promise<Person> {
      const person = await findPerson(db, id)
      if (!person) throw refuse('person_not_found', { username: id })
      return person
    },

    /** Adds a person who holds one role on the doer's site. Throws `bad_person`, `not_yours_to_give`. */
    async add(doer: Doer, typed: TypedPerson, role: { role: RoleName; below: boolean }): Promise<string> {
      const roleAt = { ...role, site: doer.site }
      demandGiving(doer.actor, roleAt)
      const hashed = await checkedPerson(typed)
      return transact(doer, 'accounts.add-person', tx => addWithRole(tx, platform, hashed, roleAt))
    },

    /** Gives a role on the doer's site to the person with the username. Throws `person_not_found`, `not_yours_to_give`. */
    async give(doer: Doer, username: string, role: { role: RoleName; below: boolean }): Promise<void> {
      const roleAt = { ...role, site: doer.site }
      demandGiving(doer.actor, roleAt)
      await transact(doer, 'accounts.give-role', async tx => {
        const person = await findPersonByUsername(tx.sql, username.toLowerCase())
        if (!person) throw refuse('person_not_found', { username })
        await writeGrant(tx, platform, person.id, roleAt)
        tx.note(`person:${person.id}`)
      })
    },

    /** Takes a role on the doer's site back. Throws `grant_not_found`, `not_yours_to_give`, `last_administrator`. */
    async withdraw(doer: Doer, personId: string, role: RoleName): Promise<void> {
      await transact(doer, 'accounts.withdraw-role', async tx => {
        await lockGrants(tx.sql, doer.site, managingRoles)
        const grant = await deleteGrant(tx.sql, { site: doer.site, personId, role })
        if (!grant) throw refuse('grant_not_found')
        demandGiving(doer.actor, { site: doer.site, below: grant.below, role })
        if (doer.site === sites.top.code && managingRoles.includes(role)) await demandAnotherAdministrator(tx)
        tx.note(`role:${role}`, { below: grant.below })
        tx.note(`person:${personId}`)
      })
    },

    /** Changes the doer's own name. Throws `bad_person`. */
    async rename(doer: Doer, name: string): Promise<void> {
      demandNoFaults(nameFaultsOf(name))
      await transact(doer, 'accounts.change-name', async ({ sql, note }) => {
        await updateName(sql, doer.actor.id, name.trim(), new Date(platform.clock()))
        note(`person:${doer.actor.id}`)
      })
    },
  }
}

export type CheckedPerson = { name: string; username: string; passwordHash: string }

/** Checks what was typed and hashes the password, so that nothing slow happens inside the transaction. */
export async function checkedPerson(typed: TypedPerson): Promise<CheckedPerson> {
  const username = typed.username.trim().toLowerCase()
  demandNoFaults(personFaultsOf({ ...typed, username }))
  return { name: typed.name.trim(), username, passwordHash: await hashPassword(typed.password) }
}

export function demandNoFaults(faults: readonly FieldFault[]) {
  if (faults.length > 0) throw refuse('bad_person', { n: faults.length }, faults)
}

/** Writes a person and a role in a running transaction; returns the person's id. Throws `bad_person` for a taken name. */
export async function addWithRole(
  tx: Transaction,
  platform: Pick<AccountsPlatform, 'newId' | 'clock'>,
  person: CheckedPerson & { sampleFace?: string },
  role: RoleAt | null,
): Promise<string> {
  const id = platform.newId()
  const row = { ...person, id, sampleFace: person.sampleFace ?? null, credentialId: platform.newId() }
  if (!(await insertPerson(tx.sql, { ...row, at: new Date(platform.clock()) }))) demandNoFaults([usernameTaken])
  tx.note(`person:${id}`)
  if (role) await writeGrant(tx, platform, id, role)
  return id
}

/** Writes a role in a running transaction; whether the doer may give it was decided before. */
export async function writeGrant(
  tx: Transaction,
  { clock }: Pick<AccountsPlatform, 'clock'>,
  personId: string,
  { site, role, below }: RoleAt,
) {
  await upsertGrant(tx.sql, { site, personId, role, below }, tx.doer.actor.id, new Date(clock()))
  tx.note(`role:${role}`, { below })
}
