import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it shall stand in an archive, honest or not. */
export type ZipEntry = {
  name: string | Uint8Array
  content: Uint8Array | string
  /** Says in its flags that the name is UTF-8. */
  utf8?: boolean
  encrypted?: boolean
  /** Unix mode; 0o120777 makes a symbolic link. */
  mode?: number
  /** Size that it claims to unpack to. */
  claimedBytes?: number
}

/** Writes a zip archive by APPNOTE 6.3: local headers and data, the central directory, its end. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string)
    const content = Buffer.from(entry.content as string)
    const data = deflateRawSync(content)
    const common = commonFields(entry, content, data, name)
    const local = Buffer.concat([bytes([4, 0x04034b50], [2, 20]), common, bytes([2, 0]), name, data])
    const attributes = ((entry.mode ?? 0o100644) * 65_536) >>> 0
    directory.push(
      bytes([4, 0x02014b50], [2, (3 << 8) | 20], [2, 20]),
      common,
      bytes([2, 0], [2, 0], [2, 0], [2, 0], [4, attributes], [4, offset]),
      name,
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const n = entries.length
  const end = bytes([4, 0x06054b50], [2, 0], [2, 0], [2, n], [2, n], [4, central.length], [4, offset], [2, 0])
  return Buffer.concat([...parts, central, end])
}

/** Flags to name length, which both headers share. */
function commonFields(entry: ZipEntry, content: Buffer, data: Buffer, name: Buffer): Buffer {
  const flags = (entry.utf8 ? 0x800 : 0) | (entry.encrypted ? 1 : 0)
  const claimed = entry.claimedBytes ?? content.length
  return bytes(
    [2, flags],
    [2, 8],
    [2, 0],
    [2, 0x5821],
    [4, crc32(content)],
    [4, data.length],
    [4, claimed],
    [2, name.length],
  )
}

/** Numbers, each with its length in bytes, little-endian. */
function bytes(...fields: readonly (readonly [length: number, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of fields) at = buffer.writeUIntLE(value, at, length)
  return buffer
}
