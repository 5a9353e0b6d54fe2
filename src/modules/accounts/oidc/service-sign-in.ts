import { randomBytes } from 'node:crypto'
import type { SignInService } from '#platform/config-services.ts'
import { refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import type { Asker } from '../auth.ts'
import { sampleMark } from '../faults.data.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { oidcErrors } from './errors.data.ts'
import { findLinkedPerson, insertLink, insertLinkedPerson } from './oidc.store.ts'
import type { CameBack } from './oidc.ts'
import type { ServicePerson } from './providers.ts'

const refuse = refusals(oidcErrors)

const longestName = 40

export type ServiceSignIn = ReturnType<typeof createServiceSignIn>

/**
 * Signs in whom a service named, and gives back the Set-Cookie lines. People are known by (issuer, subject) alone;
 * someone who is not known is added or refused, as the service is configured. Throws `service_person_unknown`,
 * `too_many_sign_ins`.
 */
export function createServiceSignIn({ db, transact, clock, newId }: AccountsPlatform, signIn: SignIn) {
  /** A new person at the lowest level of 实名, named as the service calls them. */
  async function add(tx: Transaction, { issuer, subject, name }: ServicePerson, service: SignInService) {
    const [id, at] = [newId(), new Date(clock())]
    const called = name?.trim().slice(0, longestName)
    const shown = called && !called.includes(sampleMark) ? called : service.label[0]
    await insertLinkedPerson(tx.sql, { id, name: shown, username: `u-${randomBytes(6).toString('hex')}`, at })
    const isNew = await insertLink(tx.sql, { id: newId(), personId: id, issuer, subject, at })
    if (!isNew) throw refuse('service_linked_already', { service: service.label[0] })
    tx.note(`person:${id}`, { service: service.id })
    return id
  }

  return async ({ person, service }: CameBack, asker: Asker): Promise<string[]> => {
    const known = await findLinkedPerson(db, person.issuer, person.subject)
    if (!known && service.unknown === 'refuse') throw refuse('service_person_unknown', { service: service.label[0] })
    const id = known ?? (await transact(asker.doer, 'accounts.add-person', tx => add(tx, person, service)))
    return signIn.signInProved(id, asker)
  }
}
