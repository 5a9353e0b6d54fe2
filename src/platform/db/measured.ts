import type { Metrics } from '../metrics.ts'
import type { Connection } from './connection.ts'
import { asDatabase, type Database } from './database.ts'

/** The same database, which tells how long each of its statements took and whether it failed. */
export function measured({ connections, kind }: Database, count: Metrics['countQuery']): Database {
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    let outcome: 'ok' | 'error' = 'error'
    try {
      const result = await work()
      outcome = 'ok'
      return result
    } finally {
      count(outcome, performance.now() - startedAt)
    }
  }
  const watch = (connection: Connection): Connection => ({
    query: (sql, parameters) => timed(() => connection.query(sql, parameters)),
    exec: sql => timed(() => connection.exec(sql)),
  })
  return asDatabase({ ...connections, use: work => connections.use(connection => work(watch(connection))) }, kind)
}
