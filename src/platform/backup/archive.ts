import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, rm } from 'node:fs/promises'
import { type Readable, Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { z } from 'zod'
import { Refusal, refusals } from '../errors.ts'
import { backupErrors } from './backup.data.ts'

const refuse = refusals(backupErrors)
/** The last entry: `[name, SHA-256]` of all others in their order, so that a cut-off archive is noticed. */
const checksumsName = 'checksums.json'
const sumsSchema = z.array(z.tuple([z.string(), z.string()]))

/** Adds an entry to an archive. */
export type AddEntry = (name: string, content: string | { stream: Readable; sizeBytes: number }) => Promise<void>

/** Writes a tar.gz, readable by its owner alone, which appears under its name only when it is whole. */
export async function writeArchive(path: string, fill: (add: AddEntry) => Promise<void>): Promise<void> {
  const tar = pack()
  const sums: [string, string][] = []
  const draft = `${path}.part`
  const writing = pipeline(tar, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }))
  const add: AddEntry = async (name, content) => {
    const hash = createHash('sha256')
    if (typeof content === 'string') {
      const bytes = Buffer.from(content)
      hash.update(bytes)
      await new Promise<void>((done, fail) => tar.entry({ name }, bytes, error => (error ? fail(error) : done())))
    } else {
      const entry = tar.entry({ name, size: content.sizeBytes })
      await pipeline(content.stream, hashing(hash), entry)
    }
    sums.push([name, hash.digest('hex')])
  }
  try {
    await Promise.race([fill(add), writing])
    await add(checksumsName, JSON.stringify(sums))
    tar.finalize()
    await writing
    await link(draft, path).catch(error =>
      Promise.reject(error.code === 'EEXIST' ? refuse('backup_exists', { path }) : error),
    )
  } catch (error) {
    tar.destroy(error as Error)
    await writing.catch(() => undefined)
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Reads the entries of an archive in their order; each content once, before the next. Throws `backup_not_found`. */
export async function* readArchive(path: string): AsyncGenerator<{ name: string; content: Readable }> {
  const entries = extract()
  let failure: Error | undefined
  const reading = pipeline(createReadStream(path), createGunzip(), entries).catch(error => {
    failure = error
  })
  try {
    for await (const entry of entries) {
      yield { name: entry.header.name, content: entry as unknown as Readable }
      entry.resume()
    }
    await reading
  } catch (error) {
    failure ??= error as Error
  }
  if (failure) throw asRefusal(failure, path)
}

/** Reads the whole archive once and compares every checksum. Throws `backup_not_found`, `backup_damaged`. */
export async function checkArchive(path: string): Promise<void> {
  const { sums, expected } = await readSums(path).catch(error => Promise.reject(asRefusal(error, path)))
  const wrong = expected.find(([name, sum], i) => sums[i]?.[0] !== name || sums[i]?.[1] !== sum)
  if (wrong || expected.length === 0 || expected.length !== sums.length)
    throw refuse('backup_damaged', { path, where: wrong?.[0] ?? checksumsName })
}

async function readSums(path: string) {
  const sums: [string, string][] = []
  let expected: [string, string][] = []
  for await (const { name, content } of readArchive(path)) {
    if (name === checksumsName) expected = sumsSchema.parse(JSON.parse(await text(content)))
    else sums.push([name, await hashOf(content)])
  }
  return { sums, expected }
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

function asRefusal(error: Error, path: string): Error {
  if (error instanceof Refusal) return error
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refuse('backup_not_found', { path })
  return refuse('backup_damaged', { path, where: error.message })
}
