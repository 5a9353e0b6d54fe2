import { expect, test } from 'vitest'
import { readRuleFiles } from '../rule-file.ts'
import { calendarFileSchema, createCalendar, missingYears, shippedCalendar } from './calendar.ts'

const calendar = shippedCalendar()

function daysOf(year: number): string[] {
  const start = Date.UTC(year, 0, 1)
  return Array.from({ length: 365 }, (_, n) => new Date(start + n * 86_400_000).toISOString().slice(0, 10))
}

test('2026 has 33 days of holidays, 6 worked weekend days and 248 working days', () => {
  const [file] = calendar.files.filter(each => each.id === 'calendar.2026')
  const off = daysOf(2026).filter(day => file!.holidays.some(({ from, to }) => from <= day && day <= to))
  expect([off.length, file!.workingWeekends.length]).toEqual([33, 6])
  expect(daysOf(2026).filter(calendar.isWorkingDay)).toHaveLength(248)
})

test('a worked Sunday counts, a holiday on a weekday does not, an ordinary weekend rests', () => {
  const workedSunday = '2026-01-04'
  const holidayOnFriday = '2026-10-02'
  const [monday, saturday] = ['2026-03-02', '2026-03-07']
  expect([workedSunday, holidayOnFriday, monday, saturday].map(calendar.isWorkingDay)).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('a year without a file is known to be missing, and only its weekends rest', () => {
  expect([calendar.hasYear(2026), calendar.hasYear(2031)]).toEqual([true, false])
  expect(['2031-01-01', '2031-01-04'].map(calendar.isWorkingDay)).toEqual([true, false])
  expect(() => calendar.isWorkingDay('2026-02-30')).toThrow()
})

test('next year is missed from the first of November on', () => {
  const only = createCalendar(calendar.files.filter(file => file.id === 'calendar.2026'))
  expect(missingYears(only, '2026-10-31')).toEqual([])
  expect(missingYears(only, '2026-11-01')).toEqual([2027])
  expect(missingYears(only, '2027-03-01')).toEqual([2027])
})

test('a calendar that contradicts itself is refused, with every mistake and its place', () => {
  const good = calendar.files.find(file => file.id === 'calendar.2026')!
  const bad = {
    ...good,
    inForceTo: '2026-11-30',
    holidays: [{ name: ['元旦', 'New Year'], from: '2026-01-03', to: '2026-01-01' }],
    workingWeekends: ['2026-01-05', '2025-12-28'],
  }
  expect(() => readRuleFiles(calendarFileSchema, { 'bad.json': bad })).toThrow(
    [
      'bad.json: inForceTo: a calendar holds for one whole year',
      'bad.json: holidays.0: ends before it begins',
      'bad.json: workingWeekends.0: 2026-01-05 is no Saturday or Sunday',
      'bad.json: workingWeekends.1: is not in 2026',
    ].join('\n'),
  )
})
