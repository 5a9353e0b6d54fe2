/** Lengths of vehicles. Their bodies are plain words: see `words.ts`. */

import { readNumber, round } from './numbers.ts'
import type { Sheet } from './sheet.ts'
import {
  bareLength,
  bodyAfter,
  bodyBefore,
  lengthListGap,
  metres,
  pointless,
  spokenLength,
  spokenLengths,
  vehicleLengthsM,
  wholeLength,
} from './vehicle.lexicon.ts'

/** Lengths with a unit; those no vehicle has are measures of the goods, and noted. Before weights and prices. */
export function readMetres(sheet: Sheet): void {
  for (const match of sheet.matches(metres)) {
    const [, whole, tail] = match
    const metresRead = round(readNumber(whole!) + tenths(tail))
    const isVehicle = vehicleLengthsM.includes(metresRead) || isBodyAt(sheet.text, match.end)
    if (isVehicle) sheet.add('length', match.index, match.end, metresRead)
    else sheet.add('note', match.index, match.end, null)
  }
}

/** 4米2 and 13米75: the digits after the unit are decimals. */
function tenths(tail: string | undefined): number {
  if (tail === undefined) return 0
  return /\d/.test(tail) ? Number(`0.${tail}`) : readNumber(tail) / 10
}

/** Lengths without a unit: after weights and prices that have theirs. */
export function readBareLengths(sheet: Sheet): void {
  for (const match of sheet.matches(bareLength)) sheet.add('length', match.index, match.end, Number(match[0]))
  for (const match of sheet.matches(spokenLength)) {
    sheet.add('length', match.index, match.end, spokenLengths[match[0]]!)
  }
  for (const match of sheet.matches(pointless)) {
    sheet.add('length', match.index, match.end, Number(match[0]) / 10, true)
  }
  for (const match of sheet.matches(wholeLength)) {
    if (isLengthHere(sheet, match.index, match.end)) sheet.add('length', match.index, match.end, Number(match[0]))
  }
}

const isBodyAt = (text: string, at: number): boolean => bodyAfter.test(text.slice(at, at + 5))

function isLengthHere(sheet: Sheet, start: number, end: number): boolean {
  if (isBodyAt(sheet.text, end) || bodyBefore.test(sheet.text.slice(Math.max(0, start - 4), start))) return true
  return sheet.tokens.some(
    token =>
      token.kind === 'length' && (isListGap(sheet.text, token.end, start) || isListGap(sheet.text, end, token.start)),
  )
}

const isListGap = (text: string, start: number, end: number): boolean =>
  start <= end && end - start <= 4 && lengthListGap.test(text.slice(start, end)) && end > start
