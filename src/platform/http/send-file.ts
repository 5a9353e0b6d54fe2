import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Part } from '../files/files.ts'
import { securityHeaders } from './headers.ts'
import type { Answer } from './route.ts'

type FileAnswer = Extract<Answer, { kind: 'file' }>

/** Sends a file, or the one part of it that was asked for (RFC 9110, 14): 206, or 416 where there is no such part. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, answer: FileAnswer) {
  const { sizeBytes, type, name, inline } = answer
  const etag = `"${answer.etag}"`
  const encodedName = encodeURIComponent(name).replaceAll("'", '%27')
  for (const [header, value] of securityHeaders(request)) reply.header(header, value)
  reply
    .header('etag', etag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, no-cache')
    .header('content-type', type)
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodedName}`)
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send()
  const part = readPart(request, etag, sizeBytes)
  if (part === 'none') return reply.code(416).header('content-range', `bytes */${sizeBytes}`).send()
  const length = part ? part.last - part.first + 1 : sizeBytes
  if (part) reply.code(206).header('content-range', `bytes ${part.first}-${part.last}/${sizeBytes}`)
  reply.header('content-length', length)
  if (request.method === 'HEAD') return reply.send()
  return reply.send((await answer.open(part)).stream)
}

/** The part that a Range header names; undefined for the whole file: no header, several parts, or another version. */
function readPart({ headers }: FastifyRequest, etag: string, sizeBytes: number): Part | 'none' | undefined {
  if (headers['if-range'] && headers['if-range'] !== etag) return undefined
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const first = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1)
  return first <= last ? { first, last } : 'none'
}
