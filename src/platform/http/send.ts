import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderPage } from '#ui/render.ts'
import { securityHeaders } from './headers.ts'
import type { PageCache } from './page-cache.ts'
import type { Answer } from './route.ts'
import { sendFile } from './send-file.ts'
import type { Visit } from './visit.ts'

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Below this, compression costs more bytes than it saves. */
const worthCompressingBytes = 860

/** Sends what a route answered; keeps public pages in the cache. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  answer: Answer,
  cache: PageCache,
) {
  switch (answer.kind) {
    case 'redirect':
      for (const cookie of answer.cookies) reply.header('set-cookie', cookie)
      return reply.code(answer.status).header('cache-control', 'no-store').header('location', answer.to).send()
    case 'file':
      return sendFile(request, reply, answer)
    case 'json':
      return sendText(
        request,
        reply,
        visit,
        { ...answer, text: JSON.stringify(answer.value), type: jsonType, cacheFor: null, seen: undefined },
        cache,
      )
    case 'text':
      return sendText(request, reply, visit, { ...answer, seen: undefined }, cache)
    case 'page':
      return sendText(request, reply, visit, { ...answer, text: renderPage(answer.body), type: htmlType }, cache)
  }
}

const htmlType = 'text/html; charset=utf-8'
const jsonType = 'application/json; charset=utf-8'

type TextAnswer = Pick<Extract<Answer, { kind: 'page' }>, 'status' | 'cacheFor' | 'seen'> & {
  text: string
  type: string
}

async function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  answer: TextAnswer,
  cache: PageCache,
) {
  const body = Buffer.from(answer.text)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const isPublic = answer.cacheFor !== null && visit.actor === null && answer.status === 200
  const headers = textHeaders(request, answer.type, isPublic)
  answer.seen?.(request.raw)
  if (isPublic) {
    const [br, gz] = await Promise.all([
      compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
      compressGzip(body),
    ])
    cache.keep(request.raw, {
      status: 200,
      etag,
      headers: headers.flat(),
      bodies: { br, gzip: gz, identity: body },
      sites: answer.cacheFor!,
      seen: answer.seen,
    })
  }
  for (const [name, value] of headers) reply.header(name, value)
  reply.code(answer.status).header('etag', etag)
  if (answer.status === 200 && request.headers['if-none-match']?.includes(etag)) return reply.code(304).send()
  return reply.send(await compressed(request, reply, body))
}

function textHeaders(request: FastifyRequest, type: string, isPublic: boolean): [string, string][] {
  return [
    ['content-type', type],
    ['cache-control', isPublic ? 'public, no-cache' : 'private, no-store'],
    ['vary', 'Cookie, Accept-Encoding'],
    ...securityHeaders(request),
  ]
}

async function compressed(request: FastifyRequest, reply: FastifyReply, body: Buffer): Promise<Buffer> {
  const accepts = request.headers['accept-encoding'] ?? ''
  if (body.length < worthCompressingBytes || !accepts.includes('gzip')) return body
  reply.header('content-encoding', 'gzip')
  return compressGzip(body)
}
