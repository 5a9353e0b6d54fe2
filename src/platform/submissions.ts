import { programActor } from './access.ts'
import type { Submissions } from './http/handle.ts'
import type { Visit } from './http/visit.ts'
import type { Platform } from './module.ts'
import { findSubmissionLocation, setSubmissionLocation } from './platform.store.ts'
import { upkeep } from './transact.ts'

/** Remembers where a form led, so that the same form sent again leads there too. */
export function createSubmissions({ db, transact, log }: Pick<Platform, 'db' | 'transact' | 'log'>): Submissions {
  const keyOf = (visit: Visit, key: string) => ({ siteId: visit.site.code, actorId: visit.actor!.id, key })
  const underWay = new Map<string, Promise<unknown>>()
  return {
    async inTurn(visit, key, work) {
      const id = JSON.stringify(keyOf(visit, key))
      const before = underWay.get(id)
      const mine = before ? before.then(work, work) : work()
      underWay.set(id, mine)
      try {
        return await mine
      } finally {
        if (underWay.get(id) === mine) underWay.delete(id)
      }
    },
    findLocation: (visit, key) => findSubmissionLocation(db, keyOf(visit, key)),
    /** What the form did is done: where it led must not turn it into a failure. */
    keepLocation: (visit, key, location) =>
      transact({ actor: programActor('forms'), site: visit.site.code }, upkeep, tx =>
        setSubmissionLocation(tx.sql, keyOf(visit, key), location),
      ).catch(error => log.warn({ err: error }, 'form result')),
  }
}
