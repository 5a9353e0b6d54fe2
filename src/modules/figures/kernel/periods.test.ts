import { describe, expect, it } from 'vitest'
import { findFigures } from './index.ts'

const periodsOf = (text: string, published: string) =>
  findFigures(text, { published }).figures.map(figure => figure.period)

describe('the time of a figure', () => {
  it.each([
    ['2023年产值5亿元', '2023'],
    ['去年产值5亿元', '2024'],
    ['今年1-7月产值5亿元', '2025-01/2025-07'],
    ['一季度产值5亿元', '2025-01/2025-03'],
    ['前10个月产值5亿元', '2025-01/2025-10'],
    ['8月份产值5亿元', '2025-08'],
    ['12月产值5亿元', '2024-12'],
    ['当季产值5亿元', '2025-10/2025-12'],
    ['2020年至2023年投入5亿元', '2020/2023'],
    ['2020年以来投入5亿元', '2020/2025'],
    ['三年来投入5亿元', '2023/2025'],
    ['“十三五”期间投入5亿元', '2016/2020'],
    ['到11月底，今年累计投入5亿元', '2025-01/2025-11'],
    ['截至9月末贷款余额5亿元', '2025-09'],
    ['二〇二三年产值5亿元', '2023'],
    ['自首列开行以来累计开行5列', null],
    ['产值5亿元', null],
    ['产值达5亿元', '2025'],
  ])('in an article: %s', (text, period) => {
    expect(periodsOf(text, '2025-11-20')).toEqual([period])
  })

  it.each([
    ['产值5亿元', '2025'],
    ['五年来，新增企业5家', '2021/2025'],
    ['五年来，企业总数达5家', '2025'],
    ['过去五年，产值年均增长5%', '2021/2025'],
    ['今年新增企业5家', '2026'],
    ['未来五年，产值年均增长5%', '2026/2030'],
    ['主要目标是：产值增长5%', '2026'],
  ])('in a report at the start of a year: %s', (text, period) => {
    expect(periodsOf(text, '2026-02-01')).toEqual([period])
  })

  it('lies before a span for the state from which it starts', () => {
    expect(periodsOf('五年来，企业由5家增至9家，占比提高3个百分点', '2026-02-01')).toEqual([
      '2020',
      '2025',
      '2021/2025',
    ])
  })

  it('goes to the figures of a list one by one', () => {
    expect(periodsOf('一季度、上半年，产值分别增长5%、6%', '2025-11-20')).toEqual([
      '2025-01/2025-03',
      '2025-01/2025-06',
    ])
  })

  it('is that of a heading, until the next', () => {
    const report = '一、2025年工作回顾\n产值增长5%。\n二、2026年重点工作\n产值增长6%。\n培育企业20家。'
    expect(periodsOf(report, '2026-02-01')).toEqual(['2025', '2026', '2026'])
  })

  it('does not stay in the future beyond its sentence', () => {
    expect(periodsOf('今年产值达5亿元，预计2027年投产。占地9亩。', '2025-11-20')).toEqual(['2025', '2025'])
  })

  it('is not the year compared with, nor one inside a title', () => {
    expect(periodsOf('2024年产值是2020年的2倍', '2025-11-20')).toEqual(['2024'])
    expect(periodsOf('去年发布《2020年白皮书》，产值5亿元', '2025-11-20')).toEqual(['2024'])
  })
})
