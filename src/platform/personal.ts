import type { Reader, Transaction } from './transact.ts'

/** One record about a person, for their own eyes: names of values → values. */
export type PersonalRecord = Record<string, string | number | boolean | null>

/** What a module keeps of people under one kind of `rules/retention`. */
export type PersonalRecords = {
  kind: string
  /** Everything that is kept of the person under this kind; at most 10,000 records. */
  list(reader: Reader, personId: string): Promise<readonly PersonalRecord[]>
  /** Erases the records, or masks the person in them, as the kind's rule says. Without it they stay as they are. */
  erase?(tx: Transaction, personId: string): Promise<void>
}
