import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import { listNames } from '../people/people.store.ts'
import type { PersonKeys } from '../people/person-keys.ts'
import type { AccountsPlatform } from '../platform.ts'
import { type Changing, demandState } from './changing.ts'
import { lostNumberErrors } from './errors.data.ts'
import { type LostNumberState, lostNumberState } from './lost-number-states.ts'
import {
  findLostNumber,
  type LostNumber,
  listWaitingLostNumbers,
  lockLostNumber,
  stopLostNumbers,
} from './lost-numbers.store.ts'

const refuse = refusals(lostNumberErrors)

/** The new number, sealed under its person's key while it waits. */
export const numberField = 'lost_numbers.number'

/** A change with the names of the person and of the clerk, and how it stands. */
export type NamedLostNumber = LostNumber & { name: string; clerk: string; state: LostNumberState }

/** Whoever looks at what a clerk began: the clerk, and a second officer. */
export function createSecondOfficer(platform: AccountsPlatform, personKeys: PersonKeys, changing: Changing) {
  const { db, transact, clock, sites } = platform
  const top = sites.top.code

  async function lockWaiting({ sql, doer, note }: Transaction, id: string): Promise<LostNumber> {
    const asked = { state: 'waiting', counterSite: doer.site, nowMs: clock() } as const
    const found = demandState(await lockLostNumber(sql, { top, id }), asked)
    note(`person:${found.personId}`)
    return found
  }

  async function named(rows: readonly LostNumber[]): Promise<NamedLostNumber[]> {
    const names = await listNames(db, [...new Set(rows.flatMap(row => [row.personId, row.askedBy]))])
    const nameOf = (id: string) => names.get(id) ?? ''
    const state = (row: LostNumber) => lostNumberState(row, clock())
    return rows.map(row => ({ ...row, name: nameOf(row.personId), clerk: nameOf(row.askedBy), state: state(row) }))
  }

  return {
    /** A change that was begun at the doer's counter. Throws `lost_number_over`. */
    async get(doer: Doer, id: string): Promise<NamedLostNumber> {
      const found = await findLostNumber(db, { top, id })
      if (!found || found.counterSite !== doer.site) throw refuse('lost_number_over')
      return (await named([found]))[0]!
    },

    /** What waits for a second officer at a counter; at most 200. */
    listWaiting: async (site: SiteCode) => named(await listWaitingLostNumbers(db, top, site, new Date(clock()))),

    /**
     * Lets a change happen, by someone else than the clerk who began it and the person: whoever could give the person all
     * their roles. Throws `lost_number_over`, `not_yours_to_confirm`, `new_number_taken`.
     */
    async confirm(doer: Doer, id: string): Promise<void> {
      await transact(doer, 'accounts.confirm-lost-number', async tx => {
        const found = await lockWaiting(tx, id)
        const isOther = found.askedBy !== doer.actor.id && found.personId !== doer.actor.id
        if (!isOther || !(await changing.mayLetIn(tx, found.personId))) throw refuse('not_yours_to_confirm')
        const number = await personKeys.unseal(tx.sql, found.personId, numberField, found.numberSealed!)
        if (number.erased) throw refuse('lost_number_over')
        await changing.change(tx, found, number.text, doer.actor.id)
      })
    },

    /** Stops one that waits. Throws `lost_number_over`. */
    async stop(doer: Doer, id: string): Promise<void> {
      await transact(doer, 'accounts.stop-lost-number', async tx => {
        const { personId } = await lockWaiting(tx, id)
        await stopLostNumbers(tx.sql, top, personId, { by: doer.actor.id, at: new Date(clock()) })
      })
    },
  }
}
