import { byte, type Escapes, incomplete, isLead, isTrail } from './marks.ts'

/** What stands behind a backslash for another byte (MySQL Reference Manual, String Literals). */
const escaped: ReadonlyMap<number, number> = new Map([
  [0x30, 0x00],
  [0x62, 0x08],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x5a, 0x1a],
])
/** `\%` and `\_` keep their backslash. */
const patternMarks = new Set([0x25, 0x5f])

/** The index behind the quote that ends the string that begins at `from`; `incomplete` where it does not end yet. */
export function endOfString(bytes: Uint8Array, from: number, escapes: Escapes): number {
  const quote = bytes[from]
  for (let at = from + 1; at < bytes.length; at++) {
    const code = bytes[at]!
    if (code === byte.backslash) at += 1
    else if (code === quote) {
      if (at + 1 >= bytes.length) return incomplete
      if (bytes[at + 1] !== quote) return at + 1
      at += 1
    } else if (escapes === 'gbk' && isLead(code) && isTrail(bytes[at + 1])) at += 1
  }
  return incomplete
}

/** What a string between its quotes says. Without an escape in it, it is the same bytes. */
export function unescapeString(inner: Uint8Array, quote: number, escapes: Escapes): Uint8Array {
  if (!inner.includes(byte.backslash) && !inner.includes(quote)) return inner
  const said = new Uint8Array(inner.length)
  let length = 0
  for (let at = 0; at < inner.length; at++) {
    const code = inner[at]!
    const next = inner[at + 1]
    if (code === byte.backslash && next !== undefined) {
      if (patternMarks.has(next)) said[length++] = code
      said[length++] = escaped.get(next) ?? next
      at += 1
    } else if (code === quote && next === quote) {
      said[length++] = quote
      at += 1
    } else if (escapes === 'gbk' && isLead(code) && isTrail(next)) {
      said[length++] = code
      said[length++] = next!
      at += 1
    } else said[length++] = code
  }
  return said.subarray(0, length)
}
