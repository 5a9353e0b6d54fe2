import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { platformErrors } from '../errors.data.ts'
import { refusals } from '../errors.ts'
import { fileErrors } from './errors.data.ts'
import { nameType, sniffType } from './sniff.ts'

const refuse = refusals(fileErrors)
const refusePlatform = refusals(platformErrors)

/** Which types `put` takes when it shall take any. */
export const anyType: readonly string[] = ['*']

export type Limits = { maxBytes: number; types: readonly string[] }

/** Content that has arrived whole in a temporary file, checked, not yet kept. */
export type Spooled = { path: string; sha256: string; sizeBytes: number; type: string }

/**
 * Writes `content` to a temporary file of `folder`, on disk when this returns, and hands it to `keep`, which may move
 * it; whatever is left is removed. Throws `file_too_large` as soon as the limit is passed, `file_empty`,
 * `file_type_refused`, `storage_full`.
 */
export async function spool<R>(
  content: Readable | Uint8Array,
  limits: Limits,
  folder: string,
  keep: (spooled: Spooled) => Promise<R>,
): Promise<R> {
  const path = join(folder, `${randomUUID()}.part`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await keep(await receive(content, limits, path))
  } catch (error) {
    throw asStorageFull(error)
  } finally {
    await rm(path, { force: true })
  }
}

/** A full disk or quota as the refusal `storage_full`; every other error as it is. */
export function asStorageFull(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return code === 'ENOSPC' || code === 'EDQUOT' ? refusePlatform('storage_full') : error
}

/** Writes and checks what comes; exported for its test, which writes to a full device. */
export async function receive(content: Readable | Uint8Array, limits: Limits, path: string): Promise<Spooled> {
  const handle = await open(path, 'w+', 0o600)
  try {
    const { sha256, sizeBytes } = await write(content, limits.maxBytes, handle)
    if (sizeBytes === 0) throw refuse('file_empty')
    const type = await sniffType(readerOf(handle), sizeBytes)
    if (limits.types !== anyType && !limits.types.includes(type))
      throw refuse('file_type_refused', { type: nameType(type), allowed: limits.types.map(nameType).join(', ') })
    await handle.sync()
    return { path, sha256, sizeBytes, type }
  } finally {
    await handle.close()
  }
}

/** Removes what crashed uploads left: temporary files that nobody has written to for a day. */
export async function clearSpool(folder: string, nowMs: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(each => each.endsWith('.part'))) {
    const about = await stat(join(folder, name)).catch(() => undefined)
    if (about && nowMs - about.mtimeMs > 86_400_000) await rm(join(folder, name), { force: true })
  }
}

async function write(content: Readable | Uint8Array, maxBytes: number, handle: FileHandle) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    sizeBytes += bytes.length
    if (sizeBytes > maxBytes) throw refuse('file_too_large', { limit: inUnits(maxBytes) })
    hash.update(bytes)
    await handle.writeFile(bytes)
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

function readerOf(handle: FileHandle) {
  return async (offset: number, length: number) => {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  }
}

function inUnits(bytes: number): string {
  const steps = [
    [1 << 20, 'MB'],
    [1 << 10, 'KB'],
  ] as const
  const step = steps.find(([size]) => bytes >= size)
  return step ? `${Math.floor((bytes / step[0]) * 10) / 10} ${step[1]}` : `${bytes} B`
}
