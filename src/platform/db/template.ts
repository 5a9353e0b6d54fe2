import { PGlite } from '@electric-sql/pglite'
import { installQueue } from '../jobs/queue.ts'
import type { Connection } from './connection.ts'
import { type MigrationSet, migrate } from './migrate.ts'

/** A dump of an embedded database that is migrated and empty. Starting from it takes a tenth of making one. */
export async function makeTemplate(sets: readonly MigrationSet[]): Promise<Uint8Array> {
  const pglite = await PGlite.create()
  try {
    const owner = { useAsOwner: <T>(work: (connection: Connection) => Promise<T>) => work(converse(pglite)) }
    await migrate(owner, sets)
    await installQueue(owner, 'embedded')
    return new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer())
  } finally {
    await pglite.close()
  }
}

function converse(pglite: PGlite): Connection {
  return {
    async query(sql, parameters = []) {
      const { rows, affectedRows } = await pglite.query(sql, [...parameters])
      return { rows: rows as never[], affected: affectedRows ?? 0 }
    },
    exec: async sql => (await pglite.exec(sql)).map(one => ({ rows: one.rows, affected: one.affectedRows ?? 0 })),
  }
}
