import type { Amount } from './amounts.ts'
import { characterSet, isHan } from './characters.ts'
import { ENUMERATED, QUOTES_OPEN, SMALL_COUNT_UNITS, TIMED_NAME_END, TIMED_NAMES } from './units.lexicon.ts'
import type { Unit } from './units.ts'
import { beginsWith, createWordFinder, wordList } from './words.ts'

export interface CountCandidate {
  amount: Amount
  unit: Unit
  unitEnd: number
  isHedged: boolean
}

const enumerated = createWordFinder(wordList(ENUMERATED).map(word => [word, true] as const))
const timedNames = createWordFinder(wordList(TIMED_NAMES).map(word => [word, true] as const))
const smallCountUnits = new Set(wordList(SMALL_COUNT_UNITS))
const isOpenQuote = characterSet(QUOTES_OPEN)
const MILLION_DIGITS = 7
const LONGEST_TIMED_NAME = 9
const TIME_UNITS = new Set(['hour', 'minute', 'day', 'month', 'year'])

/** Whether a numeral with a unit measures or counts, and is not part of a name or a figure of speech (三农, 一家, 万元GDP). */
export function acceptsCount(codes: Uint16Array, candidate: CountCandidate): boolean {
  const { amount, unit, unitEnd, isHedged } = candidate
  if (TIME_UNITS.has(unit.unit) && isTimedName(codes, unitEnd)) return false
  if (amount.numeral.script === 'arabic') return true
  const isLoneTen = amount.numeral.digits === '10'
  if (amount.numeral.bareScale && !isLoneTen && !isHedged)
    return amount.numeral.digits.length >= MILLION_DIGITS && unit.role === 'classifier'
  if (amount.power > 0 || isHedged || amount.numeral.end - amount.start > 1) return true
  const digit = Number(amount.numeral.digits)
  if (unit.unit === '%' || unit.unit === 'times' || unit.unit === 'percentage_point') return true
  if (digit < 2 || isOpenQuote(codes[unitEnd]) || enumerated.longest(codes, unitEnd)) return false
  return smallCountUnits.has(unit.word)
}

function isTimedName(codes: Uint16Array, at: number): boolean {
  if (timedNames.longest(codes, at)) return true
  for (let i = at; i < at + LONGEST_TIMED_NAME && isHan(codes[i]); i++)
    if (beginsWith(codes, i, TIMED_NAME_END)) return true
  return false
}
