import pg from 'pg'
import { applicationRole, type Connection, type Connections, DatabaseUnavailable } from './connection.ts'
import { typeParsers } from './types.ts'

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    typeParsers[oid] ?? pg.types.getTypeParser(oid as never, format as never),
}

/**
 * Opens a pool on PostgreSQL. Every connection works as the application role; `useAsOwner` connects with `ownerUrl`.
 * Throws DatabaseUnavailable when the server cannot be reached; the pool recovers by itself when it is back.
 */
export function openPostgres(url: string, ownerUrl: string, size = 10): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    connectionTimeoutMillis: 5000,
    options: '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
  })
  pool.on('error', () => undefined)
  const entered = new WeakSet<pg.PoolClient>()
  const connect = async () => {
    const client = await pool.connect().catch(unreachable)
    if (entered.has(client)) return client
    client.on('error', () => undefined)
    try {
      await enterRole(client)
      entered.add(client)
      return client
    } catch (error) {
      client.release(true)
      return unreachable(error)
    }
  }
  let closing: Promise<void> | undefined
  return {
    async use(work) {
      const client = await connect()
      let broken: boolean | undefined
      try {
        return await work(conversation(client))
      } catch (error) {
        broken = isUnavailable(error)
        throw error
      } finally {
        client.release(broken)
      }
    },
    async useAsOwner(work) {
      const client = new pg.Client({ connectionString: ownerUrl, types })
      await client.connect().catch(unreachable)
      try {
        return await work(conversation(client))
      } finally {
        await client.end()
      }
    },
    listen: (channel, heard, lost) => listen(url, channel, heard, lost),
    close: () => (closing ??= pool.end()),
  }
}

async function enterRole(client: pg.ClientBase) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [applicationRole])
  if (rowCount) await client.query(`set role ${applicationRole}`)
}

function conversation(client: pg.ClientBase): Connection {
  return {
    async query(sql, parameters = []) {
      const { rows, rowCount } = await client.query(sql, [...parameters]).catch(rethrow)
      return { rows, affected: rowCount ?? 0 }
    },
    async exec(sql) {
      const results = (await client.query(sql).catch(rethrow)) as unknown as pg.QueryResult | pg.QueryResult[]
      return [results].flat().map(one => ({ rows: one.rows, affected: one.rowCount ?? 0 }))
    },
  }
}

/**
 * One connection of its own that hears notifications. It calls `lost` when it breaks and again when it is back, as what
 * was told between the two was heard by nobody.
 */
async function listen(url: string, channel: string, heard: (payload: string) => void, lost: () => void) {
  let stopped = false
  let client: pg.Client
  let retry: NodeJS.Timeout | undefined
  const start = async () => {
    client = new pg.Client({ connectionString: url })
    client.on('notification', message => heard(message.payload ?? ''))
    client.on('error', () => undefined)
    client.on('end', again)
    await client.connect()
    await client.query(`listen ${channel}`)
  }
  const again = () => {
    if (stopped) return
    lost()
    retry = setTimeout(() => void start().then(lost, () => undefined), 1000)
  }
  await start()
  return async () => {
    stopped = true
    clearTimeout(retry)
    await client.end()
  }
}

function isUnavailable(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return /^(08|57P0)/.test(code ?? '') || /^E(CONN|HOST|PIPE|NOTFOUND)|timeout|terminated/i.test(`${code} ${message}`)
}

function rethrow(error: unknown): never {
  throw isUnavailable(error) ? new DatabaseUnavailable(error) : error
}

/** Whatever keeps us from connecting, wrong rights and too many connections included. */
function unreachable(error: unknown): never {
  throw new DatabaseUnavailable(error)
}
