import { keepLeftover } from './lost-byte.ts'

/**
 * Reads UTF-8 of which single bytes are lost, with trace (undefined) or without. A three-byte character that lost one is
 * kept as what is left of it; anything worse becomes U+FFFD. `isCut` tells that the last character lost its end.
 */
export function decodeBroken(bytes: readonly (number | undefined)[]): { text: string; isCut: boolean } {
  let text = ''
  let isCut = false
  for (let at = 0; at < bytes.length; ) {
    const { character, length } = readCharacter(bytes, at)
    text += character
    isCut = at + length > bytes.length || (at + length === bytes.length && bytes.at(-1) === undefined)
    at += length
  }
  return { text, isCut }
}

/** The character at `at`, and how many bytes it took; one more than there are where the end is missing. */
function readCharacter(bytes: readonly (number | undefined)[], at: number): { character: string; length: number } {
  const [lead, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  if (lead !== undefined && lead < 0x80) return { character: String.fromCharCode(lead), length: 1 }
  if (isThreeByteLead(lead)) return readThree(lead, bytes, at)
  if (lead !== undefined && lead >= 0xf0) return readFour(bytes, at)
  if (lead !== undefined && lead >= 0xc2 && isContinuation(second))
    return { character: decode([lead, second]), length: 2 }
  if (lead === undefined && isContinuation(second) && isContinuation(third)) {
    return { character: keepLeftover([undefined, second, third]), length: 3 }
  }
  if (isContinuation(lead) && isContinuation(second))
    return { character: keepLeftover([undefined, lead, second]), length: 2 }
  return { character: lead === undefined ? '' : '\ufffd', length: 1 }
}

function readThree(
  lead: number,
  bytes: readonly (number | undefined)[],
  at: number,
): { character: string; length: number } {
  const [second, third] = [bytes[at + 1], bytes[at + 2]]
  if (isContinuation(second) && isContinuation(third)) return { character: decode([lead, second, third]), length: 3 }
  if (isContinuation(second)) {
    const hasTrace = at + 2 >= bytes.length || third === undefined
    return { character: keepLeftover([lead, second, undefined]), length: hasTrace ? 3 : 2 }
  }
  if (second === undefined && isContinuation(third))
    return { character: keepLeftover([lead, undefined, third]), length: 3 }
  return { character: '\ufffd', length: 1 }
}

function readFour(bytes: readonly (number | undefined)[], at: number): { character: string; length: number } {
  const four = bytes.slice(at, at + 4)
  const isWhole = four.length === 4 && four.slice(1).every(isContinuation)
  return isWhole ? { character: decode(four as number[]), length: 4 } : { character: '\ufffd', length: 1 }
}

function decode(bytes: number[]): string {
  return new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
}

function isThreeByteLead(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0xe0 && byte <= 0xef
}

function isContinuation(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}
