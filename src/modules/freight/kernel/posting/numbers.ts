/** Reading numbers: Arabic, Chinese, and the trade's mixtures of both. */

import { digitValues, half, point, scaleValues, spokenRange } from './numbers.lexicon.ts'
import type { Amount } from './posting.ts'

/** The value of a string that `numeral` matched, or of 半 (a half). */
export function readNumber(written: string): number {
  if (written === half) return 0.5
  const arabic = /^(\d+(?:\.\d+)?)(.?)(\d*)/.exec(written)
  return arabic ? readArabic(Number(arabic[1]), arabic[2]!, arabic[3]!) : readSpoken(written)
}

/** 1万2 is 12000 and 1万2500 is 12500: a single digit counts the next smaller scale. */
function readArabic(base: number, scaleSign: string, tail: string): number {
  const scale = scaleValues[scaleSign] ?? 1
  const rest = tail.length === 1 ? (Number(tail) * scale) / 10 : Number(tail)
  return round(base * scale + rest)
}

function readSpoken(written: string): number {
  const [whole, fraction] = written.split(point)
  if (fraction) return Number(`${readSpoken(whole!)}.${[...fraction].map(sign => digitValues[sign]).join('')}`)
  let total = 0
  let pending: number | null = null
  let lastScale = 1
  for (const sign of whole!) {
    const scale = scaleValues[sign]
    if (scale === undefined) {
      const digit = digitValues[sign]!
      pending = pending === null || pending === 0 ? digit : pending * 10 + digit
      if (digit === 0) lastScale = 1
    } else if (scale === 10000) {
      total = (total + (pending ?? 0) || 1) * scale
      pending = null
      lastScale = scale
    } else {
      total += (pending ?? 1) * scale
      pending = null
      lastScale = scale
    }
  }
  const shortened = lastScale > 10 && pending !== null && pending < 10 ? lastScale / 10 : 1
  return total + (pending ?? 0) * shortened
}

/** A number, or the range that 七八 and 十七八 mean. */
export function readCount(written: string): Amount {
  const range = spokenRange.exec(written)
  if (range && digitValues[range[3]!]! - digitValues[range[2]!]! === 1) {
    return [readNumber(range[1]! + range[2]!), readNumber(range[1]! + range[3]!)]
  }
  return readNumber(written)
}

/** Without the dust of binary fractions: at most six decimals. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** The amount with each end changed by `change`. */
export function mapAmount(amount: Amount, change: (value: number) => number): Amount {
  return typeof amount === 'number' ? round(change(amount)) : [round(change(amount[0])), round(change(amount[1]))]
}
