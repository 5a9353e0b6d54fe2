import { asciiText, broken, byte, type Escapes, incomplete, isBlank } from './marks.ts'
import { endOfString, unescapeString } from './strings.ts'

/** A value of a row as bytes: a string without its quotes, a number as it is written; null for NULL. */
export type DumpValue = Uint8Array | null

const introducedString = /^_[a-z0-9]{1,20}\s*(?=['"])/i
const hexString = /^x'/i
const longestWord = 40
/** No row of MySQL has more columns. */
const mostColumns = 4096

/** Past white space and line comments; `incomplete` where a comment does not end yet. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    while (isBlank(bytes[at])) at += 1
    if (at === bytes.length - 1 && (bytes[at] === byte.dash || bytes[at] === byte.slash)) return incomplete
    const isComment = bytes[at] === byte.hash || (bytes[at] === byte.dash && bytes[at + 1] === byte.dash)
    if (!isComment) return at
    const end = bytes.indexOf(byte.newline, at)
    if (end < 0) return incomplete
    at = end + 1
  }
}

/** Past white space and comments of every kind. */
export function skipBlank(bytes: Uint8Array, from: number): number {
  let at = skipSpace(bytes, from)
  while (at >= 0 && bytes[at] === byte.slash && bytes[at + 1] === byte.star) {
    const end = endOfComment(bytes, at)
    at = end < 0 ? end : skipSpace(bytes, end)
  }
  return at
}

/** The index behind the block comment that begins at `from`. */
export function endOfComment(bytes: Uint8Array, from: number): number {
  for (let at = from + 2; ; at++) {
    at = bytes.indexOf(byte.star, at)
    if (at < 0 || at + 1 >= bytes.length) return incomplete
    if (bytes[at + 1] === byte.slash) return at + 2
  }
}

export type ReadRow = { end: number; values: DumpValue[] }

/**
 * Reads the row that begins with the bracket at `from`. `end` is the index behind it, or `incomplete`, or `broken`.
 * Without `keeps` its values are not gathered.
 */
export function readRow(bytes: Uint8Array, from: number, escapes: Escapes, keeps: boolean): ReadRow {
  const values: DumpValue[] = []
  let at = from + 1
  for (let column = 0; column < mostColumns; column++) {
    at = skipBlank(bytes, at)
    if (at < 0) return { end: at, values }
    const read = readValue(bytes, at, escapes)
    if (read.end < 0) return { end: read.end, values }
    if (keeps) values.push(read.value)
    at = skipBlank(bytes, read.end)
    if (at < 0 || at >= bytes.length) return { end: incomplete, values }
    if (bytes[at] === byte.close) return { end: at + 1, values }
    if (bytes[at] !== byte.comma) return { end: broken, values }
    at += 1
  }
  return { end: broken, values }
}

type ReadValue = { end: number; value: DumpValue }

function readValue(bytes: Uint8Array, from: number, escapes: Escapes): ReadValue {
  const code = bytes[from]
  if (code === undefined) return { end: incomplete, value: null }
  if (code === byte.quote || code === byte.doubleQuote) return readString(bytes, from, escapes)
  return isMark(code) ? readMarked(bytes, from) : readBare(bytes, from)
}

/** Underscore and x, with which a string with a character set or in hexadecimal begins. */
const isMark = (code: number) => code === byte.underscore || code === 0x78 || code === 0x58

function readMarked(bytes: Uint8Array, from: number): ReadValue {
  const word = asciiText(bytes, from, from + longestWord)
  const introducer = introducedString.exec(word)
  if (introducer) return readString(bytes, from + introducer[0].length, 'bytes')
  if (!hexString.test(word)) return readBare(bytes, from)
  const { end, value } = readString(bytes, from + 1, 'bytes')
  return { end, value: value && hexBytes(asciiText(value, 0, value.length)) }
}

function readString(bytes: Uint8Array, from: number, escapes: Escapes): ReadValue {
  const end = endOfString(bytes, from, escapes)
  if (end < 0) return { end, value: null }
  return { end, value: unescapeString(bytes.subarray(from + 1, end - 1), bytes[from]!, escapes) }
}

const endsWord = (code: number) => isBlank(code) || code === byte.comma || code === byte.open || code === byte.close

/** A number, NULL, or bytes in hexadecimal. */
function readBare(bytes: Uint8Array, from: number): ReadValue {
  let end = from
  while (end < bytes.length && !endsWord(bytes[end]!)) end += 1
  if (end >= bytes.length) return { end: incomplete, value: null }
  if (end === from || bytes[end] === byte.open) return { end: broken, value: null }
  const isHex = bytes[from] === 0x30 && (bytes[from + 1] === 0x78 || bytes[from + 1] === 0x58)
  if (isHex) return { end, value: hexBytes(asciiText(bytes, from + 2, end)) }
  const isNull = end - from === 4 && asciiText(bytes, from, end).toUpperCase() === 'NULL'
  return { end, value: isNull ? null : bytes.subarray(from, end) }
}

function hexBytes(digits: string): Uint8Array {
  const pairs = digits.length % 2 === 0 ? digits : `0${digits}`
  return Uint8Array.from({ length: pairs.length / 2 }, (_, index) =>
    Number.parseInt(pairs.slice(index * 2, index * 2 + 2), 16),
  )
}
