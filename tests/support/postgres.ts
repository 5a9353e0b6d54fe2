import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Owner's address of a PostgreSQL server to test on, instead of the embedded database. */
export const postgresUrl = process.env.OPEN56_TEST_POSTGRES

/** An empty database on a server, by its owner's address; `drop` takes it away. */
export async function createTestDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `open56_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
  return { url, drop: () => onServer(server, `drop database ${name} with (force)`) }
}

async function onServer(server: string, sql: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** Shuts a database to everybody and ends who is in it, or opens it again. */
export async function allowConnections(url: string, allowed: boolean): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await onServer(postgresUrl!, `alter database ${name} with allow_connections ${allowed}`)
  if (!allowed)
    await onServer(postgresUrl!, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
}
