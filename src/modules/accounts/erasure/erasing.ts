import { programActor } from '#platform/access.ts'
import { toLocalDay } from '#platform/clock.ts'
import type { PersonalRecord, PersonalRecords } from '#platform/personal.ts'
import type { Reader, Transaction } from '#platform/transact.ts'
import { monthsLater, type Retention, type RetentionRule } from '#rules/retention/retention.ts'
import { managingRoles } from '../grants.ts'
import { lockGrants } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { Retained } from '../retention/retained.ts'
import { listBlockers } from './blockers.ts'
import { type Erasure, type ErasureLine, listDueErasures, lockPerson, setDone } from './erasures.store.ts'

export type Erasing = ReturnType<typeof createErasing>

type Parts = { retention: Retention; retained: Retained; personal: () => readonly PersonalRecords[] }

/** Thrown to leave a request as it is, because something must be handed over first, or it was taken back meanwhile. */
class NotNow extends Error {}

/** Erases people line by line, by the rules of retention. */
export function createErasing(platform: AccountsPlatform, { retention, retained, personal }: Parts) {
  const { transact, db, clock, sites } = platform
  const today = () => toLocalDay(clock())

  /** What there is of each kind, with its rule; kinds without a module that keeps them have none. */
  async function look(reader: Reader, personId: string) {
    const rules = retention.on(today())
    return Promise.all(
      personal().map(async records => {
        const rule = rules.find(each => each.kind === records.kind)
        if (!rule) throw new Error(`No retention rule names ${records.kind}`)
        return { records, rule, found: await records.list(reader, personId) }
      }),
    )
  }

  const lineOf = (rule: RetentionRule, found: readonly PersonalRecord[]): ErasureLine => ({
    kind: rule.kind,
    rows: found.length,
    // biome-ignore lint/suspicious/noThenProperty: a word, never a function; receipts are kept with it
    then: rule.onErasure,
    until: rule.keptMonths && found.length > 0 ? monthsLater(today(), rule.keptMonths) : null,
  })

  async function erase(tx: Transaction, { id, personId }: Erasure) {
    await lockPerson(tx.sql, personId)
    await lockGrants(tx.sql, sites.top.code, managingRoles)
    if ((await listBlockers(tx.sql, sites, personId)).length > 0) throw new NotNow()
    const kinds = await look(tx.sql, personId)
    const lines = kinds.map(({ rule, found }) => lineOf(rule, found))
    if (!(await setDone(tx.sql, { id, lines }, new Date(clock())))) throw new NotNow()
    for (const [at, { rule, found }] of kinds.entries()) {
      const { until } = lines[at]!
      if (until) await retained.keep(tx, personId, rule.kind, until, found)
    }
    for (const { records } of kinds) await records.erase?.(tx, personId)
    tx.note(`person:${personId}`, { receipt: id })
  }

  return {
    /** What an erasure would answer now, line by line. */
    async preview(personId: string): Promise<ErasureLine[]> {
      return (await look(db, personId)).map(({ rule, found }) => lineOf(rule, found))
    },

    /**
     * Does every request whose waiting time is over, each in a transaction of its own; returns how many were done and
     * how many must wait until something is handed over.
     */
    async eraseDue(): Promise<{ done: number; postponed: number }> {
      const due = await listDueErasures(db, new Date(clock()), 1000)
      const doer = { actor: programActor('accounts'), site: sites.top.code }
      let done = 0
      for (const request of due) {
        try {
          await transact(doer, 'accounts.erase-person', tx => erase(tx, request))
          done += 1
        } catch (error) {
          if (!(error instanceof NotNow)) throw error
        }
      }
      return { done, postponed: due.length - done }
    },
  }
}
