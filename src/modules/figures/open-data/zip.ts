import { crc32, deflateRawSync } from 'node:zlib'

export type ZippedFile = { name: string; content: Buffer }

/** 1980-01-01, the first day that the format can say: the same files always make the same archive. */
const firstDay = 0x0021
const version = 20
const namesAreUtf8 = 0x0800
const deflated = 8

/** Files as one zip archive (APPNOTE 6.3): for a few small ones, held in memory. */
export function zip(files: readonly ZippedFile[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const data = deflateRawSync(content)
    const nameBytes = Buffer.from(name)
    const about = headerOf(content, data, nameBytes)
    const entry = Buffer.concat([fields([4, 0x04034b50]), about, fields([2, 0]), nameBytes, data])
    const places = fields([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    directory.push(fields([4, 0x02014b50], [2, version]), about, places, nameBytes)
    local.push(entry)
    offset += entry.length
  }
  const central = Buffer.concat(directory)
  const counts = fields([2, 0], [2, 0], [2, files.length], [2, files.length])
  return Buffer.concat([
    ...local,
    central,
    fields([4, 0x06054b50]),
    counts,
    fields([4, central.length], [4, offset], [2, 0]),
  ])
}

/** From the version needed to the length of the name: what both headers of a file have in common. */
function headerOf(content: Buffer, data: Buffer, name: Buffer): Buffer {
  return fields(
    [2, version],
    [2, namesAreUtf8],
    [2, deflated],
    [2, 0],
    [2, firstDay],
    [4, crc32(content)],
    [4, data.length],
    [4, content.length],
    [2, name.length],
  )
}

/** Numbers with their lengths in bytes, the lowest byte first. */
function fields(...all: readonly (readonly [lengthBytes: number, value: number])[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of all) at = buffer.writeUIntLE(value, at, length)
  return buffer
}
