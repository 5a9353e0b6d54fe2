import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { AccountsPlatform } from '../platform.ts'
import { type BeginningParts, createBegin } from './beginning.ts'
import { createChanging, demandState } from './changing.ts'
import { lostNumberErrors } from './errors.data.ts'
import { listLostNumbersOf, lockLostNumber, setProved, stopLostNumbers } from './lost-numbers.store.ts'
import { createSecondOfficer, numberField } from './second-officer.ts'

const refuse = refusals(lostNumberErrors)

export type LostNumbers = ReturnType<typeof createLostNumbers>

/**
 * A new number for someone who can get no code to the old one: at a counter, with the document that was recorded of them
 * before. A code proves the new number. For whoever holds roles that the clerk could not give, and for everyone while
 * the three officers are kept apart, a second officer confirms it. The old number is told at once, and the person on
 * their own page.
 */
export function createLostNumbers(platform: AccountsPlatform, parts: BeginningParts) {
  const { transact, clock, sites, db } = platform
  const { personKeys, codes } = parts
  const changing = createChanging(platform, parts.phones)
  const top = sites.top.code
  return {
    begin: createBegin(platform, parts),
    ...createSecondOfficer(platform, personKeys, changing),

    /**
     * Takes the code from the new number: changes the number, or lets it wait for a second officer. Throws `code_wrong`,
     * `code_dead`, `code_over`, `lost_number_over`, `new_number_taken`.
     */
    async prove(doer: Doer, id: string, typed: { ticket: string; code: string }): Promise<'done' | 'waiting'> {
      const outcome = await transact(doer, 'accounts.prove-lost-number', async tx => {
        const asked = { state: 'asked', counterSite: doer.site, nowMs: clock() } as const
        const found = demandState(await lockLostNumber(tx.sql, { top, id }), asked)
        tx.note(`person:${found.personId}`)
        const sent = { ticket: typed.ticket, typed: typed.code, purpose: 'lost-number', at: 'code' } as const
        const checked = await codes.check(tx, sent)
        if ('refusal' in checked) return checked
        const { personId, number } = checked.proved
        if (personId !== found.personId || found.askedBy !== doer.actor.id) throw refuse('lost_number_over')
        await codes.end(tx, checked.id)
        if (!(await changing.isSeparated(tx)) && (await changing.mayLetIn(tx, personId))) {
          await changing.change(tx, found, number, null)
          return 'done'
        }
        await setProved(
          tx.sql,
          { top, id },
          await personKeys.seal(tx, personId, numberField, number),
          new Date(clock()),
        )
        return 'waiting'
      })
      if (typeof outcome === 'object') throw outcome.refusal
      return outcome
    },

    /** The person stops whatever was begun for their number. Throws `lost_number_over` when there is nothing to stop. */
    async stopOwn(doer: Doer): Promise<void> {
      await transact(doer, 'accounts.stop-lost-number', async ({ sql, note }) => {
        const stopped = { by: doer.actor.id, at: new Date(clock()) }
        note(`person:${doer.actor.id}`)
        if ((await stopLostNumbers(sql, top, doer.actor.id, stopped)) === 0) throw refuse('lost_number_over')
      })
    },

    /** The newest changes of a person's number, for themself. */
    listOf: (personId: string) => listLostNumbersOf(db, top, personId),
  }
}
