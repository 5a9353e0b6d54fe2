import { existsSync, readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { typeParsers } from './types.ts'
import { unpackTemplate } from './unpack-template.ts'

export type WorkerRequest = {
  id: number
  kind: 'query' | 'exec' | 'close'
  sql: string
  parameters: readonly unknown[]
}
export type WorkerAnswer =
  | { id: number; results: { rows: unknown[]; affected: number }[] }
  | { id: number; failure: { message: string; code?: string; constraint?: string; detail?: string; table?: string } }
  | { notification: { channel: string; payload: string } }
export type WorkerStart = { dataDir: string | undefined; template: string | undefined }

const { dataDir, template } = workerData as WorkerStart
const port = parentPort!
if (dataDir && template && !existsSync(`${dataDir}/PG_VERSION`)) await unpackTemplate(template, dataDir)
const pglite = await PGlite.create({
  ...(dataDir === undefined ? {} : { dataDir }),
  ...(dataDir === undefined && template ? { loadDataDir: new Blob([readFileSync(template)]) } : {}),
  parsers: typeParsers,
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
})
pglite.onNotification((channel, payload) => post({ notification: { channel, payload } }))
port.on('message', (request: WorkerRequest) => void answer(request))
port.postMessage({ ready: true })

function post(message: WorkerAnswer) {
  port.postMessage(message)
}

async function answer(request: WorkerRequest) {
  try {
    const results = await run(request)
    post({ id: request.id, results: results.map(one => ({ rows: one.rows, affected: one.affectedRows ?? 0 })) })
    if (request.kind === 'close') port.close()
  } catch (error) {
    const { message, code, constraint, detail, table } = error as Error & Record<string, string>
    post({ id: request.id, failure: JSON.parse(JSON.stringify({ message, code, constraint, detail, table })) })
  }
}

async function run({ kind, sql, parameters }: WorkerRequest) {
  if (kind === 'query') return [await pglite.query(sql, [...parameters])]
  if (kind === 'exec') return pglite.exec(sql)
  await pglite.close()
  return []
}
