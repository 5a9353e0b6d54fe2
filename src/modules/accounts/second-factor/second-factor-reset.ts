import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import { findPerson, listGrantsOfPerson } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import { mayGiveAll } from '../roles.ts'
import { deleteSessions } from '../sessions/sessions.store.ts'
import { secondFactorErrors } from './second-factor.errors.data.ts'
import { deleteTotp } from './second-factor.store.ts'

const refuse = refusals(secondFactorErrors)

export type SecondFactorReset = ReturnType<typeof createSecondFactorReset>

/**
 * Takes the second factor away from a person who lost it, and ends their sign-ins: by someone else who could give them
 * all their roles, on a site where they hold one or on the top site. Throws `not_yours_to_reset`,
 * `second_factor_missing`.
 */
export function createSecondFactorReset({ db, transact, sites }: AccountsPlatform) {
  return async (doer: Doer, personId: string): Promise<void> => {
    if (!(await findPerson(db, personId))) throw refuse('second_factor_missing')
    const grants = await listGrantsOfPerson(db, personId)
    const isOfSite = doer.site === sites.top.code || grants.some(grant => grant.site === doer.site)
    const isOther = personId !== doer.actor.id
    if (!isOther || !isOfSite || !mayGiveAll(doer.actor, grants, sites)) throw refuse('not_yours_to_reset')
    await transact(doer, 'accounts.reset-second-factor', async ({ sql, note }) => {
      if (!(await deleteTotp(sql, personId))) throw refuse('second_factor_missing')
      note(`person:${personId}`, { ended: await deleteSessions(sql, personId, null) })
    })
  }
}
