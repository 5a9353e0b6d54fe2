import { CompiledQuery } from 'kysely'
import { type ConstructorOptions, PgBoss, type Db as QueueDatabase } from 'pg-boss'
import { applicationRole, type Connection, type Connections } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { runningTransaction } from '../db/kysely.ts'
import type { Transaction } from '../transact.ts'

/** Schema of the queue's own tables; they stay local tables of a Citus coordinator. */
export const queueSchema = 'pgboss'

/** How often a process looks for jobs whose process is gone: their heartbeat has stopped. */
const takeoverSeconds = 15

/** Lets the queue speak over our connections, one statement or block at a time. */
export function overConnections(connections: Connections): QueueDatabase {
  return {
    executeSql(sql, values) {
      if (runningTransaction.getStore()?.running)
        return Promise.reject(new Error('A job is queued from inside a transaction; pass the transaction on to start'))
      return connections.use(connection => run(connection, sql, values))
    },
    async listen(channel, heard, reconnected) {
      const close = await connections.listen(channel, heard, reconnected)
      reconnected()
      return { close }
    },
  }
}

/** Lets the queue write in a transaction of ours. */
export function overTransaction(transaction: Transaction): QueueDatabase {
  return {
    async executeSql(sql, values = []) {
      return { rows: (await transaction.sql.executeQuery(CompiledQuery.raw(sql, [...values]))).rows }
    },
  }
}

/** Settings that every use of the queue shares: no telemetry, no maintenance that needs the tables' owner. */
export function queueOptions(kind: Database['kind']): ConstructorOptions {
  return {
    schema: queueSchema,
    backend: kind === 'embedded' ? 'pglite' : 'postgres',
    registerInstance: false,
    reindex: false,
    superviseIntervalSeconds: takeoverSeconds,
    monitorIntervalSeconds: takeoverSeconds,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  }
}

/** Creates or upgrades the queue's tables, as their owner, and lets the program work with them. */
export function installQueue(connections: Pick<Connections, 'useAsOwner'>, kind: Database['kind']): Promise<void> {
  return connections.useAsOwner(async connection => {
    const db = { executeSql: (sql: string, values?: unknown[]) => run(connection, sql, values) }
    const boss = new PgBoss({ ...queueOptions(kind), db, supervise: false, schedule: false })
    let failure: unknown
    boss.on('error', error => {
      failure = error
    })
    await boss.start()
    await boss.stop()
    if (failure) throw failure
    await connection.exec(`
      grant usage on schema ${queueSchema} to ${applicationRole};
      grant select, insert, update, delete on all tables in schema ${queueSchema} to ${applicationRole};
      grant usage, select on all sequences in schema ${queueSchema} to ${applicationRole};
      grant execute on all functions in schema ${queueSchema} to ${applicationRole};`)
  })
}

/** A block that failed leaves its transaction open on the connection, which others use next: it is rolled back. */
async function run(connection: Connection, sql: string, values: readonly unknown[] = []) {
  try {
    if (values.length > 0) return await connection.query(sql, values)
    return { rows: (await connection.exec(sql)).flatMap(result => result.rows) }
  } catch (error) {
    await connection.exec('rollback').catch(() => undefined)
    throw error
  }
}
