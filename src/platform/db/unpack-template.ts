import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'

/**
 * Makes the folder of a new embedded database from a dump (tar), file by file, so that the dump never lies in memory.
 * The folder is there whole or not at all. Throws when it is there already and not empty.
 */
export async function unpackTemplate(template: string, dataDir: string): Promise<void> {
  const beside = `${dataDir}.new`
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { recursive: true, mode: 0o700 })
  const entries = createReadStream(template).pipe(extract())
  for await (const entry of entries) {
    const path = join(beside, entry.header.name)
    if (entry.header.type === 'directory') {
      await mkdir(path, { recursive: true, mode: 0o700 })
      entry.resume()
    } else await pipeline(entry as unknown as Readable, createWriteStream(path, { mode: 0o600 }))
  }
  await rename(beside, dataDir)
}
