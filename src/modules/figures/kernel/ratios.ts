import { amountValue, readAmount } from './amounts.ts'
import { characterSet, isHan } from './characters.ts'
import { hedgeAfter, hedgeBefore } from './hedges.ts'
import { DOUBLING, PARTS_OF, RATIO_SIGNS, TIMES_WORD } from './numerals.lexicon.ts'
import { isDigit, type Numeral, readNumeral } from './numerals.ts'
import type { Quantity, Reading } from './quantity.ts'
import { beginsWith } from './words.ts'

const isHedge = characterSet(DOUBLING.hedges)
const isRatioSign = characterSet(RATIO_SIGNS)
const TRUE_RATIO_SIGN = 0x2236
const SLASH = 0x2f
const LARGEST_DENOMINATOR = 100
const LONGEST_STRUCTURE = 12
const MOST_DOUBLINGS = 20

/** Reads a∶b∶c; a pair only with the ratio sign itself or with decimals, for 15:46 is a time of day. */
export function readStructure(codes: Uint16Array, at: number): Reading | undefined {
  const members: Numeral[] = []
  let end = at
  let hasTrueSign = false
  while (members.length < LONGEST_STRUCTURE) {
    const numeral = isDigit(codes[end] ?? 0) ? readNumeral(codes, end) : undefined
    if (!numeral || numeral.malformed) break
    members.push(numeral)
    end = numeral.end
    if (!isRatioSign(codes[end])) break
    hasTrueSign ||= codes[end] === TRUE_RATIO_SIGN
    end++
  }
  const closed = members.at(-1)?.end ?? at
  const isThreefold = members.length > 2 && isHan(codes[at - 1])
  const isTimeOfDay = !hasTrueSign && !isThreefold && members.every(member => member.decimals === 0)
  if (members.length < 2) return undefined
  if (isTimeOfDay) return { end: closed }
  const decimals = Math.max(...members.map(member => member.decimals))
  const value = members.map(member => Number(member.digits))
  return { end: closed, quantity: ratioQuantity(codes, at, closed, value, 'structure', 0.5 * 10 ** -decimals) }
}

/** Reads 1/3 and 三分之一 as shares, 百分之五 as 5 %. */
export function readFraction(codes: Uint16Array, at: number): Reading | undefined {
  const first = readNumeral(codes, at)
  if (!first || first.malformed) return undefined
  const isSpelt = beginsWith(codes, first.end, PARTS_OF)
  if (!isSpelt && (codes[first.end] !== SLASH || first.script !== 'arabic')) return undefined
  const second = readNumeral(codes, first.end + (isSpelt ? PARTS_OF.length : 1))
  if (!second || second.malformed || first.decimals > 0 || (second.decimals > 0 && !isSpelt)) return undefined
  const [numerator, denominator] = (isSpelt ? [second, first] : [first, second]).map(part => Number(part.digits)) as [
    number,
    number,
  ]
  if (denominator <= 0) return undefined
  if (isSpelt && (denominator === 100 || denominator === 1000))
    return { end: second.end, quantity: percentQuantity(codes, at, second, 100 / denominator) }
  if (!isSpelt && (numerator >= denominator || denominator > LARGEST_DENOMINATOR || codes[second.end] === SLASH))
    return undefined
  return { end: second.end, quantity: ratioQuantity(codes, at, second.end, numerator / denominator, 'fraction', 0) }
}

/** Reads 翻番 and 翻两番 as powers of two, 翻了120多倍 as a multiple. */
export function readDoubling(codes: Uint16Array, at: number): Reading | undefined {
  if (!beginsWith(codes, at, DOUBLING.verb)) return undefined
  const verbEnd = at + DOUBLING.verb.length
  const aspectEnd = verbEnd + (beginsWith(codes, verbEnd, DOUBLING.aspect) ? DOUBLING.aspect.length : 0)
  const start = aspectEnd + (isHedge(codes[aspectEnd]) ? 1 : 0)
  if (beginsWith(codes, start, DOUBLING.noun)) return doubling(codes, [at, start + DOUBLING.noun.length], 2, 0, start)
  const amount = readAmount(codes, start)
  if (!amount || amount.numeral.malformed) return undefined
  const count = Number(amount.numeral.digits)
  if (beginsWith(codes, amount.end, DOUBLING.noun) && count <= MOST_DOUBLINGS)
    return doubling(codes, [at, amount.end + DOUBLING.noun.length], 2 ** count, 0, start)
  if (!beginsWith(codes, amount.end, TIMES_WORD)) return undefined
  const reading = doubling(
    codes,
    [start, amount.end + TIMES_WORD.length],
    amountValue(amount, 1),
    amount.numeral.decimals,
  )
  if (amount.isOver && reading.quantity) reading.quantity.qualifier = 'over'
  return reading
}

function doubling(
  codes: Uint16Array,
  [start, end]: [number, number],
  times: number,
  decimals: number,
  countStart = start,
): Reading {
  const quantity = ratioQuantity(codes, start, end, times, 'doubling', 0.5 * 10 ** -decimals, countStart)
  const round = decimals === 0 && times % 10 === 0 ? 10 : 10 ** -decimals
  return { end: quantity.end, quantity: { ...quantity, unit: 'times', lastStep: round } }
}

function percentQuantity(codes: Uint16Array, start: number, numerator: Numeral, factor: number): Quantity {
  const value = Number((Number(numerator.digits) * factor).toPrecision(15))
  const quantity = ratioQuantity(
    codes,
    start,
    numerator.end,
    value,
    'measure',
    0.5 * 10 ** -numerator.decimals * factor,
  )
  return { ...quantity, unit: '%' }
}

function ratioQuantity(
  codes: Uint16Array,
  start: number,
  end: number,
  value: number | number[],
  nature: Quantity['nature'],
  halfDigit: number,
  countStart = start,
): Quantity {
  const before = hedgeBefore(codes, start, false)
  const after = hedgeAfter(codes, end, DOUBLING.noun)
  const inner = hedgeBefore(codes, countStart, false)
  const qualifier = [after, inner, before].find(({ hedge }) => hedge !== 'exact')?.hedge ?? 'exact'
  return {
    start: before.start,
    end: after.end,
    numeralStart: start,
    value,
    unit: 'ratio',
    nature,
    qualifier,
    halfDigit,
    lastStep: 2 * halfDigit,
  }
}
