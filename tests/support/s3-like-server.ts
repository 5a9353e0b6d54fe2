import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

type S3Like = { endpoint: string; objects: Map<string, Buffer>; answerNext(status: number, code: string): void }

/**
 * A small S3-like server on loopback for tests: one bucket, path-style, two keys a list page. It checks every
 * signature by its own reading of SigV4 ("Authenticating Requests: Using the Authorization Header").
 */
export async function startS3Like(secretKey: string): Promise<S3Like & { close(): Promise<void> }> {
  const objects = new Map<string, Buffer>()
  const forced: { status: number; code: string }[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const refusal = forced.shift() ?? checkSignature(request, body, secretKey)
    if (refusal) return response.writeHead(refusal.status).end(`<Error><Code>${refusal.code}</Code></Error>`)
    return answer(request, body, objects, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    answerNext: (status, code) => forced.push({ status, code }),
    close: () => new Promise(done => server.close(() => done())),
  }
}

function answer(request: IncomingMessage, body: Buffer, objects: Map<string, Buffer>, response: ServerResponse) {
  const url = new URL(request.url!, 'http://s3')
  const key = url.pathname.replace('/bucket/', '')
  if (request.method === 'PUT') {
    objects.set(key, body)
    return response.end()
  }
  if (url.searchParams.has('list-type')) return response.end(listPage(objects, url.searchParams))
  const found = objects.get(key)
  if (!found) return response.writeHead(404).end()
  return response.writeHead(200, { 'content-length': found.length }).end(request.method === 'HEAD' ? undefined : found)
}

function listPage(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const keys = [...objects.keys()].sort().filter(key => key > (query.get('continuation-token') ?? ''))
  const page = keys.slice(0, 2)
  const more = keys.length > 2 ? `<NextContinuationToken>${page[1]}</NextContinuationToken>` : ''
  return `<ListBucketResult>${page.map(key => `<Contents><Key>${key}</Key></Contents>`).join('')}${more}</ListBucketResult>`
}

function checkSignature(request: IncomingMessage, body: Buffer, secretKey: string) {
  const authorization = request.headers.authorization ?? ''
  const parts = /Credential=\w+\/(\d{8})\/([\w-]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w+)$/.exec(
    authorization,
  )
  if (!parts) return { status: 403, code: 'AccessDenied' }
  const [, day, region, signedHeaders, signature] = parts as unknown as [string, string, string, string, string]
  const contentHash = String(request.headers['x-amz-content-sha256'])
  if (contentHash !== 'UNSIGNED-PAYLOAD' && contentHash !== sha256(body))
    return { status: 400, code: 'XAmzContentSHA256Mismatch' }
  const url = new URL(request.url!, 'http://s3')
  const query = [...url.searchParams].map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).sort()
  const headers = signedHeaders.split(';').map(name => `${name}:${String(request.headers[name]).trim()}\n`)
  const canonical = [request.method, url.pathname, query.join('&'), headers.join(''), signedHeaders, contentHash]
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical.join('\n'))].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretKey}`)
  return hmac(key, toSign).toString('hex') === signature ? undefined : { status: 403, code: 'SignatureDoesNotMatch' }
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
