import { expect, test } from 'vitest'
import { sayPeriod } from './say-period.ts'

test.each([
  ['2024', '2024年', '2024'],
  ['2024-07', '2024年7月', 'Jul 2024'],
  ['2024-01/2024-01', '2024年1月', 'Jan 2024'],
  ['2024-01/2024-03', '2024年一季度', 'Q1 2024'],
  ['2024-10/2024-12', '2024年四季度', 'Q4 2024'],
  ['2024-01/2024-06', '2024年上半年', 'first half of 2024'],
  ['2024-01/2024-09', '2024年前三季度', 'Q1–Q3 2024'],
  ['2024-01/2024-07', '2024年1—7月', 'Jan–Jul 2024'],
  ['2024-01/2024-12', '2024年', '2024'],
  ['2021/2025', '2021—2025年', '2021–2025'],
  ['whenever', 'whenever', 'whenever'],
])('%s is said %s, %s', (period, hans, en) => {
  expect([sayPeriod(period, 'hans'), sayPeriod(period, 'en')]).toEqual([hans, en])
})
