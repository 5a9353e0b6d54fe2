import { createHash } from 'node:crypto'
import type { Migration } from '../module.ts'
import { applicationRole, type Connection, type Connections } from './connection.ts'

/** The migrations of one part of the program; its name is also the name of its PostgreSQL schema. */
export type MigrationSet = { name: string; migrations: readonly Migration[] }

/** One number, known to every process, under which only one of them migrates at a time. */
const migrationLock = 5656

/**
 * Brings the database up to date, as the owner: each set into its own schema, each file once, each in a transaction.
 * Throws when a file that was applied has changed since, and when the database is newer than the program.
 * Returns the names of what was applied.
 */
export async function migrate(
  connections: Pick<Connections, 'useAsOwner'>,
  sets: readonly MigrationSet[],
): Promise<string[]> {
  return connections.useAsOwner(async connection => {
    await connection.query('select pg_advisory_lock($1)', [migrationLock])
    try {
      await prepare(connection)
      const applied = await applyAll(connection, sets)
      if (applied.length > 0) await grantAll(connection, ['platform', ...sets.map(set => set.name)])
      return applied
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [migrationLock])
    }
  })
}

async function prepare(connection: Connection) {
  const { rows } = await connection.query('select 1 from pg_roles where rolname = $1', [applicationRole])
  if (rows.length === 0) await connection.exec(`create role ${applicationRole} nologin`)
  await connection.exec(`
    create schema if not exists platform;
    create table if not exists platform.migrations (
      module text not null,            -- part of the program
      name text not null,              -- file name without .sql
      sha256 text not null,            -- of the file as applied
      applied_at timestamptz not null default now(),
      primary key (module, name)
    );
    do $$ begin
      if not pg_has_role(current_user, '${applicationRole}', 'member') then
        execute format('grant ${applicationRole} to %I', current_user);
      end if;
    end $$;`)
}

async function applyAll(connection: Connection, sets: readonly MigrationSet[]) {
  const { rows } = await connection.query<{ module: string; name: string; sha256: string }>(
    'select module, name, sha256 from platform.migrations',
  )
  const known = new Map(rows.map(row => [`${row.module}/${row.name}`, row.sha256]))
  const applied: string[] = []
  for (const set of sets) {
    for (const migration of set.migrations) {
      const id = `${set.name}/${migration.name}`
      const sha256 = createHash('sha256').update(migration.sql).digest('hex')
      const before = known.get(id)
      known.delete(id)
      if (before === sha256) continue
      if (before) throw new Error(`Migration ${id} was applied in another form; restore the file as it was released`)
      await apply(connection, set.name, migration, sha256)
      applied.push(id)
    }
  }
  if (known.size > 0) {
    throw new Error(
      `The database is newer than this program: it knows ${[...known.keys()].join(', ')}. ` +
        'Run the version that wrote it, or restore a backup from before the upgrade into a new folder or database.',
    )
  }
  return applied
}

async function apply(connection: Connection, schema: string, migration: Migration, sha256: string) {
  try {
    await connection.exec(`begin; create schema if not exists ${schema}; ${migration.sql}`)
    await connection.query('insert into platform.migrations (module, name, sha256) values ($1, $2, $3)', [
      schema,
      migration.name,
      sha256,
    ])
    await connection.exec('commit')
  } catch (error) {
    await connection.exec('rollback')
    throw new Error(`Migration ${schema}/${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** The program may read and write every table, but the audit trail it may only read and append to. */
async function grantAll(connection: Connection, schemas: readonly string[]) {
  for (const schema of new Set(schemas)) {
    await connection.exec(`
      grant usage on schema ${schema} to ${applicationRole};
      grant select, insert, update, delete on all tables in schema ${schema} to ${applicationRole};
      grant usage, select on all sequences in schema ${schema} to ${applicationRole};`)
  }
  await connection.exec(`
    revoke update, delete, truncate on platform.audit from ${applicationRole};
    revoke insert, update, delete, truncate on platform.migrations from ${applicationRole};`)
}
