import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { Config } from '../config.ts'
import { platformErrors } from '../errors.data.ts'
import { refusals } from '../errors.ts'
import { fileErrors } from './errors.data.ts'
import { type FileStore, isKey, keyOf } from './file-store.ts'
import { type Spooled, spool } from './spool.ts'

const refuse = refusals(fileErrors)
const refusePlatform = refusals(platformErrors)
const retries = 3

/** Error codes of S3-compatible stores that mean: no room left. */
const fullCodes = /<Code>(QuotaExceeded|EntityTooLargeForQuota|XMinioStorageFull|InsufficientCapacity)<\/Code>/

/**
 * Files in an S3-compatible store, path-style addresses, signed with SigV4. Uploads pass through `spoolFolder`,
 * because the key is the hash of the whole.
 */
export function createS3Files(s3: NonNullable<Config['s3']>, spoolFolder: string): FileStore {
  const request = createRequester(s3)
  const get = async (key: string, headers: Record<string, string> = {}) => {
    if (!isKey(key)) throw refuse('file_not_found')
    const response = await request('GET', key, { headers })
    if (response.status === 404) throw refuse('file_not_found')
    return expectOk(response, key)
  }
  const store = async (spooled: Spooled) => {
    const { path, ...about } = spooled
    const key = keyOf(about.sha256)
    const there = await request('HEAD', key)
    if (there.status === 404) await upload(key, spooled)
    else await expectOk(there, key)
    return { key, ...about }
  }
  const upload = async (key: string, { path, sha256, type }: Spooled) => {
    const headers = { 'content-type': type, 'x-amz-content-sha256': sha256 }
    await expectOk(await request('PUT', key, { headers, body: await openAsBlob(path) }), key)
  }
  return {
    put: (content, limits) => spool(content, limits, spoolFolder, store),
    async open(key, part) {
      const response = await get(key, part ? { range: `bytes=${part.first}-${part.last}` } : {})
      const whole = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1]
      return {
        stream: Readable.fromWeb(response.body as import('node:stream/web').ReadableStream),
        sizeBytes: Number(whole ?? response.headers.get('content-length')),
      }
    },
    read: async key => new Uint8Array(await (await get(key)).arrayBuffer()),
    list: () => listKeys(query => request('GET', `?${query}`)),
  }
}

type Request = (method: string, keyAndQuery: string, init?: RequestInit) => Promise<Response>

function createRequester(s3: NonNullable<Config['s3']>): Request {
  const client = new AwsClient({
    accessKeyId: s3.accessKey,
    secretAccessKey: s3.secretKey,
    region: s3.region,
    service: 's3',
    retries,
  })
  const base = `${s3.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(s3.bucket)}/`
  return (method, keyAndQuery, init = {}) =>
    client.fetch(base + keyAndQuery, { ...init, method }).catch(error => {
      throw error instanceof TypeError ? refuse('file_store_unreachable') : error
    })
}

async function expectOk(response: Response, key: string): Promise<Response> {
  if (response.ok) return response
  const answer = (await response.text()).slice(0, 500)
  if (response.status === 507 || fullCodes.test(answer)) throw refusePlatform('storage_full')
  if (response.status >= 500) throw refuse('file_store_unreachable')
  throw new Error(
    `The file store answered ${response.status} for ${key}: ${/<Code>(\w+)<\/Code>/.exec(answer)?.[1] ?? ''}`,
  )
}

/** Pages through ListObjectsV2. Keys are hexadecimal, so that nothing in the answer needs unescaping. */
async function* listKeys(ask: (query: string) => Promise<Response>): AsyncGenerator<string> {
  let token: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', ...(token ? { 'continuation-token': token } : {}) })
    const answer = await (await expectOk(await ask(query.toString()), 'the list')).text()
    yield* [...answer.matchAll(/<Key>([^<]+)<\/Key>/g)].map(match => match[1]!).filter(isKey)
    token = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(answer)?.[1]?.replaceAll('&amp;', '&')
  } while (token)
}
