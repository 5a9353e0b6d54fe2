/** When the goods are loaded, or the truck is empty: days, parts of days and clock times as windows. */

import { type Days, findDays } from './days.ts'
import { DAY_MINUTES, type Minutes, startOfDay } from './instants.ts'
import { readNumber } from './numbers.ts'
import type { Sheet } from './sheet.ts'
import {
  anytimeWords,
  arrivalAfter,
  arrivalBare,
  clockRange,
  clockTime,
  dayParts,
  edgeBefore,
  nowWords,
  partOfDay,
  timeBeginnings,
  timeEdge,
} from './time.lexicon.ts'

type Hours = readonly [from: number, to: number]

/** A time as it stands in the line. */
interface TimeRead {
  days: Days | null
  part: Hours | null
  /** Minutes of the day. */
  clock: number | null
  clockLast: number | null
  /** 前 or 后 after it, or nothing. */
  edge: string
  end: number
}

/** Whether a place is named at a position of the text. */
type IsPlaceAt = (at: number) => boolean

interface Window {
  from: Minutes
  to: Minutes
  doubtful: boolean
}

/** Adds a `pickup` for the times of loading, and a note for those of unloading. */
export function readTimes(sheet: Sheet, now: Minutes, isPlaceAt: IsPlaceAt): void {
  const { text } = sheet
  for (let at = 0; at < text.length; at++) {
    if (!timeBeginnings.has(text[at]!) || !sheet.isFree(at, at + 1) || isInsideNumber(text, at)) continue
    const time = findTime(text, at, now)
    if (!time || !sheet.isFree(at, time.end)) continue
    addTime(sheet, at, time, now, isPlaceAt)
    at = time.end - 1
  }
  for (const word of nowWords) addNow(sheet, word, now, false, isPlaceAt)
  for (const word of anytimeWords) addNow(sheet, word, now, true, isPlaceAt)
}

const isInsideNumber = (text: string, at: number): boolean => /\d/.test(text[at]!) && /[\d.]/.test(text[at - 1] ?? '')

function addTime(sheet: Sheet, at: number, time: TimeRead, now: Minutes, isPlaceAt: IsPlaceAt): void {
  const arrival = arrivalAfter.exec(sheet.text.slice(time.end, time.end + 8))
  const arrivalEnd = time.end + (arrival?.[0].length ?? 0)
  if (arrival && !(arrival[0].trim() === arrivalBare && isPlaceAt(skipSpaces(sheet.text, arrivalEnd)))) {
    sheet.add('note', at, arrivalEnd, null)
    return
  }
  const window = windowOf(time, now)
  sheet.add('pickup', at, time.end, [window.from, window.to], window.doubtful)
}

/** Before a place, 现在 tells where the truck is rather than when. */
function addNow(sheet: Sheet, word: string, now: Minutes, doubtful: boolean, isPlaceAt: IsPlaceAt): void {
  const start = sheet.text.indexOf(word)
  const end = start + word.length
  if (start < 0 || !sheet.isFree(start, end) || isPlaceAt(end)) return
  sheet.add('pickup', start, end, [now, startOfDay(now) + DAY_MINUTES], doubtful)
}

function skipSpaces(text: string, at: number): number {
  let next = at
  while (text[next] === ' ') next++
  return next
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function findTime(text: string, at: number, now: Minutes): TimeRead | null {
  const days = findDays(text, at, now)
  const part = findPart(text, days?.end ?? at)
  const clocks = findClocks(text, part.end, part.hours)
  if (!days && !part.hours && clocks.first === null) return null
  const edge = exec(timeEdge, text, clocks.end)?.[0] ?? ''
  return { days, part: part.hours, clock: clocks.first, clockLast: clocks.last, edge, end: clocks.end + edge.length }
}

function findPart(text: string, at: number): { hours: Hours | null; end: number } {
  const match = exec(partOfDay, text, at)
  return match ? { hours: dayParts[match[1]!]!, end: at + match[0].length } : { hours: null, end: at }
}

/** One clock time, or two as a range, in minutes of the day. */
function findClocks(
  text: string,
  at: number,
  part: Hours | null,
): { first: number | null; last: number | null; end: number } {
  const first = findClock(text, at, part)
  if (!first) return { first: null, last: null, end: at }
  const last = findClockAfterRange(text, first.end, part)
  return { first: first.minutes, last: last?.minutes ?? null, end: last?.end ?? first.end }
}

interface ClockRead {
  minutes: number
  end: number
}

function findClock(text: string, at: number, part: Hours | null): ClockRead | null {
  const match = exec(clockTime, text, at)
  if (!match) return null
  const [, hour, isHalf, minute, digitalHour, digitalMinute] = match
  const said = readNumber(hour ?? digitalHour!)
  if (said > 24) return null
  const minutes = isHalf ? 30 : Number(minute ?? digitalMinute ?? 0)
  return { minutes: hourOfDay(said, part) * 60 + minutes, end: at + match[0].length }
}

function findClockAfterRange(text: string, at: number, part: Hours | null): ClockRead | null {
  const dash = exec(clockRange, text, at)
  if (!dash) return null
  const own = findPart(text, at + dash[0].length)
  return findClock(text, own.end, own.hours ?? part)
}

/** 下午3点 is 15, 晚上12点 is 24, 晚上2点 the 2 o'clock after midnight. */
function hourOfDay(said: number, part: Hours | null): number {
  if (!part || said > 12 || part[1] <= 12) return said
  if (part[0] === 18 && said < 5) return said + 24
  return said < 12 && said + 12 < part[1] + 6 ? said + 12 : said === 12 && part[0] === 18 ? 24 : said
}

function windowOf(time: TimeRead, now: Minutes): Window {
  const today = startOfDay(now)
  const days = time.days ?? { first: today, last: today, doubtful: false }
  const window = time.clock === null ? partWindow(days, time, now) : clockWindow(days, time, now)
  if (window.to > now || time.days) return { ...window, from: Math.max(window.from, startIfBegun(window, now)) }
  return { from: window.from + DAY_MINUTES, to: window.to + DAY_MINUTES, doubtful: true }
}

/** A window that has begun starts now; one that lies in the past stays as it was said. */
const startIfBegun = (window: Window, now: Minutes): Minutes =>
  window.to > now ? Math.min(now, window.to) : window.from

function partWindow(days: Days, { part, edge }: TimeRead, now: Minutes): Window {
  const [from, to] = part ?? [0, 24]
  if (edge.endsWith(edgeBefore)) return { from: now, to: days.first + from * 60, doubtful: true }
  return { from: days.first + from * 60, to: days.last + to * 60, doubtful: days.doubtful }
}

function clockWindow(days: Days, { part, clock, clockLast, edge }: TimeRead, now: Minutes): Window {
  const spoken = days.first + clock!
  const isAfternoonMeant = !part && clock! > 0 && clock! < 12 * 60 && (spoken < now || clock! < 6 * 60)
  const at = isAfternoonMeant ? spoken + 12 * 60 : spoken
  const doubtful = days.doubtful || isAfternoonMeant
  const [partFrom, partTo] = part ?? [0, 24]
  if (clockLast !== null) return { from: at, to: Math.max(at, days.first + clockLast), doubtful }
  if (!edge) return { from: at, to: at, doubtful }
  return edge.endsWith(edgeBefore)
    ? { from: Math.min(days.first + partFrom * 60, at), to: at, doubtful }
    : { from: at, to: days.first + partTo * 60, doubtful }
}
