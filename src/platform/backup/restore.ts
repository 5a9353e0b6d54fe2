import { text } from 'node:stream/consumers'
import type { Connection, Connections } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { type MigrationSet, migrate } from '../db/migrate.ts'
import { refusals } from '../errors.ts'
import type { FileStore } from '../files/file-store.ts'
import { anyType } from '../files/spool.ts'
import { installQueue, queueSchema } from '../jobs/queue.ts'
import { checkArchive, readArchive } from './archive.ts'
import { backupErrors } from './backup.data.ts'
import {
  isVersionTable,
  type Manifest,
  manifestName,
  manifestSchema,
  readQueueVersion,
  schemasOf,
  setsOf,
} from './manifest.ts'
import { createSealWatch, type Unreadable } from './sealed-values.ts'
import { listSchemas, listTables, nameOf, quote, quoteTable, type Table, withoutConstraints } from './tables.ts'

const refuse = refusals(backupErrors)

export type RestoreReport = {
  /** When the backup was made. */
  createdAt: string
  tables: { name: string; rows: number }[]
  files: number
  /** A sentence for each thing that is in the backup but not in the restored program. */
  leftOut: string[]
  /** Sealed values whose key is not in the key folder. */
  unreadable: Unreadable[]
}

type Parts = {
  connections: Connections
  kind: Database['kind']
  sets: readonly MigrationSet[]
  files: FileStore
  keysDir: string
}

/**
 * Restores a backup into an empty database and the file store, from either kind of database to either; then brings it up
 * to the version of this program. All checksums are compared before anything is written, and a failure takes back
 * the tables. Throws `restore_not_empty`, `backup_not_found`, `backup_damaged`, `backup_is_newer`.
 */
export async function restore(parts: Parts, path: string): Promise<RestoreReport> {
  const { connections, sets } = parts
  await refuseUnlessEmpty(parts)
  await checkArchive(path)
  const manifest = await readManifest(path)
  const oldSets = setsOf(manifest, sets)
  try {
    await migrate(connections, oldSets)
    await installQueue(connections, parts.kind)
    const rows = await connections.useAsOwner(connection => loadTables(connection, parts, path, manifest))
    await migrate(connections, sets)
    const stored = await loadFiles(parts.files, path)
    return { ...rows, ...stored, leftOut: [...rows.leftOut, ...stored.leftOut], createdAt: manifest.createdAt }
  } catch (error) {
    await connections.useAsOwner(connection => dropSchemas(connection, schemasOf(sets)))
    throw error
  }
}

async function refuseUnlessEmpty({ connections, sets }: Parts) {
  const schemas = await connections.useAsOwner(connection => listSchemas(connection, schemasOf(sets)))
  if (schemas.length > 0) throw refuse('restore_not_empty', { what: schemas.join(', ') })
}

/** What a backup was made from. Throws `backup_not_found`, `backup_damaged`. */
export async function readManifest(path: string): Promise<Manifest> {
  for await (const { name, content } of readArchive(path)) {
    const parsed = name === manifestName ? manifestSchema.safeParse(JSON.parse(await text(content))) : undefined
    if (parsed?.success) return parsed.data
    break
  }
  throw refuse('backup_damaged', { path, where: manifestName })
}

type Loaded = Pick<RestoreReport, 'tables' | 'leftOut' | 'unreadable'>

/** All tables in one transaction. */
async function loadTables(connection: Connection, parts: Parts, path: string, manifest: Manifest): Promise<Loaded> {
  const tables = await listTables(connection, schemasOf(parts.sets))
  const isQueueSame = (await readQueueVersion(connection)) === manifest.queueVersion
  const wanted = new Map(
    tables.filter(table => table.schema !== queueSchema || isQueueSame).map(table => [nameOf(table), table]),
  )
  const seals = createSealWatch(parts.keysDir)
  const loaded = new Map<string, number>()
  const skipped = new Map<string, number>()
  await connection.exec('begin')
  try {
    for (const table of tables.filter(each => each.schema === queueSchema && !isVersionTable(each)))
      await connection.exec(`delete from ${quoteTable(table)}`)
    await withoutConstraints(connection, tables, async () => {
      for await (const { name, lines } of readRows(path)) {
        const table = wanted.get(name)
        const counts = table ? loaded : skipped
        counts.set(name, (counts.get(name) ?? 0) + lines.length)
        if (!table) continue
        await insertRows(connection, table, lines)
        seals.look(name, lines)
      }
    })
    await connection.exec('commit')
  } catch (error) {
    await connection.exec('rollback')
    throw error
  }
  return {
    tables: [...loaded].map(([name, rows]) => ({ name, rows })),
    leftOut: [...skipped].map(([name, rows]) => `${name}: ${rows} rows; this version keeps them in another form`),
    unreadable: seals.list(),
  }
}

async function* readRows(path: string): AsyncGenerator<{ name: string; lines: string[] }> {
  for await (const { name, content } of readArchive(path)) {
    if (!name.startsWith('data/')) continue
    yield { name: name.split('/')[1]!, lines: (await text(content)).split('\n').filter(Boolean) }
  }
}

/** Each value goes through PostgreSQL's own text form of its type, so that none changes on the way. */
async function insertRows(connection: Connection, table: Table, lines: readonly string[]) {
  const names = table.columns.map(column => quote(column.name))
  const values = table.columns.map((column, i) => `${names[i]}::${column.type}`)
  await connection.query(
    `insert into ${quoteTable(table)} (${names.join(', ')}) overriding system value
     select ${values.join(', ')} from json_to_recordset($1::text::json) as r (${names.map(name => `${name} text`).join(', ')})`,
    [`[${lines.join(',')}]`],
  )
}

/** A file whose content is not what its key says cannot come from an archive with right checksums: it is left out. */
async function loadFiles(files: FileStore, path: string): Promise<Pick<RestoreReport, 'files' | 'leftOut'>> {
  const leftOut: string[] = []
  let count = 0
  for await (const { name, content } of readArchive(path)) {
    if (!name.startsWith('files/')) continue
    const { key } = await files.put(content, { maxBytes: Number.MAX_SAFE_INTEGER, types: anyType })
    if (`files/${key}` === name) count += 1
    else leftOut.push(`${name}: was damaged before it was backed up`)
  }
  return { files: count, leftOut }
}

async function dropSchemas(connection: Connection, schemas: readonly string[]) {
  for (const schema of schemas) await connection.exec(`drop schema if exists ${quote(schema)} cascade`)
}
