import { readAmount } from './amounts.ts'
import { COMPOUND_UNITS, HALF, HALVED_UNITS, TENTHS_UNIT } from './numerals.lexicon.ts'
import { mayStartNumeral, readNumeral } from './numerals.ts'
import { unitBehind } from './unit-behind.ts'
import { beginsWith, wordList } from './words.ts'

/** What stands behind a unit and adds a share of it: 四成半, 三成五, 2小时30分. */
export function readAddition(codes: Uint16Array, at: number, unit: string): { end: number; share: number } {
  if (HALVED_UNITS.includes(unit) && beginsWith(codes, at, HALF)) return { end: at + HALF.length, share: 0.5 }
  if (unit === TENTHS_UNIT) return readTenths(codes, at)
  const compound = COMPOUND_UNITS[unit]
  const amount = compound && mayStartNumeral(codes[at] ?? 0) ? readAmount(codes, at) : undefined
  const smaller = amount && !amount.numeral.malformed ? unitBehind(codes, amount) : undefined
  if (!compound || !amount || !smaller || !wordList(compound.words).includes(smaller.unit.word))
    return { end: at, share: 0 }
  return { end: smaller.end, share: Number(amount.numeral.digits) * compound.share }
}

function readTenths(codes: Uint16Array, at: number): { end: number; share: number } {
  const numeral = mayStartNumeral(codes[at] ?? 0) ? readNumeral(codes, at) : undefined
  const isTenth = numeral?.digits.length === 1 && numeral.decimals === 0 && !numeral.bareScale
  return isTenth ? { end: numeral.end, share: Number(numeral.digits) / 10 } : { end: at, share: 0 }
}
