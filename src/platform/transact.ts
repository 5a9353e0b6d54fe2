import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { Doer } from './access.ts'
import type { EventType } from './events.ts'
import type { SiteCode } from './sites.ts'

/** What stores read with: the database or a transaction. It cannot write. */
export type Reader<T = unknown> = Pick<Kysely<T>, 'selectFrom' | 'with' | 'withRecursive' | 'getExecutor' | 'fn'>

/** What stores write with; only `transact` hands one out. */
export type Writer<T = unknown> = KyselyTransaction<T>

/** The tables of a module, typed, for its store: `const db = tables<PortalTables>(reader)`. */
export function tables<T>(reader: Reader): Reader<T> {
  return reader as Reader<T>
}

export function writableTables<T>(writer: Writer): Writer<T> {
  return writer as Writer<T>
}

/** A running transaction: the writer, and what belongs to it and must not be forgotten. */
export type Transaction = {
  sql: Writer
  doer: Doer
  site: SiteCode
  /** Writes the event to the outbox; it is delivered if and only if the transaction commits. */
  emit<P>(event: EventType<P>, payload: P): Promise<void>
  /** Adds to the audit row: what was touched, and values that help to understand it later. No personal data. */
  note(subject: string, detail?: Record<string, unknown>): void
}

/**
 * What the program notes for its own running (when a sign-in was last used, how often a page was asked for, that an
 * editor is still open): nobody's deed, and often. In the place of an action's name it leaves no audit row. Which files
 * may is a list in `tests/architecture.test.ts`.
 */
export const upkeep = Symbol('upkeep')

/**
 * Does `work` in one transaction as `doer`, and writes the audit row `action` with it, so that no write goes untold.
 * `action` is `<module>.<verb>-<thing>` (`portal.publish-article`). Nothing but the database may be awaited inside.
 * With `doer.onceKey`, work that was committed under the same key before is not repeated: `already_submitted`.
 */
export type Transact = <R>(
  doer: Doer,
  action: string | typeof upkeep,
  work: (transaction: Transaction) => Promise<R>,
) => Promise<R>
