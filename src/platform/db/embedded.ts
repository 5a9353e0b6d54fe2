import { Worker } from 'node:worker_threads'
import { applicationRole, type Connection, type Connections, DatabaseUnavailable, type Result } from './connection.ts'
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './embedded-worker.ts'

const workerFile = import.meta.url.endsWith('.ts') ? './embedded-worker.ts' : './embedded-worker.js'

/**
 * Opens PGlite in a worker thread, in a folder or in memory (`dataDir` undefined). `template` is a dump of an empty,
 * migrated database that a new folder starts from.
 *
 * There is one connection, so whoever uses it has it alone; others wait in order.
 */
export async function openEmbedded(start: WorkerStart): Promise<Connections> {
  const calls = await startWorker(start)
  const inTurn = createTurns()
  const connection: Connection = {
    query: async (sql, parameters = []) => (await calls.ask('query', sql, parameters))[0] as Result<never>,
    exec: sql => calls.ask('exec', sql, []),
  }
  const asApplication = async () => {
    const { rows } = await connection.query('select 1 from pg_roles where rolname = $1', [applicationRole])
    if (rows.length > 0) await connection.exec(`set role ${applicationRole}`)
  }
  await asApplication()
  let closing: Promise<void> | undefined
  return {
    use: work => inTurn(() => work(connection)),
    useAsOwner: work =>
      inTurn(async () => {
        await connection.exec('reset role')
        try {
          return await work(connection)
        } finally {
          await asApplication()
        }
      }),
    async listen(channel, heard) {
      await inTurn(() => connection.exec(`listen ${channel}`))
      calls.listeners.set(channel, [...(calls.listeners.get(channel) ?? []), heard])
      return async () => {
        const others = (calls.listeners.get(channel) ?? []).filter(each => each !== heard)
        calls.listeners.set(channel, others)
      }
    },
    close: () => (closing ??= inTurn(async () => void (await calls.ask('close', '', [])))),
  }
}

type Pending = { resolve: (results: Result[]) => void; reject: (error: Error) => void }

async function startWorker(workerData: WorkerStart) {
  const worker = new Worker(new URL(workerFile, import.meta.url), { workerData })
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, ((payload: string) => void)[]>()
  let lastId = 0
  let ended: Error | undefined
  const end = (error: Error) => {
    ended = new DatabaseUnavailable(error)
    for (const call of pending.values()) call.reject(ended)
    pending.clear()
  }
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The embedded database has stopped')))
  worker.on('message', (message: WorkerAnswer) => {
    if ('notification' in message) {
      const { channel, payload } = message.notification
      for (const heard of listeners.get(channel) ?? []) heard(payload)
      return
    }
    const call = pending.get(message.id)
    pending.delete(message.id)
    if ('failure' in message) call?.reject(Object.assign(new Error(message.failure.message), message.failure))
    else call?.resolve(message.results as Result[])
  })
  const ask = (kind: WorkerRequest['kind'], sql: string, parameters: readonly unknown[]) =>
    new Promise<Result[]>((resolve, reject) => {
      if (ended) return reject(ended)
      const id = ++lastId
      pending.set(id, { resolve, reject })
      worker.postMessage({ id, kind, sql, parameters } satisfies WorkerRequest)
    })
  return { ask, listeners }
}

/** Lets one piece of work run at a time, in the order of asking. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
