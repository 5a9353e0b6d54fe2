import { characterSet } from './characters.ts'
import { RANGE_DASHES, RANGE_WORDS } from './numerals.lexicon.ts'
import { isDigit, mayStartNumeral, type Numeral, readNumeral } from './numerals.ts'
import {
  CLOSING_QUOTES,
  DATE,
  EDGE_BLUR,
  EDGE_END,
  ERA,
  FIRST,
  LOOKS,
  MEASURED_TIME,
  MONTHS_COUNTED,
  TIME_WORDS,
} from './time.lexicon.ts'
import { beginsWith, createEndingFinder, createWordFinder, wordList } from './words.ts'

/** A time as the text names it, before anyone asks from which day it counts. Offsets are folded. */
export interface TimeMark {
  start: number
  end: number
  /** First and last year named outright. */
  years?: [number, number]
  /** Both years are written out (2020年至2023年). */
  isDated?: boolean
  /** Years from the year of publication, or the year that the text speaks of. */
  offset?: number | 'spoken'
  months?: [number, number]
  /** A length in years, and where it lies. */
  duration?: { years: number; looks: 'back' | 'forward' | 'local' }
  special?: 'now' | 'open' | 'quarter'
  /** A day, or part of a month: when something was said. */
  isDay?: boolean
  /** From one day to another: the months in which they lie, for as long as the paragraph speaks of them. */
  areDays?: boolean
  /** The end of the time named, where a state is taken. */
  isEdge?: boolean
}

type Named = Omit<TimeMark, 'start' | 'end'>

const timeWords = createWordFinder<Named>(
  TIME_WORDS.flatMap(({ words, year, months, span, special }) =>
    wordList(words).map(word => {
      const named: Named = {
        ...(year === undefined ? {} : { offset: year }),
        ...(months && { months }),
        ...(span && { years: span }),
        ...(special && { special }),
      }
      return [word, named] as const
    }),
  ),
)
const ending = (words: string) => createEndingFinder(wordList(words).map(word => [word, true] as const))
const opening = (words: string) => createWordFinder(wordList(words).map(word => [word, true] as const))
const measuredBefore = ending(MEASURED_TIME)
const looksBefore = { back: ending(LOOKS.back.before), forward: ending(LOOKS.forward.before) }
const looksBackAfter = opening(LOOKS.back.after)
const eraWords = opening(ERA)
const isClosingQuote = characterSet(CLOSING_QUOTES)
const isYear = characterSet(DATE.year)
const isMonth = characterSet(DATE.month)
const isDayWord = characterSet(DATE.days)
const isHourWord = characterSet(DATE.hours)
const isMinuteWord = characterSet(DATE.minutes)
const isShare = characterSet(DATE.share)
const isEdgeEnd = characterSet(EDGE_END)
const isEdgeBlur = characterSet(EDGE_BLUR)
const isJoin = characterSet(RANGE_DASHES + RANGE_WORDS)
const HYPHEN_OR_SLASH = characterSet('-/')
const isPeriod = characterSet('.')
const PERIOD = 0x2e

export const mayStartTime = (code: number): boolean => timeWords.mayStart(code)

/** The time named at `at`, with months behind a year; undefined where a numeral is an amount. */
export function readTime(codes: Uint16Array, at: number): TimeMark | undefined {
  const word = timeWords.longest(codes, at)
  if (word) return withMonths(codes, { start: at, end: eraEnd(codes, word.end, word.meaning), ...word.meaning })
  if (!mayStartNumeral(codes[at]!)) return undefined
  const dotted = dottedDateEnd(codes, at)
  if (dotted > 0) return { start: at, end: dotted, isDay: true }
  const numeral = readNumeral(codes, at)
  if (!numeral || numeral.malformed || numeral.decimals > 0) return undefined
  const clock = timeOfDayEnd(codes, at)
  if (clock > numeral.end + 1) return { start: at, end: clock, isDay: true }
  return (
    readYears(codes, at, numeral) ??
    readMonths(codes, at) ??
    readFirstMonths(codes, at, numeral) ??
    readDuration(codes, at, numeral)
  )
}

/** A named span takes in its closing quotation mark and 时期. */
function eraEnd(codes: Uint16Array, end: number, { years }: Named): number {
  if (!years) return end
  const closed = end + (isClosingQuote(codes[end]) ? 1 : 0)
  return eraWords.longest(codes, closed)?.end ?? closed
}

/** 2023年, 2020-2023年, 2020年至2023年, 二〇二五年, 2024-09-14. */
function readYears(codes: Uint16Array, at: number, numeral: Numeral): TimeMark | undefined {
  const first = yearOf(numeral)
  if (first === undefined) return undefined
  if (HYPHEN_OR_SLASH(codes[numeral.end])) {
    const day = isoDateEnd(codes, numeral.end)
    if (day > 0) return { start: at, end: day, isDay: true }
  }
  const hasYear = isYear(codes[numeral.end])
  const joined = skipJoin(codes, numeral.end + (hasYear ? 1 : 0))
  const second = joined === undefined ? undefined : readNumeral(codes, joined)
  const last = second && isYear(codes[second.end]) ? yearOf(second) : undefined
  if (second && last !== undefined && last > first)
    return { start: at, end: second.end + 1, years: [first, last], isDated: true }
  if (!hasYear) return undefined
  return withMonths(codes, { start: at, end: numeral.end + 1, years: [first, first] })
}

function yearOf(numeral: Numeral): number | undefined {
  const year = Number(numeral.digits)
  return numeral.digits.length === 4 && !numeral.bareScale && year >= 1900 && year < 2100 ? year : undefined
}

/** 2024.09.14, which as a number could not be read. */
function dottedDateEnd(codes: Uint16Array, at: number): number {
  for (let i = at; i < at + 4; i++) if (!isDigit(codes[i] ?? 0)) return -1
  return codes[at + 4] === PERIOD && !isDigit(codes[at - 1] ?? 0) ? partsEnd(codes, at + 4, isPeriod) : -1
}

const isoDateEnd = (codes: Uint16Array, at: number): number => partsEnd(codes, at, HYPHEN_OR_SLASH)

/** The end of a month and a day, each behind a mark. */
function partsEnd(codes: Uint16Array, at: number, isMark: (code: number | undefined) => boolean): number {
  let i = at
  for (let part = 0; part < 2; part++) {
    if (!isMark(codes[i]) || !isDigit(codes[i + 1] ?? 0)) return -1
    i += isDigit(codes[i + 2] ?? 0) ? 3 : 2
  }
  return i
}

function skipJoin(codes: Uint16Array, at: number): number | undefined {
  let i = at
  while (i < at + 2 && isJoin(codes[i])) i++
  return i === at ? undefined : i
}

/** Adds the months or the edge (年底) that stand right behind a year. */
function withMonths(codes: Uint16Array, mark: TimeMark): TimeMark {
  if (isEdgeEnd(codes[mark.end])) return { ...mark, end: mark.end + 1, isEdge: true }
  if (mark.months || mark.duration || mark.special) return mark
  const months = readMonths(codes, mark.end) ?? wordMonths(codes, mark.end)
  return months ? { ...mark, ...months, start: mark.start } : mark
}

function wordMonths(codes: Uint16Array, at: number): TimeMark | undefined {
  const word = timeWords.longest(codes, at)
  if (word?.meaning.offset !== 'spoken') return undefined
  const { months } = word.meaning
  return months ? { start: at, end: word.end, months } : { start: at, end: word.end }
}

/** 7月, 1-7月, 1月至7月, 11月底; 9月13日 and 7月初 are days. */
function readMonths(codes: Uint16Array, at: number): TimeMark | undefined {
  const first = monthAt(codes, at)
  if (!first) return undefined
  const joined = skipJoin(codes, first.end + (isMonth(codes[first.end]) ? 1 : 0))
  const second = joined === undefined ? undefined : monthAt(codes, joined)
  if (second && isMonth(codes[second.end]) && second.month > first.month)
    return { start: at, end: monthEnd(codes, second.end), months: [first.month, second.month] }
  if (!isMonth(codes[first.end])) return undefined
  const end = monthEnd(codes, first.end)
  const months: [number, number] = [first.month, first.month]
  if (isEdgeEnd(codes[end])) return { start: at, end: end + 1, months, isEdge: true }
  if (isEdgeBlur(codes[end])) return { start: at, end: end + 1, months, isDay: true }
  const day = dayEnd(codes, end)
  if (day === undefined) return { start: at, end, months }
  const last = lastDay(codes, day, first.month)
  if (last) return { start: at, end: last.end, months: [first.month, last.month], areDays: true }
  return { start: at, end: timeOfDayEnd(codes, day), months, isDay: true }
}

function dayEnd(codes: Uint16Array, at: number): number | undefined {
  const day = isDigit(codes[at] ?? 0) ? readNumeral(codes, at) : undefined
  return day && isDayWord(codes[day.end]) ? day.end + 1 : undefined
}

/** The end of 9月29日至10月8日 and of 5月1日至5日, with its month. */
function lastDay(codes: Uint16Array, at: number, month: number): { end: number; month: number } | undefined {
  const joined = skipJoin(codes, at)
  if (joined === undefined) return undefined
  const sameMonth = dayEnd(codes, joined)
  if (sameMonth !== undefined) return { end: sameMonth, month }
  const next = monthAt(codes, joined)
  const end = next && isMonth(codes[next.end]) ? dayEnd(codes, next.end + 1) : undefined
  return next && end !== undefined && next.month >= month ? { end, month: next.month } : undefined
}

/** Behind a day or alone: 13时26分. */
function timeOfDayEnd(codes: Uint16Array, at: number): number {
  const hour = isDigit(codes[at] ?? 0) ? readNumeral(codes, at) : undefined
  if (!hour || !isHourWord(codes[hour.end])) return at
  const minute = isDigit(codes[hour.end + 1] ?? 0) ? readNumeral(codes, hour.end + 1) : undefined
  return minute && isMinuteWord(codes[minute.end]) ? minute.end + 1 : hour.end + 1
}

/** 前10个月: the months of a year up to the tenth. */
function readFirstMonths(codes: Uint16Array, at: number, numeral: Numeral): TimeMark | undefined {
  const count = Number(numeral.digits)
  const isFirst = beginsWith(codes, at - FIRST.length, FIRST) && beginsWith(codes, numeral.end, MONTHS_COUNTED)
  return isFirst && count >= 1 && count <= 12
    ? { start: at, end: numeral.end + MONTHS_COUNTED.length, months: [1, count] }
    : undefined
}

function monthAt(codes: Uint16Array, at: number): { end: number; month: number } | undefined {
  if (!mayStartNumeral(codes[at] ?? 0)) return undefined
  const numeral = readNumeral(codes, at)
  const month = Number(numeral?.digits)
  return numeral && numeral.decimals === 0 && month >= 1 && month <= 12 ? { end: numeral.end, month } : undefined
}

const monthEnd = (codes: Uint16Array, monthWord: number): number => monthWord + (isShare(codes[monthWord + 1]) ? 2 : 1)

/** 五年来, 过去五年, 未来五年, 5年; undefined where the length is an amount (连续三年). Days alone are days. */
function readDuration(codes: Uint16Array, at: number, numeral: Numeral): TimeMark | undefined {
  const end = numeral.end + 1
  if (numeral.script === 'arabic' && isDayWord(codes[numeral.end])) return { start: at, end, isDay: true }
  const years = Number(numeral.digits)
  if (!isYear(codes[numeral.end]) || years < 1 || years >= 200 || (numeral.bareScale && years > 10)) return undefined
  const forward = looksBefore.forward.longest(codes, at)
  if (forward) return { start: forward.end, end, duration: { years, looks: 'forward' } }
  const after = looksBackAfter.longest(codes, end)
  if (after)
    return { start: looksBefore.back.longest(codes, at)?.end ?? at, end: after.end, duration: { years, looks: 'back' } }
  if (measuredBefore.longest(codes, at)) return undefined
  const back = looksBefore.back.longest(codes, at)
  return { start: back?.end ?? at, end, duration: { years, looks: back ? 'back' : 'local' } }
}
