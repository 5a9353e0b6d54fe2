import type { ReadAt } from './sniff.ts'

const ooxml = 'application/vnd.openxmlformats-officedocument'
const openXmlParts: readonly (readonly [part: string, type: string])[] = [
  ['word/', `${ooxml}.wordprocessingml.document`],
  ['xl/', `${ooxml}.spreadsheetml.sheet`],
  ['ppt/', `${ooxml}.presentationml.presentation`],
]
const oleStreams: readonly (readonly [stream: string, type: string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
]

/** The Office type of a zip or OLE file, or undefined when it is neither. `head` is its beginning. */
export async function officeType(readAt: ReadAt, sizeBytes: number, head: Buffer): Promise<string | undefined> {
  if (head[0] === 0xd0) return oleType(readAt, head)
  const names = await listZipNames(readAt, sizeBytes)
  if (!names.includes('[Content_Types].xml')) return undefined
  return openXmlParts.find(([part]) => names.some(name => name.startsWith(part)))?.[1]
}

/** Names in the central directory (PKWARE APPNOTE 4.3.12, 4.3.16), the first 64 KiB of it; [] when it is damaged. */
async function listZipNames(readAt: ReadAt, sizeBytes: number): Promise<string[]> {
  const tailStart = Math.max(0, sizeBytes - 65_557)
  const tail = await readAt(tailStart, sizeBytes - tailStart)
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || tail.length < end + 22) return []
  const directory = await readAt(tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), 65_536))
  const names: string[] = []
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return names
}

/** Looks for known stream names in the first directory sector ([MS-CFB] 2.2, 2.6): 128 bytes an entry, UTF-16. */
async function oleType(readAt: ReadAt, head: Buffer): Promise<string | undefined> {
  if (head.length < 512) return undefined
  const shift = head.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return undefined
  const sectorBytes = 1 << shift
  const directory = await readAt((head.readUInt32LE(48) + 1) * sectorBytes, sectorBytes)
  const names: string[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62)
    names.push(directory.toString('utf16le', at, at + nameBytes))
  }
  return oleStreams.find(([stream]) => names.includes(stream))?.[1]
}
