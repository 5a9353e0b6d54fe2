import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import type { Connections } from './connection.ts'
import { openEmbedded } from './embedded.ts'
import { createKysely } from './kysely.ts'
import { openPostgres } from './postgres.ts'

export type Database = { connections: Connections; kysely: Kysely<unknown>; kind: 'embedded' | 'postgres' }

/** Opens the database that the configuration names. `template`: dump of a migrated, empty embedded database. */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>,
  template: string | undefined,
): Promise<Database> {
  const connections = config.databaseUrl
    ? openPostgres(config.databaseUrl, config.databaseOwnerUrl!)
    : await openEmbedded({ dataDir: `${config.dataDir}/db`, template })
  return asDatabase(connections, config.databaseUrl ? 'postgres' : 'embedded')
}

export function asDatabase(connections: Connections, kind: Database['kind']): Database {
  return { connections, kysely: createKysely(connections), kind }
}

/** Stands in where nothing is asked of a database: listing routes, describing the API. Whoever asks gets an error. */
export function unopenedDatabase(): Database {
  const refuse = () => Promise.reject(new Error('This command opens no database'))
  return asDatabase({ use: refuse, useAsOwner: refuse, listen: refuse, close: async () => undefined }, 'embedded')
}
