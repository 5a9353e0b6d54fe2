import { characterSet, isSpace } from './characters.ts'
import { CLASSIFYING_SCALE, INNER_OVER, SIZED_NOUNS, YUAN } from './numerals.lexicon.ts'
import { type Numeral, readNumeral, scaleOf } from './numerals.ts'
import { beginsUnit } from './units.ts'
import { beginsWith, createWordFinder, wordList } from './words.ts'

/** A numeral with its scale: 1.22万亿 is digits 1.22, power 12. */
export interface Amount {
  start: number
  end: number
  numeral: Numeral
  power: number
  /** 余, 多 or + stands inside: 750余万. */
  isOver: boolean
}

const sizedNouns = createWordFinder(wordList(SIZED_NOUNS).map(word => [word, true] as const))
const isInnerOver = characterSet(INNER_OVER)
const isClassifyingScale = characterSet(CLASSIFYING_SCALE)

/** 万: smaller scales are not written apart from their digits. */
const LEAST_SPACED_SCALE = 4

/** Reads a numeral, its scale and a hedge inside it; spaces before a unit are passed over. */
export function readAmount(codes: Uint16Array, start: number): Amount | undefined {
  const numeral = readNumeral(codes, start)
  if (!numeral) return undefined
  let end = numeral.end
  let power = 0
  let isOver = false
  const passOver = () => {
    if (!isInnerOver(codes[end])) return
    isOver = true
    end++
  }
  passOver()
  if (isClassifyingScale(codes[end]) && scaleOf(codes[end + 1] ?? 0) >= 4 && !countsSizes(codes, end + 1)) end++
  const scaleAt = skipSpaces(codes, end)
  if (scaleAt > end && scaleOf(codes[scaleAt] ?? 0) >= LEAST_SPACED_SCALE) end = scaleAt
  while (end < codes.length && scaleOf(codes[end]!) > 1 && !beginsUnit(codes, end)) power += scaleOf(codes[end++]!)
  passOver()
  return { start, end, numeral, power, isOver }
}

/** Whether 亿元 behind 个 is the size of what 个 counts: 218个亿元以上项目. */
function countsSizes(codes: Uint16Array, at: number): boolean {
  let end = at
  while (scaleOf(codes[end] ?? 0) > 1) end++
  return sizedNouns.longest(codes, beginsWith(codes, end, YUAN) ? end + YUAN.length : end) !== undefined
}

/** The place behind at most two spaces. */
export function skipSpaces(codes: Uint16Array, at: number): number {
  let i = at
  while (i < at + 2 && isSpace(codes[i])) i++
  return i
}

/** The amount in the base unit, free of binary dust: 1.1e12, not 1.1 * 1e12. */
export function amountValue(amount: Amount, factor: number): number {
  const value = Number(`${amount.numeral.digits}e${amount.power}`)
  return factor === 1 ? value : Number((value * factor).toPrecision(15))
}

/** Half of the last digit as written, in the base unit. A number counted out in full has no such doubt. */
export function halfDigit(amount: Amount, factor: number, counted: boolean): number {
  if (counted && amount.power === 0 && amount.numeral.decimals === 0) return 0
  return 0.5 * 10 ** (amount.power - amount.numeral.decimals) * factor
}

/** One step of the last digit that is not zero: 120多 goes up to 130. */
export function lastStep(amount: Amount, factor: number): number {
  const zeros = amount.numeral.decimals > 0 ? -amount.numeral.decimals : trailingZeros(amount.numeral.digits)
  return 10 ** (amount.power + zeros) * factor
}

function trailingZeros(digits: string): number {
  return digits.length - digits.replace(/0{1,40}$/, '').length
}
