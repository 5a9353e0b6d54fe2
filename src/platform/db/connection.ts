/** Rows of a statement, and how many it touched. */
export type Result<R = Record<string, unknown>> = { rows: R[]; affected: number }

/**
 * One conversation with the database, the same for the embedded one and PostgreSQL. int8 and numeric: see types.ts.
 * `query` takes one statement with parameters; `exec` takes several without.
 */
export type Connection = {
  query<R = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Result<R>>
  exec(sql: string): Promise<Result[]>
}

/** Where connections come from. `use` gives one for the time of `work`, alone. */
export type Connections = {
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** As the owner of the tables: migrations, grants, restore. */
  useAsOwner<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Calls back for every notification on the channel, in every process. Returns how to stop. */
  listen(channel: string, heard: (payload: string) => void, lost: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** The role the program works as: it may read and write data, but only append to the audit trail. */
export const applicationRole = 'open56_app'

/** The server cannot be reached (any more); what was under way did not commit. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super(`The database cannot be reached: ${(cause as Error).message}`, { cause })
    this.name = 'DatabaseUnavailable'
  }
}
