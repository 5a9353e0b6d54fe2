import iconv from 'iconv-lite'
import { latinBytes } from '../kernel/repair/mojibake.lexicon.ts'
import { type Mojibake, undoMojibake } from '../kernel/repair/mojibake.ts'
import { decodePage, type PageEncoding } from '../reading/encoding.ts'
import { UnreadablePage } from '../reading/errors.ts'
import { gbkCodec } from '../reading/gbk-codec.ts'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const looseUtf8 = new TextDecoder('utf-8')
/** Fewer bytes beyond ASCII can be sound UTF-8 by accident. */
const leastBytes = 6

/** The encoding of a dump, by a sample of what is not ASCII in it. Undefined for bytes that are no text. */
export function judgeEncoding(sample: Uint8Array): PageEncoding | undefined {
  try {
    return decodePage(sample).encoding
  } catch (error) {
    if (error instanceof UnreadablePage) return undefined
    throw error
  }
}

/** A value of a dump as text. Dumps that were put together hold values in other encodings; those are recognised. */
export function decodeValue(bytes: Uint8Array, encoding: PageEncoding): string {
  const high = countHigh(bytes)
  if (high === 0) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const utf8 = encoding === 'utf-8' || high >= leastBytes ? decodeUtf8(bytes) : undefined
  if (utf8 !== undefined) return clean(utf8)
  if (encoding !== 'utf-8') return clean(iconv.decode(Buffer.from(bytes), encoding))
  const [loose, double] = [looseUtf8.decode(bytes), iconv.decode(Buffer.from(bytes), 'gb18030')]
  return clean(countBroken(loose) <= countBroken(double) ? loose : double)
}

/** Texts that were encoded twice, undone; judged together, since single words say too little. */
export function undoTwice(texts: readonly string[]): { texts: string[]; mojibake: Mojibake | null } {
  const joined = texts.join(separator)
  const latin = undoLatinUtf8(joined)
  if (latin !== undefined) return { texts: latin.split(separator), mojibake: 'utf8-as-latin1' }
  const { text, mojibake } = undoMojibake(joined, gbkCodec)
  const parts = text.split(separator)
  return parts.length === texts.length ? { texts: parts, mojibake } : { texts: [...texts], mojibake: null }
}

const separator = '\n\u001e\n'
const latinRun = /[\u0080-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]{2,}/g

/** UTF-8 that MySQL had taken for Latin-1 and wrote as UTF-8 once more. */
function undoLatinUtf8(text: string): string | undefined {
  let sound = 0
  let all = 0
  const undone = text.replace(latinRun, run => {
    all += run.length
    const decoded = decodeUtf8(Uint8Array.from(run, one => latinBytes.get(one) ?? one.charCodeAt(0)))
    if (decoded === undefined || !/[\u3000-\u9fff]/.test(decoded)) return run
    sound += run.length
    return decoded
  })
  return sound >= leastBytes && sound >= all * 0.8 ? undone : undefined
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

function countHigh(bytes: Uint8Array): number {
  let high = 0
  for (const one of bytes) if (one > 0x7f) high += 1
  return high
}

function countBroken(text: string): number {
  return text.split('\ufffd').length - 1
}

function clean(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff]/g, '')
}
