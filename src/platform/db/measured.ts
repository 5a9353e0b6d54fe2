import type { Connection } from './connection.ts'
import { asDatabase, type Database } from './database.ts'

type Tell = (outcome: 'ok' | 'error', durationMs: number, sql: string) => void

/** The same database, which tells how long each of its statements took, whether it failed, and its text. */
export function measured({ connections, kind }: Database, tell: Tell): Database {
  const timed = async <T>(sql: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    let outcome: 'ok' | 'error' = 'error'
    try {
      const result = await work()
      outcome = 'ok'
      return result
    } finally {
      tell(outcome, performance.now() - startedAt, sql)
    }
  }
  const watch = (connection: Connection): Connection => ({
    query: (sql, parameters) => timed(sql, () => connection.query(sql, parameters)),
    exec: sql => timed(sql, () => connection.exec(sql)),
  })
  return asDatabase({ ...connections, use: work => connections.use(connection => work(watch(connection))) }, kind)
}
