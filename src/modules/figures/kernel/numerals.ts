import { isSpace } from './characters.ts'
import { CHINESE_DIGITS, DECIMAL_POINT, SCALES } from './numerals.lexicon.ts'
import { beginsUnit } from './units.ts'

/** A number as written: its digits, without the scale (万, 亿) behind it. */
export interface Numeral {
  end: number
  /** Digits with at most one decimal point, ready for `Number`. */
  digits: string
  /** Places behind the decimal point. */
  decimals: number
  script: 'arabic' | 'chinese'
  /** Arabic digits that no reading fits: 1.2.3, 1,05,6. */
  malformed: boolean
  /** Two digits side by side that say about how many: 三四, 七八十. */
  indefinite: boolean
  /** A Chinese numeral that is nothing but scales (百万, 千亿). */
  bareScale: boolean
}

const PERIOD = 0x2e
const COMMA = 0x2c
const WIDE_COMMA = 0xff0c
/** More digits than a number keeps exactly. */
const MOST_DIGITS = 15
const LONGEST_NUMERAL = 40
/** Above it a number no longer writes itself out in digits. */
const LARGEST = 1e20

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const chineseDigits = new Int8Array(0x10000).fill(-1)
for (const [character, value] of Object.entries(CHINESE_DIGITS)) chineseDigits[character.charCodeAt(0)] = value
const scales = new Uint8Array(0x10000)
for (const [character, power] of Object.entries(SCALES)) scales[character.charCodeAt(0)] = power
const decimalPoint = DECIMAL_POINT.charCodeAt(0)

/** The power of ten that a character multiplies by, or 0. */
export const scaleOf = (code: number): number => scales[code]!

export const mayStartNumeral = (code: number): boolean =>
  isDigit(code) || chineseDigits[code]! >= 0 || scales[code]! > 0

/** Reads the numeral that begins at `at`, or returns undefined. */
export function readNumeral(codes: Uint16Array, at: number): Numeral | undefined {
  const code = codes[at]
  if (code === undefined) return undefined
  if (isDigit(code)) return readArabic(codes, at)
  return chineseDigits[code]! >= 0 || scales[code]! > 0 ? readChinese(codes, at) : undefined
}

function readArabic(codes: Uint16Array, at: number): Numeral {
  let digits = ''
  let points = 0
  let decimals = 0
  let groups = 0
  let groupLength = 0
  let badGroup = false
  let i = at
  for (; i < codes.length; i++) {
    const code = codes[i]!
    const followedByDigit = i + 1 < codes.length && isDigit(codes[i + 1]!)
    if (isDigit(code)) {
      if (digits.length < LONGEST_NUMERAL) digits += String.fromCharCode(code)
      if (points > 0) decimals++
      groupLength++
    } else if (code === PERIOD && followedByDigit) {
      if (points === 0) digits += '.'
      points++
    } else if (separates(codes, i, groupLength) && followedByDigit) {
      badGroup ||= points > 0 || groupLength > 3 || (groups > 0 && groupLength !== 3) || code === WIDE_COMMA
      groups++
      groupLength = 0
    } else break
    if (code === PERIOD && groups > 0 && groupLength !== 3) badGroup = true
  }
  badGroup ||= groups > 0 && points === 0 && groupLength !== 3
  const malformed = points > 1 || badGroup || digits.length - points > MOST_DIGITS
  return { end: i, digits, decimals, script: 'arabic', malformed, indefinite: false, bareScale: false }
}

/** Whether a comma, or a thin or full space between groups of three (GB/T 15835, 5.1.2), separates thousands at `at`. */
function separates(codes: Uint16Array, at: number, groupLength: number): boolean {
  const code = codes[at]!
  if (code === COMMA) return true
  if (code !== WIDE_COMMA && !isSpace(code)) return false
  let digits = 0
  while (digits < 4 && isDigit(codes[at + 1 + digits] ?? 0)) digits++
  return digits === 3 && groupLength > 0 && groupLength <= 3
}

/** Reads 二十五, 三百六十五, 两万, 二〇二五 and bare scales (百, 千亿 up to its last scale). */
function readChinese(codes: Uint16Array, at: number): Numeral | undefined {
  let total = 0
  let section = 0
  let digit = -1
  let positional = ''
  let scalesSeen = 0
  let digitsSeen = 0
  let run = 0
  let indefinite = false
  let i = at
  for (; i < codes.length && i - at < LONGEST_NUMERAL; i++) {
    const value = chineseDigits[codes[i]!]!
    const power = scales[codes[i]!]!
    if (value >= 0) {
      run++
      indefinite = run === 2 && value === digit + 1 && digit > 0
      digit = value
      digitsSeen++
      positional += value
    } else if (power > 0 && !beginsUnit(codes, i)) {
      const multiplied = section + Math.max(digit, 0)
      if (power < 4) section += (digit < 0 ? 1 : digit) * 10 ** power
      else if (power === 4 && multiplied > 0) total += multiplied * 10 ** power
      else total = Math.max(total + multiplied, 1) * 10 ** power
      if (power >= 4) section = 0
      digit = -1
      if (run > 2) indefinite = false
      run = 0
      scalesSeen++
    } else break
  }
  if (i === at) return undefined
  const whole = scalesSeen === 0 ? positional : String(total + section + Math.max(digit, 0))
  const fraction = codes[i] === decimalPoint ? readFraction(codes, i + 1) : ''
  return {
    end: fraction === '' ? i : i + 1 + fraction.length,
    digits: fraction === '' ? whole : `${whole}.${fraction}`,
    decimals: fraction.length,
    script: 'chinese',
    malformed: total + section > LARGEST,
    indefinite,
    bareScale: digitsSeen === 0,
  }
}

function readFraction(codes: Uint16Array, from: number): string {
  let digits = ''
  for (let i = from; i < codes.length && chineseDigits[codes[i]!]! >= 0 && digits.length < LONGEST_NUMERAL; i++)
    digits += chineseDigits[codes[i]!]
  return digits
}
