import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { platformErrors } from '../errors.data.ts'
import { refusals } from '../errors.ts'
import type { UploadedFile, UploadLimits } from './route.ts'

const refuse = refusals(platformErrors)

export type Multipart = { fields: Record<string, string>; files: UploadedFile[]; discard: () => Promise<void> }

/**
 * Reads a multipart body: fields into memory (64 kB each, unless the route takes more), files to a folder of their own that `discard` removes.
 * Throws `body_too_large` when all files together are over `maxBytes`, `unreadable_body` for a malformed one.
 */
export async function readMultipart(request: FastifyRequest, limits: UploadLimits): Promise<Multipart> {
  const folder = await mkdtemp(join(tmpdir(), 'open56-upload-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  const fields: Record<string, string> = {}
  const files: UploadedFile[] = []
  let left = limits.maxBytes
  try {
    const parts = request.parts({
      preservePath: true,
      limits: {
        fieldSize: limits.maxFieldBytes ?? 65_536,
        fields: 200,
        files: limits.maxFiles,
        fileSize: limits.maxBytes,
      },
    })
    for await (const part of parts) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value)
        continue
      }
      const path = join(folder, randomUUID())
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
      left -= part.file.bytesRead
      if (part.file.truncated || left < 0) throw tooLarge(limits.maxBytes)
      if (part.filename)
        files.push({ field: part.fieldname, name: part.filename, path, sizeBytes: part.file.bytesRead })
    }
    return { fields, files, discard }
  } catch (error) {
    await discard()
    throw asRefused(error, limits.maxBytes)
  }
}

/** What the parser says without a code is a form that is malformed or ends early; limits have codes of its own. */
function asRefused(error: unknown, maxBytes: number): unknown {
  const { code = 'malformed', statusCode } = error as { code?: string; statusCode?: number }
  if (statusCode === 413) return tooLarge(maxBytes)
  const isUnreadable = code === 'malformed' || code.startsWith('FST_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
  return isUnreadable ? refuse('unreadable_body') : error
}

function tooLarge(maxBytes: number) {
  return refuse('body_too_large', { limit: `${Math.round(maxBytes / 1_048_576)} MB` })
}
