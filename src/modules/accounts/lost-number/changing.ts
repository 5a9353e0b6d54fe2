import { refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import { listGrantsOfPerson } from '../people/people.store.ts'
import type { Phones } from '../phone/phones.ts'
import type { AccountsPlatform } from '../platform.ts'
import { mayGiveAll } from '../roles.ts'
import { deleteSessions } from '../sessions/sessions.store.ts'
import { findSeparation } from '../three-officers/three-officers.store.ts'
import { lostNumberErrors } from './errors.data.ts'
import { type LostNumberState, lostNumberState } from './lost-number-states.ts'
import { type LostNumber, setDone } from './lost-numbers.store.ts'

const refuse = refusals(lostNumberErrors)

export type Changing = ReturnType<typeof createChanging>

/** Whether one officer is enough for a lost number, and the change itself. */
export function createChanging({ clock, sites }: AccountsPlatform, phones: Phones) {
  return {
    /** Whether the doer could give the person all their roles; nobody else lets them in by another number. */
    async mayLetIn({ sql, doer }: Transaction, personId: string): Promise<boolean> {
      return mayGiveAll(doer.actor, await listGrantsOfPerson(sql, personId), sites)
    },

    /** Whether nobody does it alone: while the three officers are kept apart. */
    isSeparated: async ({ sql }: Transaction) => (await findSeparation(sql)) !== undefined,

    /** Gives the person the number, frees the old one and ends every sign-in. Throws `new_number_taken`. */
    async change(tx: Transaction, { id, personId }: LostNumber, number: string, confirmedBy: string | null) {
      if (await phones.lockPerson(tx, number)) throw refuse('new_number_taken')
      await phones.put(tx, personId, { number })
      tx.note(`lost-number:${id}`, { ended: await deleteSessions(tx.sql, personId, null) })
      await setDone(tx.sql, { top: sites.top.code, id }, confirmedBy, new Date(clock()))
    },
  }
}

/** Throws `lost_number_over` for one that is not there, belongs to another counter, or stands otherwise. */
export function demandState(
  found: LostNumber | undefined,
  asked: { state: LostNumberState; counterSite: string; nowMs: number },
): LostNumber {
  const isSo = found?.counterSite === asked.counterSite && lostNumberState(found, asked.nowMs) === asked.state
  if (!found || !isSo) throw refuse('lost_number_over')
  return found
}
