import iconv from 'iconv-lite'
import { UnreadablePage } from './errors.ts'
import { commonCharacters } from './words.data.ts'

export type PageEncoding = 'utf-8' | 'gb18030' | 'big5'

export interface DecodedPage {
  text: string
  encoding: PageEncoding
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const looseUtf8 = new TextDecoder('utf-8')
const metaCharset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i
const magicNumbers = [
  '%PDF-',
  'PK\x03\x04',
  'GIF8',
  '\x89PNG',
  '\xff\xd8\xff',
  '\xd0\xcf\x11\xe0',
  'Rar!',
  '\x1f\x8b',
  '7z\xbc\xaf',
]
const sampleLength = 65_536
/** Share of control bytes from which a file counts as binary. */
const binaryShare = 0.02
/** Share of broken sequences that a UTF-8 page may have (cut tails, one damaged insert). */
const brokenShare = 0.01
/** How much likelier (share of common characters) the reading that the meta tag names is taken to be. */
const metaHint = 0.03

/**
 * Bytes to text: BOM, then UTF-8 if it decodes, then GB18030 or Big5, whichever gives the likelier Chinese. The meta
 * tag is a hint only, since it often lies. Control characters are dropped. Throws UnreadablePage for binary data.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const latin = iconv.decode(bytes.subarray(0, sampleLength), 'latin1')
  if (magicNumbers.some(magic => latin.startsWith(magic))) throw new UnreadablePage('not_text')
  const marked = decodeUtf16(bytes)
  if (marked !== undefined) return { text: clean(marked), encoding: 'utf-8' }
  if (controlShare(latin) > binaryShare) throw new UnreadablePage('not_text')
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== undefined) return { text: clean(utf8), encoding: 'utf-8' }
  const encoding = judgeDoubleByte(bytes.subarray(0, sampleLength), metaCharset.exec(latin)?.[1]?.toLowerCase())
  return { text: clean(iconv.decode(bytes, encoding)), encoding }
}

function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be')
  return undefined
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    const text = looseUtf8.decode(bytes)
    const broken = count(text, '\ufffd')
    const sound = text.length - count(text, undefined)
    return broken <= Math.max(1, sound * brokenShare) && sound > broken * 3 ? text : undefined
  }
}

/** How many characters equal the one given, or are ASCII where none is given. */
function count(text: string, character: string | undefined): number {
  let found = 0
  for (const one of text) if (character === undefined ? one < '\x80' : one === character) found += 1
  return found
}

function judgeDoubleByte(bytes: Uint8Array, declared: string | undefined): 'gb18030' | 'big5' {
  const hint =
    declared === undefined ? 0 : declared.startsWith('big5') ? metaHint : declared.startsWith('gb') ? -metaHint : 0
  const big5 = likeness(iconv.decode(bytes, 'big5')) + hint
  return big5 > likeness(iconv.decode(bytes, 'gb18030')) ? 'big5' : 'gb18030'
}

/** Share of common Chinese characters among all that are not ASCII; what could not be decoded counts against it. */
function likeness(text: string): number {
  let common = 0
  let broken = 0
  let all = 0
  for (const character of text) {
    if (character < '\x80') continue
    all += 1
    if (commonCharacters.has(character)) common += 1
    else if (character === '\ufffd' || (character >= '\ue000' && character <= '\uf8ff')) broken += 1
  }
  return all === 0 ? 0 : (common - 2 * broken) / all
}

function controlShare(latin: string): number {
  let control = 0
  for (let at = 0; at < latin.length; at += 1) {
    const code = latin.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) control += 1
  }
  return latin.length === 0 ? 0 : control / latin.length
}

function clean(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff]/g, '')
}
