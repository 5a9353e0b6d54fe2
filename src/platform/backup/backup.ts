import { existsSync } from 'node:fs'
import { type Clock, toLocalIso } from '../clock.ts'
import type { Connection, Connections } from '../db/connection.ts'
import type { MigrationSet } from '../db/migrate.ts'
import { refusals } from '../errors.ts'
import type { FileStore } from '../files/file-store.ts'
import { type AddEntry, writeArchive } from './archive.ts'
import { backupErrors } from './backup.data.ts'
import { isVersionTable, type Manifest, manifestName, readVersions, schemasOf } from './manifest.ts'
import { listTables, nameOf, quote, quoteTable, type Table } from './tables.ts'

const refuse = refusals(backupErrors)
const rowsPerEntry = 1000

export type BackupReport = {
  path: string
  /** `YYYY-MM-DDThh:mm:ss+08:00` */
  createdAt: string
  tables: { name: string; rows: number }[]
  files: number
}

export type BackupSource = { connections: Connections; sets: readonly MigrationSet[]; files: FileStore; clock: Clock }

/**
 * Writes a backup of database and files to `path` while the program runs, in one format for both databases. The
 * database is as it was at one instant; on the embedded one, writers wait meanwhile. Keys are not in it: see
 * `backupKeys`. Throws `backup_exists`.
 *
 * Tables stand in entries of up to 1000 lines, each a row as a JSON object of PostgreSQL's own text forms.
 */
export async function backup({ connections, sets, files, clock }: BackupSource, path: string): Promise<BackupReport> {
  if (existsSync(path)) throw refuse('backup_exists', { path })
  const report: BackupReport = { path, createdAt: toLocalIso(clock()), tables: [], files: 0 }
  await writeArchive(path, async add => {
    await connections.use(connection =>
      inSnapshot(connection, async () => {
        await add(manifestName, JSON.stringify(await describe(connection, report.createdAt)))
        for (const table of await listTables(connection, schemasOf(sets))) {
          if (isVersionTable(table)) continue
          report.tables.push({ name: nameOf(table), rows: await addTable(connection, table, add) })
        }
      }),
    )
    for await (const key of files.list()) {
      await add(`files/${key}`, await files.open(key))
      report.files += 1
    }
  })
  return report
}

async function describe(connection: Connection, createdAt: string): Promise<Manifest> {
  return { format: 'open56-backup-1', createdAt, ...(await readVersions(connection)) }
}

async function inSnapshot(connection: Connection, work: () => Promise<void>) {
  await connection.exec('begin isolation level repeatable read read only')
  try {
    await work()
  } finally {
    await connection.exec('rollback')
  }
}

async function addTable(connection: Connection, table: Table, add: AddEntry): Promise<number> {
  const columns = table.columns.map(column => `${quote(column.name)}::text as ${quote(column.name)}`).join(', ')
  await connection.exec(`
    declare rows_of_table no scroll cursor for
    select row_to_json(r)::text as line from (select ${columns} from ${quoteTable(table)}) r`)
  let total = 0
  for (let part = 1; ; part++) {
    const { rows } = await connection.query<{ line: string }>(`fetch ${rowsPerEntry} from rows_of_table`)
    if (rows.length === 0) break
    await add(`data/${nameOf(table)}/${String(part).padStart(6, '0')}.ndjson`, `${rows.map(r => r.line).join('\n')}\n`)
    total += rows.length
  }
  await connection.exec('close rows_of_table')
  return total
}
