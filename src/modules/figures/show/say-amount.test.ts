import { expect, test } from 'vitest'
import { figureVoice } from './figure-voice.ts'
import { sayAmount, sayValue } from './say-amount.ts'
import { sayKind, sayPeriod } from './say-figure.ts'

const [hans, hant, en] = [
  figureVoice('hans'),
  figureVoice('hant', [{ figures: [{ subject: '', unit: '户' }] }]),
  figureVoice('en'),
]

test.each([
  [51_470_000_000, 'CNY', '514.7 亿元', '514.7 億元', 'CNY 51.47 billion'],
  [80_417_000_000, 'CNY', '804.17 亿元', '804.17 億元', 'CNY 80.417 billion'],
  [-30_100, 'person_time', '−3.01 万人次', '−3.01 萬人次', '−30,100 visits'],
  [71_600, '户', '7.16 万 户', '7.16 萬 戶', '71,600 户'],
  [42_000_000, 'kWh', '4,200 万千瓦时', '4,200 萬千瓦時', '42 million kWh'],
  [120_000_000_000, 'kg', '1.2 亿吨', '1.2 億噸', '120 million t'],
  [97.15, '%', '97.15%', '97.15%', '97.15%'],
  [127.283018868, 'times', '127.28 倍', '127.28 倍', '127.28 times'],
  [0.1 + 0.2, '%', '0.3%', '0.3%', '0.3%'],
])('%d %s is said as each reader counts', (value, unit, simplified, traditional, english) => {
  expect(sayAmount(hans, value, unit)).toBe(simplified)
  expect(sayAmount(hant, value, unit)).toBe(traditional)
  expect(sayAmount(en, value, unit)).toBe(english)
})

test('ranges, structures and ranks are said whole', () => {
  expect(sayValue(hans, { value: [5, 5.5], unit: '%', kind: 'change' })).toBe('5% – 5.5%')
  expect(sayValue(hans, { value: [7.7, 46.6, 45.7], unit: 'ratio', kind: 'ratio' })).toBe('7.7 ∶ 46.6 ∶ 45.7')
  expect(sayValue(hans, { value: 6, unit: 'rank', kind: 'rank' })).toBe('第 6 位')
  expect(sayValue(hans, { value: 3, unit: 'rank', kind: 'change' })).toBe('3 个位次')
})

test.each([
  [null, '未写明', 'not said'],
  ['2024', '2024 年', '2024'],
  ['2024-03', '2024 年 3 月', '2024-03'],
  ['2024-01/2024-07', '2024 年 1—7 月', '2024, months 1–7'],
  ['2021/2025', '2021—2025 年', '2021–2025'],
  ['2023-11/2024-02', '2023 年 11 月 至 2024 年 2 月', '2023-11 to 2024-02'],
])('the time %s is said', (period, simplified, english) => {
  expect(sayPeriod(hans, period)).toBe(simplified)
  expect(sayPeriod(en, period)).toBe(english)
})

test('a kind says what it is against, and that it is a goal', () => {
  expect(sayKind(hans, { kind: 'change', basis: 'vs_2020', status: 'target' })).toBe('增减 · 与 2020 年相比 · 目标')
})
