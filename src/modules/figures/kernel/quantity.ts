import { readAddition } from './additions.ts'
import { type Amount, amountValue, halfDigit, lastStep, readAmount } from './amounts.ts'
import { characterSet, isLatinLetter } from './characters.ts'
import { acceptsCount } from './counting.ts'
import type { Qualifier, UnreadPlace } from './figure.ts'
import { hedgeAfter, hedgeBefore } from './hedges.ts'
import { FROM_WORDS, RANGE_DASHES, RANGE_WORDS } from './numerals.lexicon.ts'
import { mayStartNumeral } from './numerals.ts'
import { readSharedUnit } from './shared-units.ts'
import { type UnitPlace, unitBehind } from './unit-behind.ts'
import type { Unit } from './units.ts'
import { findDoubt } from './unreadable.ts'

/** A quantity as read from its own characters alone; what it measures is for the sentence to say. Offsets are folded. */
export interface Quantity {
  start: number
  end: number
  /** Where the numeral itself begins, behind a hedge such as 超. */
  numeralStart: number
  value: number | number[]
  unit: string
  nature: 'measure' | 'classifier' | 'structure' | 'fraction' | 'doubling' | 'rank'
  qualifier: Qualifier
  /** Half of the last digit as written, in the base unit; 0 for a number counted out in full. */
  halfDigit: number
  /** One step of the last digit that is not zero, in the base unit (120多 stays below 130). */
  lastStep: number
}

/** What a numeral came to: a quantity, a place that cannot be read, or only text to pass over. */
export interface Reading {
  end: number
  quantity?: Quantity
  unread?: UnreadPlace['why']
}

const isDash = characterSet(RANGE_DASHES)
const isRangeWord = characterSet(RANGE_WORDS)
const isFromWord = characterSet(FROM_WORDS)
const SHORTEST_ABBREVIATION = 3
/** 亿亿: no text means more. */
const HIGHEST_POWER = 16

/** Reads the numeral at `at` with its unit and hedges. */
export function readQuantity(codes: Uint16Array, at: number): Reading {
  const low = readAmount(codes, at)
  if (!low) return { end: at + 1 }
  if (isPartOfName(codes, at)) return { end: low.end }
  if (low.numeral.malformed || low.power > HIGHEST_POWER) return { end: low.end, unread: 'malformed_numeral' }
  const lowUnit = unitBehind(codes, low)
  const high = readHighEnd(codes, at, lowUnit?.end ?? low.end, lowUnit?.unit)
  if (high) return finish(codes, high.amount, high.unit, low)
  const doubt = findDoubt(codes, low, lowUnit)
  if (doubt) return doubt
  const shared = readSharedUnit(codes, low, lowUnit)
  if (shared) {
    const power = low.power === 0 ? shared.power : low.power
    return finish(codes, { ...low, power }, { end: lowUnit?.end ?? low.end, unit: shared.unit })
  }
  return lowUnit ? finish(codes, low, lowUnit) : { end: low.end, unread: 'missing_unit' }
}

/** Digits glued to letters are names (PM2.5, G60) unless the letters are an abbreviation with its value (GDP6.2%). */
function isPartOfName(codes: Uint16Array, at: number): boolean {
  let letters = 0
  while (letters < SHORTEST_ABBREVIATION && isLatinLetter(codes[at - 1 - letters])) letters++
  return letters > 0 && letters < SHORTEST_ABBREVIATION
}

/** The high end of 5%-5.5%, 3000至5000个; a 到 between two amounts with 从 before them is no range. */
function readHighEnd(codes: Uint16Array, start: number, at: number, lowUnit: Unit | undefined) {
  let next = at
  if (isRangeWord(codes[at]) && !isFromWord(codes[start - 1])) next = at + 1
  else while (next < at + 2 && isDash(codes[next])) next++
  if (next === at || !mayStartNumeral(codes[next] ?? 0)) return undefined
  const amount = readAmount(codes, next)
  if (!amount || amount.numeral.malformed || amount.power > HIGHEST_POWER) return undefined
  const unit = unitBehind(codes, amount)
  return unit && (!lowUnit || lowUnit.unit === unit.unit.unit) ? { amount, unit } : undefined
}

function finish(codes: Uint16Array, amount: Amount, place: UnitPlace, low?: Amount): Reading {
  const { unit } = place
  const numeralStart = low?.start ?? amount.start
  const before = hedgeBefore(codes, numeralStart, amount.numeral.bareScale)
  const addition = readAddition(codes, place.end, unit.word)
  const after = hedgeAfter(codes, addition.end, unit.word)
  const inner: Qualifier = amount.isOver ? 'over' : 'exact'
  const qualifier = [inner, after.hedge, before.hedge].find(hedge => hedge !== 'exact') ?? 'exact'
  if (
    unit.role === 'label' ||
    !acceptsCount(codes, { amount, unit, unitEnd: place.end, isHedged: qualifier !== 'exact' })
  )
    return { end: place.end }
  const counted = unit.role === 'classifier' || unit.unit === 'person'
  const value = amountValue(amount, unit.factor) + addition.share * unit.factor
  const lowPower = low && (low.power === 0 ? amount.power : low.power)
  return {
    end: after.end,
    quantity: {
      start: before.start,
      end: after.end,
      numeralStart,
      value: low ? [amountValue({ ...low, power: lowPower! }, unit.factor), value] : Number(value.toPrecision(15)),
      unit: unit.unit,
      nature: unit.role === 'classifier' ? 'classifier' : 'measure',
      qualifier,
      halfDigit: halfDigit(amount, unit.factor, counted),
      lastStep: lastStep(amount, unit.factor),
    },
  }
}
