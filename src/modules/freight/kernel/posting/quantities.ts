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
  const [, low, lowUnit, high, few, unitText, tail, loose] = match
  const unit = unitText!.startsWith(counterSign) ? unitText!.slice(counterSign.length) : unitText!
  const amount = withTail(readRange(low!, high, lowUnit, unit), tail)
  if (amount === null) return
  const doubtful = few !== undefined || loose !== undefined
  const start = match.index
  const kilogramsEach = kilograms[unit]
  if (kilogramsEach !== undefined) {
    sheet.add(
      'weightKg',
      start,
      match.end,
      mapAmount(amount, value => value * kilogramsEach),
      doubtful,
    )
  } else if (volumeUnits.includes(unit)) {
    sheet.add('volumeM3', start, match.end, amount, doubtful)
  } else if (mapAmount(amount, Math.floor).toString() === amount.toString()) {
    sheet.add('pieces', start, match.end, amount, doubtful)
  }
}

/** The range as numbers, in the unit of its high end; null where the two ends cannot belong together. */
function readRange(low: string, high: string | undefined, lowUnit: string | undefined, unit: string): Amount | null {
  if (high === undefined) return readCount(low)
  const ends: [number, number] = [readNumber(low), readNumber(high)]
  if (lowUnit && kilograms[lowUnit] !== kilograms[unit]) return null
  return ends[0] < ends[1] ? ends : null
}

/** 两吨半 and 1吨8: what follows the unit is a part of it. */
function withTail(amount: Amount | null, tail: string | undefined): Amount | null {
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
