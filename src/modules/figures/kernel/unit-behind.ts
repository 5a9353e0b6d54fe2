import { type Amount, skipSpaces } from './amounts.ts'
import { readUnit, type Unit } from './units.ts'

export interface UnitPlace {
  end: number
  unit: Unit
}

/** The unit behind an amount, at most two spaces away. */
export function unitBehind(codes: Uint16Array, amount: Amount): UnitPlace | undefined {
  return readUnit(codes, skipSpaces(codes, amount.end), amount.power > 0 || amount.numeral.bareScale)
}
