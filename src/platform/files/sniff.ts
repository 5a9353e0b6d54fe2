import { officeType } from './office.ts'

/** Reads up to `length` bytes at `offset` of the file in question. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>

const headBytes = 4096

/** Signatures at fixed offsets: type, offset, bytes as hex. Each is the format's published magic number. */
const signatures: readonly (readonly [type: string, offset: number, hex: string])[] = [
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/gif', 0, '474946383761'],
  ['image/gif', 0, '474946383961'],
  ['image/webp', 8, '57454250'],
  ['application/pdf', 0, '255044462d'],
  ['image/heic', 4, '6674797068656963'],
  ['image/heic', 4, '667479706d696631'],
  ['image/avif', 4, '6674797061766966'],
  ['video/quicktime', 4, '667479707174'],
  ['video/mp4', 4, '66747970'],
  ['video/webm', 0, '1a45dfa3'],
  ['audio/mpeg', 0, '494433'],
  ['audio/mpeg', 0, 'fffb'],
  ['audio/mpeg', 0, 'fff3'],
  ['audio/mpeg', 0, 'fff2'],
  ['application/zip', 0, '504b0304'],
  ['application/zip', 0, '504b0506'],
  ['application/x-ole-storage', 0, 'd0cf11e0a1b11ae1'],
]

const shortNames: Record<string, string> = {
  'application/msword': 'DOC',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'image/svg+xml': 'SVG',
  'text/plain': 'TXT',
  'audio/mpeg': 'MP3',
}

const inlineTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'application/pdf',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'text/plain',
])

/** Whether a browser may show the type from our address. Never what can carry script: SVG, HTML, unknown. */
export function mayShowInline(type: string): boolean {
  return inlineTypes.has(type)
}

/** A type as a person says it: `PDF`, `DOCX`. */
export function nameType(type: string): string {
  return shortNames[type] ?? type.split('/').at(-1)!.toUpperCase()
}

/**
 * The media type of a file by its bytes, never by its name. What is none of the known formats is
 * `application/octet-stream`.
 */
export async function sniffType(readAt: ReadAt, sizeBytes: number): Promise<string> {
  const head = await readAt(0, headBytes)
  const binary = signatures.find(
    ([, offset, hex]) => head.subarray(offset, offset + hex.length / 2).toString('hex') === hex,
  )?.[0]
  if (binary === 'application/zip' || binary === 'application/x-ole-storage') {
    return (await officeType(readAt, sizeBytes, head)) ?? binary
  }
  return binary ?? textType(head)
}

/** HTML by the tags that make a browser take a text for HTML (WHATWG MIME Sniffing, 7.1), SVG by its root element. */
function textType(head: Buffer): string {
  if (!looksLikeText(head)) return 'application/octet-stream'
  const start = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/.test(start)) return 'image/svg+xml'
  const html = /^<(!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[\s>]/
  if (html.test(start) || start.startsWith('<!--')) return 'text/html'
  return 'text/plain'
}

/** Without the control bytes that no text in UTF-8, GB 18030 or Big5 has. UTF-16 counts when it has its mark. */
function looksLikeText(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') return true
  return !head.some(
    byte => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b,
  )
}
