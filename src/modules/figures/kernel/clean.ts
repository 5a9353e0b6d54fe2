import { isHan } from './characters.ts'
import { TRADITIONAL_TO_SIMPLIFIED } from './script.lexicon.ts'

/** A text folded to simplified characters and half-width digits, freed of 字(pīnyīn) damage, with the way back. */
export interface CleanText {
  /** The text as given. */
  raw: string
  /** The folded text. */
  folded: string
  /** Code units of the folded text. */
  codes: Uint16Array
  /** `rawStart[i]` is where folded unit i begins in the raw text; one more entry holds the raw length. */
  rawStart: Int32Array
}

const LONGEST_ANNOTATION = 9
const OPEN = 0x28
const CLOSE = 0x29
const WIDE_OPEN = 0xff08
const WIDE_CLOSE = 0xff09
const TONE_MARKS = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêếềế'
const NEUTRAL_SYLLABLES = new Set([
  'de',
  'le',
  'zhe',
  'me',
  'ma',
  'ne',
  'ba',
  'zi',
  'men',
  'ge',
  'shang',
  'xia',
  'bian',
])

const folding = createFolding()
const toneMarks = new Set(Array.from(TONE_MARKS, mark => mark.charCodeAt(0)))

function createFolding(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  const pairs = TRADITIONAL_TO_SIMPLIFIED.replace(/\s/g, '')
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)
  for (let code = 0xff01; code <= 0xff5e; code++) if (foldsToHalfWidth(code)) table[code] = code - 0xfee0
  return table
}

function foldsToHalfWidth(code: number): boolean {
  const half = code - 0xfee0
  const isLetter = (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a)
  return (half >= 0x30 && half <= 0x39) || isLetter || half === 0x25 || half === 0x2e || half === 0x2f
}

/** Folds characters one to one and leaves annotations out; every folded unit knows its place in the raw text. */
export function cleanText(raw: string): CleanText {
  const codes = new Uint16Array(raw.length)
  const rawStart = new Int32Array(raw.length + 1)
  let length = 0
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if ((code === OPEN || code === WIDE_OPEN) && length > 0 && isHan(codes[length - 1]!)) {
      const close = annotationEnd(raw, i)
      if (close > 0) {
        i = close
        continue
      }
    }
    rawStart[length] = i
    codes[length++] = folding[code]!
  }
  rawStart[length] = raw.length
  return {
    raw,
    folded: decode(codes.subarray(0, length)),
    codes: codes.subarray(0, length),
    rawStart: rawStart.subarray(0, length + 1),
  }
}

/** Where a pronunciation in brackets closes, or -1 if the bracket holds something else. */
function annotationEnd(raw: string, open: number): number {
  let hasTone = false
  for (let i = open + 1; i < raw.length && i - open <= LONGEST_ANNOTATION; i++) {
    const code = raw.charCodeAt(i)
    if (code === CLOSE || code === WIDE_CLOSE) return hasTone || NEUTRAL_SYLLABLES.has(raw.slice(open + 1, i)) ? i : -1
    if (toneMarks.has(code)) hasTone = true
    else if ((code < 0x61 || code > 0x7a) && code !== 0xfc && code !== 0x251) return -1
  }
  return -1
}

/** The string of many code units, in slices that the call stack bears. */
function decode(codes: Uint16Array): string {
  const parts: string[] = []
  for (let i = 0; i < codes.length; i += 8192) parts.push(String.fromCharCode(...codes.subarray(i, i + 8192)))
  return parts.join('')
}
