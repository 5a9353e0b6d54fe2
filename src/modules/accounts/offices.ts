import { refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import { accountsErrors } from './errors.data.ts'
import { listGrantsOfPerson } from './people/people.store.ts'
import { findRole, type RoleName } from './roles.ts'
import { findSeparation, lockOffices } from './three-officers/three-officers.store.ts'

const refuse = refusals(accountsErrors)

const nameOf = (role: string) => findRole(role)?.name[0] ?? role

/**
 * Throws `one_office_each` when the person would hold a second office (administrator or one of the three officers),
 * wherever the first one is; `no_administrators` while the three officers are kept apart. Other roles pass.
 */
export async function demandOneOffice(tx: Transaction, personId: string, role: RoleName): Promise<void> {
  if (!findRole(role)?.office) return
  await lockOffices(tx.sql)
  if (role === 'administrator' && (await findSeparation(tx.sql))) throw refuse('no_administrators')
  const held = await listGrantsOfPerson(tx.sql, personId)
  const other = held.find(grant => grant.role !== role && findRole(grant.role)?.office)
  if (other) throw refuse('one_office_each', { held: nameOf(other.role), role: nameOf(role) })
}
