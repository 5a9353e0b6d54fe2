import type { Connection } from '../db/connection.ts'

/** A table with its columns and their types, without generated ones. */
export type Table = { schema: string; name: string; columns: { name: string; type: string }[] }

/** `schema.table` as it stands in entries of the archive and in reports. */
export function nameOf(table: Table): string {
  return `${table.schema}.${table.name}`
}

export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}

export function quoteTable(table: Table): string {
  return `${quote(table.schema)}.${quote(table.name)}`
}

/** Tables of the given schemas in the order of their names; of a partitioned one only the whole. */
export async function listTables(connection: Connection, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await connection.query<{ schema: string; name: string; column: string; type: string }>(
    `select n.nspname as schema, c.relname as name, a.attname as column,
            format_type(a.atttypid, a.atttypmod) as type
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
     order by n.nspname, c.relname, a.attnum`,
    [schemas],
  )
  const tables = new Map<string, Table>()
  for (const { schema, name, column, type } of rows) {
    const key = `${schema}.${name}`
    if (!tables.has(key)) tables.set(key, { schema, name, columns: [] })
    tables.get(key)!.columns.push({ name: column, type })
  }
  return [...tables.values()]
}

/** Which of the schemas exist. */
export async function listSchemas(connection: Connection, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname = any($1) order by nspname',
    [schemas],
  )
  return rows.map(row => row.name)
}

type ForeignKey = { owner: string; name: string; definition: string }

/**
 * Does `load` while foreign keys are away and triggers are off; the keys are checked when they come back. Sequences
 * continue after what was loaded.
 */
export async function withoutConstraints(connection: Connection, tables: readonly Table[], load: () => Promise<void>) {
  const keys = await listForeignKeys(connection, tables)
  for (const { owner, name } of keys) await connection.exec(`alter table ${owner} drop constraint ${quote(name)}`)
  for (const table of tables) await connection.exec(`alter table ${quoteTable(table)} disable trigger user`)
  await load()
  for (const table of tables) await connection.exec(`alter table ${quoteTable(table)} enable trigger user`)
  for (const { owner, name, definition } of keys)
    await connection.exec(`alter table ${owner} add constraint ${quote(name)} ${definition}`)
  for (const table of tables) await advanceSequences(connection, table)
}

async function listForeignKeys(connection: Connection, tables: readonly Table[]): Promise<ForeignKey[]> {
  const { rows } = await connection.query<ForeignKey>(
    `select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any($1)
     order by 1, 2`,
    [[...new Set(tables.map(table => table.schema))]],
  )
  return rows
}

async function advanceSequences(connection: Connection, table: Table) {
  for (const column of table.columns) {
    const { rows } = await connection.query<{ sequence: string | null }>(
      'select pg_get_serial_sequence($1, $2) as sequence',
      [quoteTable(table), column.name],
    )
    const sequence = rows[0]!.sequence
    if (!sequence) continue
    await connection.query(
      `select setval($1::regclass, (select max(${quote(column.name)}) from ${quoteTable(table)}))
       where exists (select 1 from ${quoteTable(table)})`,
      [sequence],
    )
  }
}
