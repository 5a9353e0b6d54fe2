import { decodeBroken } from './broken-utf8.ts'
import { isLeftover } from './lost-byte.ts'
import { chineseSignPattern, latinBytes } from './mojibake.lexicon.ts'
import type { GbkCodec } from './types.ts'

/** The last comes from databases alone. */
export type Mojibake = 'gbk-as-latin1' | 'utf8-as-gbk' | 'utf8-as-latin1'

export interface Undone {
  text: string
  mojibake: Mojibake | null
}

/** Least characters of doubly encoded text, and the share of them that must come out as Chinese, to believe in it. */
const leastFound = 6
const neededShare = 0.8

/**
 * Recognises text that was decoded with the wrong encoding and saved, and undoes it, also where only a part of the page
 * is affected. Text that is sound comes back as it is, with null.
 */
export function undoMojibake(text: string, codec: GbkCodec): Undone {
  return undoLatin(text, codec) ?? undoUtf8(text, codec) ?? { text, mojibake: null }
}

/** GBK bytes shown as Latin-1 or Windows-1252: a character of the upper half, then any that can be a trail byte. */
function undoLatin(text: string, codec: GbkCodec): Undone | undefined {
  if (!/[\u0080-\u00ff]{2}/.test(text)) return undefined
  const tally = { sound: 0, all: 0 }
  const undone = text.replace(latinRun, run => {
    const bytes = Uint8Array.from(run, character => latinBytes.get(character) ?? character.charCodeAt(0))
    const decoded = codec.decode(bytes)
    tally.all += Array.from(decoded).length
    tally.sound += countChinese(decoded)
    return decoded
  })
  return isBelievable(tally) ? { text: undone, mojibake: 'gbk-as-latin1' } : undefined
}

const upper = [...latinBytes.keys()].filter(character => character !== '\x80').join('')
const latinRun = new RegExp(`(?:[${upper}][${upper}@-~])+`, 'g')

/** UTF-8 bytes read as GBK. Bytes that found no partner are lost; what is left of their characters is kept for the repair. */
function undoUtf8(text: string, codec: GbkCodec): Undone | undefined {
  const sample = text.match(gbkRun)?.slice(0, sampledRuns) ?? []
  const tally = { sound: 0, all: 0 }
  for (const run of sample) {
    const decoded = decodeRun(run, codec)
    tally.all += Array.from(decoded).length
    tally.sound += countChinese(decoded)
  }
  if (!isBelievable(tally)) return undefined
  return { text: text.replace(gbkRun, run => decodeRun(run, codec)), mojibake: 'utf8-as-gbk' }
}

const gbkRun = /[\u0080-\uffff]+\??/g
const sampledRuns = 40

/** The run as UTF-8; a question mark behind it stands for a lost byte only where one is missing. */
function decodeRun(run: string, codec: GbkCodec): string {
  const whole = run.endsWith('?') ? run.slice(0, -1) : run
  const bytes = Array.from(whole).flatMap(character =>
    character === '\ufffd' ? [undefined] : [...codec.encode(character)],
  )
  const { text, isCut } = decodeBroken(bytes)
  return isCut ? text : text + run.slice(whole.length)
}

function countChinese(text: string): number {
  let found = 0
  for (const character of text) if (chineseSignPattern.test(character) || isLeftover(character)) found += 1
  return found
}

function isBelievable({ sound, all }: { sound: number; all: number }): boolean {
  return sound >= leastFound && sound >= all * neededShare
}
