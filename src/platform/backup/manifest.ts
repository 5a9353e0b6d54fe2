import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connection } from '../db/connection.ts'
import type { MigrationSet } from '../db/migrate.ts'
import { refusals } from '../errors.ts'
import { queueSchema } from '../jobs/queue.ts'
import { backupErrors } from './backup.data.ts'
import type { Table } from './tables.ts'

const refuse = refusals(backupErrors)

/** The first entry of a backup: what the rest was made from. */
export const manifestName = 'manifest.json'

export const manifestSchema = z.object({
  format: z.literal('open56-backup-1'),
  createdAt: z.string(),
  migrations: z.array(z.object({ module: z.string(), name: z.string(), sha256: z.string() })),
  /** Version of the job queue's tables. */
  queueVersion: z.number().nullable(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Which schemas belong to the program. */
export function schemasOf(sets: readonly MigrationSet[]): string[] {
  return [...new Set(['platform', queueSchema, ...sets.map(set => set.name)])]
}

/** Versions are in the manifest; they are written by the migration itself. */
export function isVersionTable(table: Table): boolean {
  return (
    (table.schema === 'platform' && table.name === 'migrations') ||
    (table.schema === queueSchema && table.name === 'version')
  )
}

export async function readVersions(connection: Connection): Promise<Pick<Manifest, 'migrations' | 'queueVersion'>> {
  const { rows } = await connection.query<Manifest['migrations'][number]>(
    'select module, name, sha256 from platform.migrations order by module, name',
  )
  return { migrations: rows, queueVersion: await readQueueVersion(connection) }
}

export async function readQueueVersion(connection: Connection): Promise<number | null> {
  const { rows } = await connection.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${queueSchema}.version`,
  ])
  if (!rows[0]!.there) return null
  const versions = await connection.query<{ version: number }>(`select version from ${queueSchema}.version`)
  return versions.rows[0]?.version ?? null
}

/**
 * The migrations as they were when the backup was made, so that its rows find the tables they came from. Throws
 * `backup_is_newer` when the program does not know one of them in the same form.
 */
export function setsOf(manifest: Manifest, sets: readonly MigrationSet[]): MigrationSet[] {
  const wanted = new Map(manifest.migrations.map(({ module, name, sha256 }) => [`${module}/${name}`, sha256]))
  const older = sets.map(set => ({
    name: set.name,
    migrations: set.migrations.filter(migration => {
      const id = `${set.name}/${migration.name}`
      return wanted.get(id) === createHash('sha256').update(migration.sql).digest('hex') && wanted.delete(id)
    }),
  }))
  if (wanted.size > 0) throw refuse('backup_is_newer', { what: [...wanted.keys()].join(', ') })
  return older.filter(set => set.migrations.length > 0)
}
