/** The day, or the days, that a line names: relative to now, by weekday, by date. */

import { calendarDay, DAY_MINUTES, type Minutes, startOfCalendarDay, startOfDay, weekdayOf } from './instants.ts'
import { readNumber } from './numbers.ts'
import {
  bareDottedDay,
  dayOfMonth,
  dottedDay,
  looseDays,
  monthDay,
  monthEnd,
  nextWeek,
  relativeDay,
  relativeDays,
  weekDay,
  weekdays,
  weekend,
  wholeNextWeek,
} from './time.lexicon.ts'

export interface Days {
  /** Start of the first day. */
  first: Minutes
  /** Start of the last day. */
  last: Minutes
  doubtful: boolean
}

export interface DaysRead extends Days {
  /** Where the day form ends in the text. */
  end: number
}

type DayForm = readonly [pattern: RegExp, read: (match: RegExpExecArray, now: Minutes) => Days | null]

const dayForms: readonly DayForm[] = [
  [relativeDay, readRelative],
  [weekDay, readWeekday],
  [wholeNextWeek, readNextWeek],
  [monthDay, readMonthDay],
  [dottedDay, readMonthDay],
  [bareDottedDay, readNearDay],
  [dayOfMonth, readDayOfMonth],
  [monthEnd, readMonthEnd],
]

/** The day form that begins at `at`, if any. */
export function findDays(text: string, at: number, now: Minutes): DaysRead | null {
  for (const [pattern, read] of dayForms) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const days = match && read(match, now)
    if (match && days) return { ...days, end: at + match[0].length }
  }
  return null
}

function readRelative(match: RegExpExecArray, now: Minutes): Days {
  const word = match[1]!
  const [first, last] = relativeDays[word]!
  const today = startOfDay(now)
  return { first: today + first * DAY_MINUTES, last: today + last * DAY_MINUTES, doubtful: looseDays.includes(word) }
}

function readWeekday(match: RegExpExecArray, now: Minutes): Days {
  const [, week = '', name = ''] = match
  const today = startOfDay(now)
  const monday = today - (weekdayOf(now) - 1) * DAY_MINUTES
  const isNextWeek = week.startsWith(nextWeek)
  const isPast = week === '' && weekdays[name]! < weekdayOf(now)
  const first = monday + (weekdays[name]! - 1 + (isNextWeek || isPast ? 7 : 0)) * DAY_MINUTES
  return { first, last: name === weekend ? first + DAY_MINUTES : first, doubtful: false }
}

function readNextWeek(_match: RegExpExecArray, now: Minutes): Days {
  const first = startOfDay(now) + (8 - weekdayOf(now)) * DAY_MINUTES
  return { first, last: first + 6 * DAY_MINUTES, doubtful: false }
}

/** A date without a year: this year, or the next when it has passed. */
function readMonthDay(match: RegExpExecArray, now: Minutes): Days | null {
  const [month, day] = [readNumber(match[1]!), readNumber(match[2]!)]
  const { year } = calendarDay(now)
  const thisYear = startOfCalendarDay({ year, month, day })
  if (thisYear === null || month > 12) return null
  const isPast = thisYear < startOfDay(now)
  const first = isPast ? startOfCalendarDay({ year: year + 1, month, day }) : thisYear
  if (first === null) return null
  const lastDay = match[3] ? readNumber(match[3]) : day
  return { first, last: Math.max(first, first + (lastDay - day) * DAY_MINUTES), doubtful: false }
}

const NEAR_DAYS = 45

/** 11.28 is a date only within the weeks ahead; else it is another number. */
function readNearDay(match: RegExpExecArray, now: Minutes): Days | null {
  const days = readMonthDay(match, now)
  return days && days.first - now < NEAR_DAYS * DAY_MINUTES ? days : null
}

/** A day number alone: this month's, or the next month's that has it; uncertain where this month cannot be meant. */
function readDayOfMonth(match: RegExpExecArray, now: Minutes): Days | null {
  const day = readNumber(match[1]!)
  if (day < 1 || day > 31) return null
  const first = nextSuchDay(day, startOfDay(now))
  const lastDay = match[2] ? readNumber(match[2]) : day
  const last = match[2] ? nextSuchDay(lastDay, first) : first
  const today = calendarDay(now)
  const fits = startOfCalendarDay({ ...today, day }) !== null && day >= today.day
  return { first, last, doubtful: !fits }
}

function nextSuchDay(day: number, notBefore: Minutes): Minutes {
  const { year, month } = calendarDay(notBefore)
  for (let ahead = 0; ahead < 3; ahead++) {
    const start = startOfCalendarDay({ year, month: month + ahead, day })
    if (start !== null && start >= notBefore) return start
  }
  return notBefore
}

function readMonthEnd(_match: RegExpExecArray, now: Minutes): Days {
  const { year, month } = calendarDay(now)
  const last = startOfCalendarDay({ year, month: month + 1, day: 1 })! - DAY_MINUTES
  return { first: last, last, doubtful: true }
}
