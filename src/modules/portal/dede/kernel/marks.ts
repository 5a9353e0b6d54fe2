/** Bytes that mean something in a dump. */
export const byte = {
  zero: 0x00,
  tab: 0x09,
  newline: 0x0a,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  quote: 0x27,
  open: 0x28,
  close: 0x29,
  star: 0x2a,
  comma: 0x2c,
  dash: 0x2d,
  slash: 0x2f,
  semicolon: 0x3b,
  underscore: 0x5f,
  backslash: 0x5c,
  backquote: 0x60,
} as const

/** Stand in the place of an index: what begins there has no end yet, or cannot be what it should be. */
export const incomplete = -1
export const broken = -2

/**
 * How the strings of a dump were escaped: byte by byte, or character by character of GBK, where the second byte of a
 * character can be a backslash that escapes nothing.
 */
export type Escapes = 'bytes' | 'gbk'

export const isBlank = (code: number | undefined) => code !== undefined && code <= byte.space

export const isLetter = (code: number | undefined) =>
  code !== undefined && ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))

/** The first byte of two in GBK. */
export const isLead = (code: number) => code >= 0x81 && code <= 0xfe

/** The second byte of two in GBK. */
export const isTrail = (code: number | undefined) => code !== undefined && code >= 0x40 && code <= 0xfe && code !== 0x7f

/** Bytes as text, one character each. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < Math.min(to, bytes.length); at++) text += String.fromCharCode(bytes[at]!)
  return text
}
