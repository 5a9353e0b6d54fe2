import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './calendar.ts'

const event: CalendarEvent = {
  uid: '1@example.org',
  writtenAtMs: Date.parse('2026-11-23T09:00:00+08:00'),
  startsAtMs: Date.parse('2026-12-01T10:00:00+08:00'),
  endsAtMs: Date.parse('2026-12-01T11:30:00+08:00'),
  title: '示例发布会',
  place: '示例大厅',
  address: 'https://example.org/b/20261201-1',
  sequence: 2,
  cancelled: false,
}

/** Reads the lines back as a calendar program does: unfolds, then splits at the first colon. */
const read = (text: string) =>
  new Map(
    text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter(Boolean)
      .map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const),
  )
const withoutEscapes = (text: string) => text.replace(/\\(.)/g, (_, each: string) => (each === 'n' ? '\n' : each))

test('an event says when, what and where, in UTC', () => {
  const fields = read(writeCalendar(event, 'Open56'))
  expect([fields.get('DTSTART'), fields.get('DTEND')]).toEqual(['20261201T020000Z', '20261201T033000Z'])
  expect([fields.get('SUMMARY'), fields.get('LOCATION'), fields.get('STATUS')]).toEqual([
    '示例发布会',
    '示例大厅',
    'CONFIRMED',
  ])
  expect(read(writeCalendar({ ...event, cancelled: true }, 'Open56')).get('STATUS')).toBe('CANCELLED')
})

test('an open end is left out', () => {
  expect(writeCalendar({ ...event, endsAtMs: undefined }, 'Open56')).not.toContain('DTEND')
})

test('any text comes back whole, and no line is longer than 75 octets', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '示', '😀', ';', ',', '\\', '\n', ':', ' '), maxLength: 200 })
  fc.assert(
    fc.property(texts, title => {
      const text = writeCalendar({ ...event, title }, 'Open56')
      expect(withoutEscapes(read(text).get('SUMMARY')!)).toBe(title)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    }),
  )
})
