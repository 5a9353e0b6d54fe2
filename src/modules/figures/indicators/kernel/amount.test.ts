import { expect, test } from 'vitest'
import { readAmount } from './amount.ts'

test.each([
  ['1,056', 1056],
  ['1056亿', 1056e8],
  ['8.43 万亿', 8.43e12],
  ['-3.01万', -30100],
  ['−64.5', -64.5],
  ['１２．５', 12.5],
  ['0.1', 0.1],
  ['514.7亿', 51470000000],
])('%s is %d', (text, value) => {
  expect(readAmount(text)).toBe(value)
})

test.each(['', '亿', '1,05,6', '1.2.3', '12a', '1e5', '五', '--1', '1亿2', 'Infinity'])('%j is no amount', text => {
  expect(readAmount(text)).toBeUndefined()
})
