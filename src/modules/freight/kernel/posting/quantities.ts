/** Weights, volumes, pieces and counts of stops. */

import { mapAmount, readCount, readNumber, round } from './numbers.ts'
import type { Amount } from './posting.ts'
import {
  article,
  counterSign,
  halfTail,
  kilograms,
  loadSign,
  otherCount,
  quantityPattern,
  stopCounts,
  vehicleCount,
  volumeUnits,
} from './quantities.lexicon.ts'
import type { Sheet, SheetMatch } from './sheet.ts'

export function readQuantities(sheet: Sheet): void {
  for (const match of sheet.matches(quantityPattern)) addQuantity(sheet, match)
}

function addQuantity(sheet: Sheet, match: SheetMatch): void {
  const [, low, lowUnit, high, few, writtenUnit, tail, loose] = match
  const unit = plainUnit(writtenUnit!)
  const doubtful = few !== undefined || loose !== undefined
  const stretch = { start: match.index, end: match.end, doubtful }
  if (high !== undefined && lowUnit !== undefined && kindOf(plainUnit(lowUnit)) !== kindOf(unit)) {
    addAmount(sheet, stretch, readCount(low!), plainUnit(lowUnit))
    addAmount(sheet, stretch, readCount(high), unit)
    return
  }
  const amount = withTail(readRange(low!, high), tail)
  addAmount(sheet, stretch, amount, unit)
}

const plainUnit = (written: string): string =>
  written.startsWith(counterSign) ? written.slice(counterSign.length) : written

type QuantityKind = 'weightKg' | 'volumeM3' | 'pieces'

function kindOf(unit: string): QuantityKind {
  if (unit in kilograms) return 'weightKg'
  return volumeUnits.includes(unit) ? 'volumeM3' : 'pieces'
}

interface Stretch {
  start: number
  end: number
  doubtful: boolean
}

function addAmount(sheet: Sheet, { start, end, doubtful }: Stretch, amount: Amount, unit: string): void {
  const kind = kindOf(unit)
  const factor = kilograms[unit] ?? 1
  if (kind === 'pieces' && [amount].flat().some(count => !Number.isInteger(count))) return
  sheet.add(
    kind,
    start,
    end,
    mapAmount(amount, value => value * factor),
    doubtful,
  )
}

/** One number or a rising range, in whichever order its ends were said. */
function readRange(low: string, high: string | undefined): Amount {
  if (high === undefined) return readCount(low)
  const ends: [number, number] = [readNumber(low), readNumber(high)]
  if (ends[0] === ends[1]) return ends[0]
  return ends[0] < ends[1] ? ends : [ends[1], ends[0]]
}

/** 两吨半 and 1吨8: what follows the unit is a part of it. */
function withTail(amount: Amount, tail: string | undefined): Amount {
  if (tail === undefined || typeof amount !== 'number') return amount
  return round(amount + (tail === halfTail ? 0.5 : readNumber(tail) / 10))
}

/** 一装两卸 and its like; and counters that no field holds, as notes. */
export function readCounts(sheet: Sheet): void {
  for (const match of sheet.matches(stopCounts)) {
    const sign = match[2] ?? match[3]
    const count = readNumber((match[1] ?? match[4])!)
    sheet.add(sign === loadSign ? 'loads' : 'unloads', match.index, match.end, count)
  }
}

export function readOtherCounters(sheet: Sheet): void {
  for (const match of sheet.matches(article)) sheet.add('filler', match.index, match.end, null)
  for (const pattern of [vehicleCount, otherCount]) {
    for (const match of sheet.matches(pattern)) sheet.add('note', match.index, match.end, null)
  }
}
