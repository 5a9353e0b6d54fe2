import { type Amount, readAmount, skipSpaces } from './amounts.ts'
import { characterSet } from './characters.ts'
import { SHARING_JOINS } from './numerals.lexicon.ts'
import { GE, UNITS_AFTER_GE } from './units.lexicon.ts'
import { readUnit, type Unit } from './units.ts'

const isJoin = characterSet(SHARING_JOINS)
const LONGEST_LIST = 8

/**
 * What an amount takes from the last of its list: the unit and scale of 1.1个百分点 in 0.7、1.0和1.1个百分点, and the
 * whole of a unit of which it shows only the 个 (0.9个和0.7个百分点). Undefined where the list ends without one: in
 * 两、三家 the numbers say about how many there are.
 */
export function readSharedUnit(
  codes: Uint16Array,
  amount: Amount,
  own: { end: number; unit: Unit } | undefined,
): { unit: Unit; power: number } | undefined {
  if (amount.numeral.script !== 'arabic' || (own && own.unit.word !== GE)) return undefined
  let at = own?.end ?? amount.end
  let decimals = amount.numeral.decimals
  for (let member = 0; member < LONGEST_LIST && isJoin(codes[at]); member++) {
    const next = readAmount(codes, at + 1)
    if (!next || next.numeral.malformed || next.numeral.script !== 'arabic') return undefined
    decimals += next.numeral.decimals
    const unit = readUnit(codes, skipSpaces(codes, next.end), next.power > 0)
    const isWhole = unit !== undefined && unit.unit.word !== GE
    if (isWhole) return isShared(unit.unit, own?.unit, decimals) ? { unit: unit.unit, power: next.power } : undefined
    if ((unit === undefined) !== (own === undefined)) return undefined
    at = unit?.end ?? next.end
  }
  return undefined
}

function isShared(unit: Unit, own: Unit | undefined, decimals: number): boolean {
  if (own) return UNITS_AFTER_GE.includes(unit.unit)
  return unit.role === 'measure' && (decimals > 0 || unit.unit === '%' || unit.unit === 'percentage_point')
}
