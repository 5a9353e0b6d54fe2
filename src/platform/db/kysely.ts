import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Connection, Connections } from './connection.ts'

type Held = DatabaseConnection & { release: () => void }

/** Kysely over our connections: one path for both databases, each query or transaction with a connection of its own. */
export function createKysely(connections: Connections): Kysely<unknown> {
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => driver(connections),
    },
  })
}

function driver(connections: Connections): Driver {
  const run = (sql: string) => async (connection: DatabaseConnection) => {
    await connection.executeQuery({ sql, parameters: [] } as unknown as CompiledQuery)
  }
  return {
    init: async () => undefined,
    acquireConnection: () => hold(connections),
    beginTransaction: run('begin'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    releaseConnection: async connection => (connection as Held).release(),
    destroy: async () => undefined,
  }
}

/**
 * Marks the asynchronous context of a running transaction. Whoever asks for a connection from inside one would wait
 * for itself for ever on the embedded database, and would read a state of its own on PostgreSQL: both throw instead.
 */
export const runningTransaction = new AsyncLocalStorage<{ running: boolean }>()

/** Takes a connection until `release` is called. */
function hold(connections: Connections): Promise<Held> {
  if (runningTransaction.getStore()?.running) {
    return Promise.reject(new Error('The database is used from inside a transaction; pass the transaction on instead'))
  }
  return new Promise((resolve, reject) => {
    connections
      .use(
        connection =>
          new Promise<void>(release => {
            resolve({ executeQuery: query => execute(connection, query), streamQuery: noStream, release })
          }),
      )
      .catch(reject)
  })
}

async function execute<R>(connection: Connection, query: CompiledQuery): Promise<QueryResult<R>> {
  const { rows, affected } = await connection.query<R>(query.sql, query.parameters)
  return { rows, numAffectedRows: BigInt(affected) }
}

function noStream(): never {
  throw new Error('Rows are read in pages, not streamed')
}
