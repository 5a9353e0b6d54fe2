import { afternoonPattern, chineseDatePattern, chineseDigits, datePattern } from './words.data.ts'

/** Two-digit years from here on belong to the last century. */
const firstOldYear = 80

/**
 * The first date in a text as `YYYY-MM-DD`, or with a time as `YYYY-MM-DDThh:mm:ss+08:00` (Beijing time, seconds 00
 * where the text has none). Undefined where there is none that exists in the calendar.
 */
export function findDate(text: string): string | undefined {
  for (const match of text.matchAll(datePattern)) {
    const [, year = '', month = '', day = '', half = '', hour, minute = '', second = '0'] = match
    const date = formatDate(fullYear(year), Number(month), Number(day))
    if (date === undefined) continue
    const time =
      hour === undefined ? undefined : formatTime(hourOfDay(Number(hour), half), Number(minute), Number(second))
    return time === undefined ? date : `${date}T${time}+08:00`
  }
  return findChineseDate(text)
}

function findChineseDate(text: string): string | undefined {
  const [, year, month, day] = chineseDatePattern.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const digits = [...year].map(digit => Math.max(0, chineseDigits.indexOf(digit))).join('')
  return formatDate(Number(digits), chineseNumber(month), chineseNumber(day))
}

/** One to ninety-nine. */
function chineseNumber(text: string): number {
  const [tens = '', units = ''] = text.includes('\u5341') ? text.split('\u5341') : ['0', text]
  const ten = tens === '0' ? 0 : tens === '' ? 1 : chineseDigits.indexOf(tens)
  return ten * 10 + (units === '' ? 0 : chineseDigits.indexOf(units))
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) >= firstOldYear ? 1900 : 2000)
}

function formatDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1980 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

function hourOfDay(hour: number, half: string): number {
  return afternoonPattern.test(half.toUpperCase()) && hour < 12 ? hour + 12 : hour
}

function formatTime(hour: number, minute: number, second: number): string | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return [hour, minute, second].map(part => String(part).padStart(2, '0')).join(':')
}
