import { describe, expect, test } from 'vitest'
import { readNow, writeTime } from './instants.ts'
import { Sheet } from './sheet.ts'
import { readTimes } from './time.ts'

/** Windows and notes of a text; a window as `from/to` without year and offset, `?` where it is a guess. */
function read(text: string, now = '2026-11-24T10:00:00+08:00'): string[] {
  const sheet = new Sheet(text)
  readTimes(sheet, readNow(now), () => false)
  return sheet.tokens.map(token => {
    if (token.kind !== 'pickup') return `note ${text.slice(token.start, token.end)}`
    const [from, to] = token.value.map(minutes => writeTime(minutes).slice(5, 16))
    return `${from}/${to}${token.doubtful ? '?' : ''}`
  })
}

describe('times of loading', () => {
  test.each([
    ['今天', '11-24T10:00/11-25T00:00'],
    ['今天上午', '11-24T10:00/11-24T12:00'],
    ['今晚', '11-24T18:00/11-25T00:00'],
    ['明天', '11-25T00:00/11-26T00:00'],
    ['明早', '11-25T06:00/11-25T10:00'],
    ['明天中午', '11-25T11:00/11-25T14:00'],
    ['后天凌晨', '11-26T00:00/11-26T06:00'],
    ['明后天', '11-25T00:00/11-27T00:00'],
    ['周五', '11-27T00:00/11-28T00:00'],
    ['下周二', '12-01T00:00/12-02T00:00'],
    ['25号下午', '11-25T12:00/11-25T18:00'],
    ['25-26号', '11-25T00:00/11-27T00:00'],
    ['11.26装', '11-26T00:00/11-27T00:00'],
    ['11月26日', '11-26T00:00/11-27T00:00'],
    ['十二月一号', '12-01T00:00/12-02T00:00'],
    ['晚上10点', '11-24T22:00/11-24T22:00'],
    ['下午三点', '11-24T15:00/11-24T15:00'],
    ['明天8:00', '11-25T08:00/11-25T08:00'],
    ['明天12点前', '11-25T00:00/11-25T12:00'],
    ['下午3点前', '11-24T12:00/11-24T15:00'],
    ['周四下午两点到四点', '11-26T14:00/11-26T16:00'],
    ['现装', '11-24T10:00/11-25T00:00'],
    ['随时', '11-24T10:00/11-25T00:00?'],
    ['20号', '12-20T00:00/12-21T00:00?'],
  ])('%s', (text, window) => {
    expect(read(text)).toEqual([window])
  })

  test('a day number that the month lacks is the next month that has it, as a guess', () => {
    expect(read('31号')).toEqual(['12-31T00:00/01-01T00:00?'])
  })

  test('a part of the day that is over means tomorrow, as a guess', () => {
    expect(read('上午', '2026-11-24T15:00:00+08:00')).toEqual(['11-25T06:00/11-25T12:00?'])
  })

  test('now may be given in another zone', () => {
    expect(read('今天', '2026-11-24T02:00:00Z')).toEqual(['11-24T10:00/11-25T00:00'])
  })
})

describe('times of unloading', () => {
  test.each(['明早卸', '1.5号前到', '当天卸', '27号到货', '后天到'])('%s is a note', text => {
    expect(read(text)).toEqual([`note ${text}`])
  })
})

test('a decimal, a phone number or a price is no time', () => {
  for (const text of ['12.5高栏', '9.6', '13800000000', '3200']) expect(read(text), text).toEqual([])
})

test('now without an offset is refused with an example', () => {
  expect(() => readNow('2026-11-24T10:00:00')).toThrow(/2026-11-24T10:00:00\+08:00/)
})
