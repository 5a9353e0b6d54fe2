import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCount, readNumber } from './numbers.ts'

test('numbers are read as the trade writes and speaks them', () => {
  const cases: [string, number][] = [
    ['3200', 3200],
    ['9.6', 9.6],
    ['3千2', 3200],
    ['1万2', 12000],
    ['1万2千', 12000],
    ['1万2500', 12500],
    ['3.2k', 3200],
    ['1.2w', 12000],
    ['2w3', 23000],
    ['三千二', 3200],
    ['两千八', 2800],
    ['一万二', 12000],
    ['一百四', 140],
    ['两千八百五', 2850],
    ['一万零五百', 10500],
    ['两千零五', 2005],
    ['三十二', 32],
    ['十七', 17],
    ['九点六', 9.6],
  ]
  for (const [written, value] of cases) expect(readNumber(written), written).toBe(value)
})

test('two neighbouring digits are a range', () => {
  expect(readCount('七八')).toEqual([7, 8])
  expect(readCount('十七八')).toEqual([17, 18])
  expect(readCount('三十二')).toBe(32)
})

test('a whole number in thousands is the same with 千, k and 000', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), thousands => {
      expect(readNumber(`${thousands}千`)).toBe(thousands * 1000)
      expect(readNumber(`${thousands}k`)).toBe(readNumber(`${thousands}000`))
    }),
  )
})
