import type { Kysely } from 'kysely'
import { programActor } from './access.ts'
import type { Submissions } from './http/handle.ts'
import type { Visit } from './http/visit.ts'
import { findSubmissionLocation, setSubmissionLocation } from './platform.store.ts'
import type { Transact } from './transact.ts'

/** Remembers where a form led, so that the same form sent again leads there too. */
export function createSubmissions(kysely: Kysely<unknown>, transact: Transact): Submissions {
  const keyOf = (visit: Visit, key: string) => ({ siteId: visit.site.code, actorId: visit.actor!.id, key })
  return {
    findLocation: (visit, key) => findSubmissionLocation(kysely, keyOf(visit, key)),
    keepLocation: (visit, key, location) =>
      transact({ actor: programActor('forms'), site: visit.site.code }, 'platform.keep-form-result', tx =>
        setSubmissionLocation(tx.sql, keyOf(visit, key), location),
      ),
  }
}
