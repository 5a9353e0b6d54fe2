import { hashPassword } from 'better-auth/crypto'
import type { Doer } from '#platform/access.ts'
import { type FieldFault, refusals } from '#platform/errors.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { accountsErrors } from '../errors.data.ts'
import { demandGiving, writeGrant } from '../grants.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { RoleAt, RoleName } from '../roles.ts'
import { findPerson, insertPerson, listPeople, type Person, updateName } from './people.store.ts'
import { nameFaultsOf, personFaultsOf, type TypedPerson, usernameTaken } from './person-rules.ts'

const refuse = refusals(accountsErrors)

export type People = ReturnType<typeof createPeople>

/** People, whoever they are on which site. */
export function createPeople(platform: AccountsPlatform) {
  const { transact, sites, db } = platform
  return {
    /** Everyone with a role on the site or, reaching below, on one above it; at most 2000 roles. */
    async list(site: SiteCode) {
      const above = sites.lineage(site).map(each => each.code)
      const people = await listPeople(db, above, 2000)
      return people
        .map(person => ({ ...person, grants: person.grants.filter(grant => grant.site === site || grant.below) }))
        .filter(person => person.grants.length > 0)
    },

    /** Adds a person, with one role on the doer's site or with none. Throws `bad_person`, `not_yours_to_give`. */
    async add(doer: Doer, typed: TypedPerson, role: { role: RoleName; below: boolean } | null): Promise<string> {
      const roleAt = role && { ...role, site: doer.site }
      if (roleAt) demandGiving(doer.actor, roleAt, sites)
      const person = await checkedPerson(typed)
      return transact(doer, 'accounts.add-person', tx => addWithRole(tx, platform, person, roleAt))
    },

    /** The doer, who may change their own account. Throws `sample_person_shared` for the people of the sample. */
    async getOwn({ actor }: Doer): Promise<Person> {
      const person = await findPerson(db, actor.id)
      if (!person || person.sampleFace) throw refuse('sample_person_shared')
      return person
    },

    /** Whether a person has an account to look after; a sample person is shared by all visitors. */
    async hasOwn(id: string): Promise<boolean> {
      const person = await findPerson(db, id)
      return person !== undefined && !person.sampleFace
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

type CheckedPerson = { name: string; username: string; passwordHash: string }

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
