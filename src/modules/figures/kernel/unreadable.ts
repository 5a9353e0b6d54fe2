import { type Amount, readAmount } from './amounts.ts'
import type { UnreadPlace } from './figure.ts'
import { SPLIT_UNITS } from './numerals.lexicon.ts'
import { isDigit } from './numerals.ts'
import { type UnitPlace, unitBehind } from './unit-behind.ts'

const PERIOD = 0x2e
const LIST_COMMA = 0x3001

interface Doubt {
  end: number
  unread: UnreadPlace['why']
}

/** What makes a numeral with its unit unreadable: .5家, 三四家, 3、4家, 1米8. */
export function findDoubt(codes: Uint16Array, low: Amount, unit: UnitPlace | undefined): Doubt | undefined {
  const neighbour = isNeighbour(codes, low)
  if (neighbour) return { end: neighbour, unread: 'indefinite_numeral' }
  if (!unit || unit.unit.role === 'label') return undefined
  if (low.numeral.indefinite) return { end: unit.end, unread: 'indefinite_numeral' }
  const isCut =
    codes[low.start - 1] === PERIOD || (SPLIT_UNITS.includes(unit.unit.word) && isDigit(codes[unit.end] ?? 0))
  return isCut ? { end: unit.end, unread: 'malformed_numeral' } : undefined
}

/** The end of 3、4家: two numbers side by side that say about how many. */
function isNeighbour(codes: Uint16Array, { numeral, power, end }: Amount): number | undefined {
  const isDigitAlone = numeral.script === 'arabic' && numeral.digits.length === 1 && power === 0
  if (!isDigitAlone || codes[end] !== LIST_COMMA) return undefined
  const next = readAmount(codes, end + 1)
  const follows = next?.numeral.digits === String(Number(numeral.digits) + 1)
  const unit = follows ? unitBehind(codes, next) : undefined
  return unit?.unit.role === 'classifier' || unit?.unit.unit === 'person' ? unit.end : undefined
}
