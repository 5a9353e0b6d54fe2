import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Source, type SourceFile, SourceUnreadable } from '../moving-in/sources/source.ts'

/** A file that holds SQL. */
export type DumpFile = {
  name: string
  /** Its bytes, unpacked, in pieces of about a megabyte. Throws `SourceUnreadable` where it is damaged. */
  pieces(): AsyncGenerator<Uint8Array, void, void>
}

const dumpName = /\.(?:sql|txt|bak)(?:\.gz)?$/i
const beginning = /^(?:\ufeff|\xef\xbb\xbf)?\s*(?:--|#|\/\*|(?:INSERT|REPLACE|DROP|CREATE|SET|USE|LOCK|START|BEGIN)\b)/i
const pieceBytes = 2 ** 20
/** Text packs to a tenth; what unpacks to more than this is no text. */
const maxRatio = 200
const ratioMattersBytes = 16 * 2 ** 20

/** Files that hold SQL, those that describe tables first, so that the columns are known before the rows come. */
export async function findDumps(sources: readonly Source[]): Promise<DumpFile[]> {
  const found: DumpFile[] = []
  for (const source of sources) {
    for (const file of source.files.values()) {
      const dump = dumpName.test(file.path) ? toDump(file) : undefined
      if (dump && (await isSql(dump))) found.push(dump)
    }
  }
  const rank = ({ name }: DumpFile) => (/tables_struct/i.test(name) ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

function toDump(file: SourceFile): DumpFile {
  return { name: file.path, pieces: () => inPieces(file) }
}

async function* inPieces(file: SourceFile): AsyncGenerator<Uint8Array, void, void> {
  let gathered: Buffer[] = []
  let sizeBytes = 0
  let allBytes = 0
  try {
    const { stream, packedBytes } = await openPlain(file)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      gathered.push(chunk)
      sizeBytes += chunk.length
      allBytes += chunk.length
      if (allBytes > ratioMattersBytes && allBytes > packedBytes() * maxRatio) {
        throw new SourceUnreadable('suspicious_ratio')
      }
      if (sizeBytes < pieceBytes) continue
      yield Buffer.concat(gathered)
      gathered = []
      sizeBytes = 0
    }
  } catch (error) {
    if (gathered.length > 0) yield Buffer.concat(gathered)
    throw error instanceof SourceUnreadable ? error : new SourceUnreadable('damaged_archive', error)
  }
  if (gathered.length > 0) yield Buffer.concat(gathered)
}

/** The bytes of a file, unpacked; `packedBytes` tells how many were read for them so far. */
async function openPlain(file: SourceFile): Promise<{ stream: Readable; packedBytes: () => number }> {
  const packed = await file.open()
  if (!/\.gz$/i.test(file.path)) return { stream: packed, packedBytes: () => Number.POSITIVE_INFINITY }
  let packedBytes = 0
  const stream = createGunzip()
  packed.on('data', (chunk: Buffer) => (packedBytes += chunk.length))
  packed.on('error', error => stream.destroy(error))
  return { stream: packed.pipe(stream), packedBytes: () => packedBytes }
}

async function isSql(dump: DumpFile): Promise<boolean> {
  try {
    for await (const piece of dump.pieces()) return beginning.test(Buffer.from(piece).toString('latin1', 0, 1000))
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error
  }
  return false
}
