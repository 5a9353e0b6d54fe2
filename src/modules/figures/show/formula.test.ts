import { expect, test } from 'vitest'
import { readText } from '../reading/read-text.ts'
import { figureVoice } from './figure-voice.ts'
import { formulaParts } from './formula.ts'
import { sayOutcome } from './outcome.ts'
import { proofBars } from './proof-bar.ts'

const voice = figureVoice('hans')

function first(text: string, rule: string) {
  const { figures, checks } = readText(text, '2026-08-20')
  const check = checks.find(each => each.rule === rule)!
  return {
    check,
    figures,
    said: formulaParts(check, figures)
      .map(part => part.text)
      .join(''),
  }
}

test.each([
  [
    '2025年进出口39.5亿元，其中出口34.9亿元，占比88%。',
    'share',
    '34.9亿元 ÷ 39.5亿元 = 88%',
    '算得 88.35%，文中写 88%，差别在写出的位数之内',
  ],
  ['营收从2020年的720亿元增长为2023年的1056亿元。', 'growth', '1056亿元 ÷ 720亿元 − 1', '由此推得，增长 46.67%'],
  ['入厅人数减少3.01万人次，同比减少64.5%。', 'growth', '−3.01万人次 ÷ −64.5%', '由此推得，之前是 4.667 万人次'],
  [
    '建成区面积从0.53平方公里发展到67.46平方公里，翻了120多倍。',
    'multiple',
    '67.46平方公里 ÷ 0.53平方公里 = 120多倍',
    '算得 127.28 倍，文中写“120多倍”，说得通',
  ],
  ['出让地块150亩，即10万平方米。', 'same', '150亩 = 10万平方米', '算得 10 万平方米，与文中一致'],
  ['新增床位1290张、总数达3910张。', 'difference', '3910张 − 1290张', '由此推得，之前是 2,620 张'],
  ['全区GDP年均增长6.2%，超出全国平均水平1.5个百分点。', 'difference', '6.2% − 1.5个百分点', '由此推得，全国是 4.7%'],
  [
    '2025年进出口39.5亿元，其中出口43.9亿元。',
    'part_whole',
    '43.9亿元 ≤ 39.5亿元',
    '部分 43.9 亿元 超过了整体 39.5 亿元，多出 4.4 亿元',
  ],
  [
    '营收从2020年的720亿元增长为2023年的1056亿元。',
    'cagr',
    '(1056亿元 ÷ 720亿元) ^ (1 ÷ 3) − 1',
    '由此推得，平均每年增长 13.62%',
  ],
  [
    '2025年进出口39.5亿元，其中出口34.9亿元，占比80%。',
    'share',
    '34.9亿元 ÷ 39.5亿元 = 80%',
    '算得 88.35%，文中写 80%，相差 8.354 个百分点',
  ],
])('%s is told as people would', (text, rule, formula, outcome) => {
  const { said, check, figures } = first(text, rule)
  expect(said).toBe(formula)
  expect(sayOutcome(voice, check, figures)).toBe(outcome)
})

const sums = (last: number) => `今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等${last}个项目达标。`

test('parts that close fill the bar above their whole', () => {
  const { check, figures } = first(sums(254), 'sum')
  const [parts, whole] = proofBars(check, figures)
  expect(parts!.segments.map(({ figure }) => figures[figure!]!.quote)).toEqual(['32个', '37个', '254个'])
  expect(parts!.segments.reduce((sum, { widthPercent }) => sum + widthPercent, 0)).toBeCloseTo(100)
  expect(whole!.segments[0]).toMatchObject({ widthPercent: 100, tone: 'whole' })
})

test.each([
  [245, 'parts'],
  [300, 'whole'],
])('with %d the gap stands behind the %s', (last, name) => {
  const { check, figures } = first(sums(last), 'sum')
  const bars = proofBars(check, figures)
  expect(bars.filter(({ segments }) => segments.some(({ tone }) => tone === 'gap')).map(bar => bar.name)).toEqual([
    name,
  ])
  for (const { segments } of bars)
    expect(segments.reduce((sum, { widthPercent }) => sum + widthPercent, 0)).toBeCloseTo(100)
})
