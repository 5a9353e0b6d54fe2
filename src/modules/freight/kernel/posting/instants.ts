/** Times as minutes of China's clock, and back to text. */

/** Minutes since 1970-01-01T00:00+08:00. */
export type Minutes = number

export const DAY_MINUTES = 24 * 60
const OFFSET_MINUTES = 8 * 60

/** `now` in minutes. Throws RangeError when it is not an ISO time with an offset. */
export function readNow(now: string): Minutes {
  const instant = /(?:Z|[+-]\d\d:?\d\d)$/.test(now) ? Date.parse(now) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new RangeError(`now must be an ISO time with an offset, such as 2026-11-24T10:00:00+08:00, not "${now}".`)
  }
  return Math.floor(instant / 60_000) + OFFSET_MINUTES
}

export const writeTime = (minutes: Minutes): string => `${new Date(minutes * 60_000).toISOString().slice(0, 16)}+08:00`

export const startOfDay = (minutes: Minutes): Minutes => Math.floor(minutes / DAY_MINUTES) * DAY_MINUTES

/** Monday is 1, Sunday 7. */
export const weekdayOf = (minutes: Minutes): number => ((Math.floor(minutes / DAY_MINUTES) + 3) % 7) + 1

export interface CalendarDay {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

export function calendarDay(minutes: Minutes): CalendarDay {
  const date = new Date(minutes * 60_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The start of a calendar day; null when the month has no such day. A month beyond 12 is counted into the next year. */
export function startOfCalendarDay({ year, month, day }: CalendarDay): Minutes | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.getTime() / 60_000 : null
}
