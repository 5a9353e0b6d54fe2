import { z } from 'zod'
import { readRuleFiles, ruleFileSchema } from '../rule-file.ts'

const day = z.iso.date()

/** A year of public holidays, as the State Council's yearly notice gives it. */
export const calendarFileSchema = ruleFileSchema
  .extend({
    holidays: z
      .array(z.strictObject({ name: z.tuple([z.string(), z.string()]), from: day, to: day }))
      .min(1)
      .describe('Days off, both ends counted'),
    workingWeekends: z.array(day).describe('Saturdays and Sundays that are worked'),
  })
  .superRefine((file, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const year = file.inForceFrom.slice(0, 4)
    if (file.inForceFrom !== `${year}-01-01` || file.inForceTo !== `${year}-12-31`)
      fault(['inForceTo'], 'a calendar holds for one whole year')
    file.holidays.forEach(({ from, to }, i) => {
      if (to < from) fault(['holidays', i], 'ends before it begins')
      if (!from.startsWith(year) || !to.startsWith(year)) fault(['holidays', i], `is not in ${year}`)
    })
    file.workingWeekends.forEach((each, i) => {
      if (!isWeekend(each)) fault(['workingWeekends', i], `${each} is no Saturday or Sunday`)
      if (!each.startsWith(year)) fault(['workingWeekends', i], `is not in ${year}`)
      if (isWithin(file.holidays, each)) fault(['workingWeekends', i], `${each} is a holiday too`)
    })
  })
export type CalendarFile = z.infer<typeof calendarFileSchema>

export type Calendar = {
  /**
   * Whether offices work on a day (`YYYY-MM-DD`). In a year that has no file yet weekends count as rest and nothing
   * else does: ask `hasYear`, and say that it is provisional (暂定).
   */
  isWorkingDay(day: string): boolean
  hasYear(year: number): boolean
  /** The files it was made of, for pages that name their source. */
  files: readonly CalendarFile[]
}

/** The calendar of the files that ship with the program. */
export function shippedCalendar(): Calendar {
  return createCalendar(
    readRuleFiles(calendarFileSchema, import.meta.glob('./*.json', { import: 'default', eager: true })),
  )
}

export function createCalendar(files: readonly CalendarFile[]): Calendar {
  const byYear = new Map(files.map(file => [yearOf(file.inForceFrom), file]))
  return {
    isWorkingDay(given) {
      const date = day.parse(given)
      const file = byYear.get(yearOf(date))
      if (file?.workingWeekends.includes(date)) return true
      return !isWeekend(date) && !(file && isWithin(file.holidays, date))
    },
    hasYear: year => byYear.has(year),
    files,
  }
}

/** From this day of a year on operators are warned while next year's file is missing: the notice comes in November. */
const warnFrom = '11-01'

/** The years that should have a file on a day (`YYYY-MM-DD`) and have none. */
export function missingYears(calendar: Pick<Calendar, 'hasYear'>, today: string): number[] {
  const year = yearOf(today)
  const wanted = today.slice(5) >= warnFrom ? [year, year + 1] : [year]
  return wanted.filter(each => !calendar.hasYear(each))
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}

function isWithin(holidays: CalendarFile['holidays'], date: string): boolean {
  return holidays.some(({ from, to }) => from <= date && date <= to)
}
