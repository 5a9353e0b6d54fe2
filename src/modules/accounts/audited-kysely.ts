import {
  type CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  type Driver,
  InsertQueryNode,
  Kysely,
  type OperationNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RootOperationNode,
  TableNode,
  UpdateQueryNode,
} from 'kysely'
import type { Doer } from '#platform/access.ts'
import type { AccountsPlatform } from './platform.ts'

const verbs: Partial<Record<RootOperationNode['kind'], string>> = {
  InsertQueryNode: 'add',
  UpdateQueryNode: 'change',
  DeleteQueryNode: 'remove',
}

/**
 * A Kysely for a library that writes by itself: selects read outside transactions; every insert, update and delete is
 * a transaction of its own with an audit row `accounts.<add|change|remove>-<table>`. Anything else throws.
 * `doer` tells who acts at the moment of the write; `failed` hears of every statement that failed, because the library
 * may hide it.
 */
export function createAuditedKysely(
  platform: Pick<AccountsPlatform, 'db' | 'transact'>,
  doer: () => Doer,
  failed: (error: unknown) => void = () => undefined,
): Kysely<unknown> {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) =>
      run<R>(platform, doer, query).catch(error => {
        failed(error)
        throw error
      }),
    streamQuery: refuseStreams,
  }
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => driver(connection),
    },
  })
}

async function run<R>(
  { db, transact }: Pick<AccountsPlatform, 'db' | 'transact'>,
  doer: () => Doer,
  query: CompiledQuery,
): Promise<QueryResult<R>> {
  if (query.query.kind === 'SelectQueryNode') return db.getExecutor().executeQuery(query as CompiledQuery<R>)
  const verb = verbs[query.query.kind]
  const table = tableOf(query.query)
  if (!verb || !table) throw new Error(`A statement of kind ${query.query.kind} has no audit row and is not run`)
  return transact(doer(), `accounts.${verb}-${table}`, async ({ sql, note }) => {
    const result = await sql.executeQuery(query as CompiledQuery<R>)
    for (const row of result.rows as { person_id?: string; id?: string }[])
      note(row.person_id ? `person:${row.person_id}` : `${table}:${row.id}`)
    return result
  })
}

/** The one table that a statement writes; undefined for statements over several. */
function tableOf(node: RootOperationNode): string | undefined {
  const target = targetOf(node)
  return target && TableNode.is(target) ? target.table.identifier.name : undefined
}

function targetOf(node: RootOperationNode): OperationNode | undefined {
  if (InsertQueryNode.is(node)) return node.into
  if (UpdateQueryNode.is(node)) return node.table
  return DeleteQueryNode.is(node) && node.from.froms.length === 1 ? node.from.froms[0] : undefined
}

function driver(connection: DatabaseConnection): Driver {
  const refuseTransactions = () => Promise.reject(new Error('Transactions are opened by transact alone'))
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: refuseTransactions,
    commitTransaction: refuseTransactions,
    rollbackTransaction: refuseTransactions,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
}

function refuseStreams(): never {
  throw new Error('Rows are read in pages, not streamed')
}
