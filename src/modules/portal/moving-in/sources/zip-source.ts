import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { LeftOutCode, Refused } from '../left-out.ts'
import { type Source, type SourceFile, type SourceLimits, SourceUnreadable, toInnerPath } from './source.ts'
import { readEntryName } from './zip-names.ts'

/** No honest file of a site is packed tighter; small ones may be anything. */
const maxRatio = 200
const ratioMattersBytes = 1_048_576
const stored = 0
const deflated = 8

/**
 * The files of a zip archive. Nothing is ever unpacked to the disk, so its names cannot lead anywhere; entries that
 * would are refused all the same. Throws `SourceUnreadable` for what is no archive.
 */
export async function openZip(location: string, name: string, limits: SourceLimits): Promise<Source> {
  const zip = await yauzl
    .openPromise(location, { lazyEntries: true, autoClose: false, decodeStrings: false })
    .catch(error => {
      throw new SourceUnreadable('damaged_archive', error)
    })
  const files = new Map<string, SourceFile>()
  const refused: Refused[] = []
  let totalBytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const entryName = readEntryName(entry)
      if (/[\\/]$/.test(entryName)) continue
      const inner = toInnerPath(entryName)
      totalBytes += entry.uncompressedSize
      const code = 'code' in inner ? inner.code : refusalOf(entry, inner.path, { files, totalBytes, limits })
      if (code) refused.push({ name: entryName, code })
      else if ('path' in inner) files.set(inner.path, entryFile(zip, entry, inner.path))
      if (refused.length > limits.maxFiles) break
    }
  } catch {
    refused.push({ name, code: 'damaged_archive' })
  }
  return {
    name: basename(name).replace(/\.zip$/i, ''),
    files,
    refused,
    close: async () => zip.close(),
  }
}

type SoFar = { files: ReadonlyMap<string, unknown>; totalBytes: number; limits: SourceLimits }

function refusalOf(entry: Entry, path: string, { files, totalBytes, limits }: SoFar): LeftOutCode | undefined {
  if (isLink(entry)) return 'symlink'
  if (entry.isEncrypted()) return 'encrypted'
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) return 'unknown_compression'
  const isTight = entry.uncompressedSize > maxRatio * Math.max(1, entry.compressedSize)
  if (isTight && entry.uncompressedSize > ratioMattersBytes) return 'suspicious_ratio'
  if (totalBytes > limits.maxTotalBytes) return 'total_too_large'
  if (files.size >= limits.maxFiles) return 'too_many_files'
  return files.has(path) ? 'duplicate_name' : undefined
}

/** The upper half of the attributes is the Unix mode where the archive was made on Unix (APPNOTE 4.4.15). */
function isLink(entry: Entry): boolean {
  const mode = entry.externalFileAttributes >>> 16
  return entry.versionMadeBy >>> 8 === 3 && (mode & 0o170_000) === 0o120_000
}

function entryFile(zip: ZipFile, entry: Entry, path: string): SourceFile {
  return {
    path,
    sizeBytes: entry.uncompressedSize,
    modifiedAt: entry.getLastModDate(),
    open: () => zip.openReadStreamPromise(entry),
    async read(maxBytes) {
      if (entry.uncompressedSize > maxBytes) throw new SourceUnreadable('page_too_large')
      try {
        return await readWhole(await zip.openReadStreamPromise(entry), maxBytes)
      } catch (error) {
        throw error instanceof SourceUnreadable ? error : new SourceUnreadable('damaged_archive', error)
      }
    },
  }
}

/** An entry may unpack to more than it claims. */
async function readWhole(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) throw new SourceUnreadable('page_too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
