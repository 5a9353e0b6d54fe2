import { expect, test } from 'vitest'
import { byteSize, counted, grouped, percent, signed } from './number.ts'

test('digits stand in threes, decimals as asked', () => {
  expect(grouped(38420)).toBe('38,420')
  expect(grouped(1234567.5)).toBe('1,234,567.5')
  expect(grouped(97.36, 1)).toBe('97.4')
  expect(grouped(3200, 2)).toBe('3,200.00')
  expect(grouped(-0.04, 1)).toBe('0.0')
})

test('large numbers read as the reader counts', () => {
  expect(counted(51_470_000_000, 'hans')).toBe('514.7 亿')
  expect(counted(51_470_000_000, 'hant')).toBe('514.7 億')
  expect(counted(51_470_000_000, 'en')).toBe('51.47 billion')
  expect(counted(71_600, 'hans')).toBe('7.16 万')
  expect(counted(71_600, 'en')).toBe('71,600')
  expect(counted(9_999, 'hans')).toBe('9,999')
  expect(counted(-20_000, 'hans')).toBe('−2 万')
})

test('a change carries its sign, nothing carries none', () => {
  expect(signed(13.8)).toBe('+13.8')
  expect(signed(-3.2)).toBe('−3.2')
  expect(signed(0.01, 1)).toBe('0.0')
})

test('shares become percent', () => expect(percent(0.974)).toBe('97.4%'))

test('sizes of files read in kilobytes and megabytes, never as nothing', () => {
  expect([1, 3210, 1_048_575, 5_662_310].map(byteSize)).toEqual(['1 kB', '4 kB', '1,024 kB', '5.4 MB'])
})
