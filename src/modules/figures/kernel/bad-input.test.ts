import { describe, expect, it } from 'vitest'
import { compareTexts, findFigures, prove } from './index.ts'

const published = '2025-06-01'
const read = (text: string) => {
  const { figures, unread } = findFigures(text, { published })
  return [figures.map(({ quote, value, unit }) => [quote, value, unit]), unread.map(({ quote, why }) => [quote, why])]
}

describe('input that nobody should write', () => {
  it.each([
    ['投入1.2.3亿元', '1.2.3亿', 'malformed_numeral'],
    ['企业1,05,6家', '1,05,6', 'malformed_numeral'],
    ['企业1，234家', '1，234', 'malformed_numeral'],
    ['投入.5亿元', '5亿元', 'malformed_numeral'],
    ['投入1.2万亿亿元', '1.2万亿亿', 'malformed_numeral'],
    ['共9999999999999999999元', '9999999999999999999', 'malformed_numeral'],
    ['宽1米8', '1米', 'malformed_numeral'],
    ['企业数百家', '数百家', 'indefinite_numeral'],
    ['就业几十万人', '几十万人', 'indefinite_numeral'],
    ['企业三四家', '三四家', 'indefinite_numeral'],
    ['占比七八成', '七八成', 'indefinite_numeral'],
    ['约两三百家', '两三百家', 'indefinite_numeral'],
    ['约3、4家', '3、4家', 'indefinite_numeral'],
    ['指数达113.2', '113.2', 'missing_unit'],
  ])('lists what it cannot read with the reason: %s', (text, quote, why) => {
    expect(read(text)).toEqual([[], [[quote, why]]])
  })

  it.each([
    ['共１２３４户', '１２３４户', 1234, '户'],
    ['增长５．２％', '５．２％', 5.2, '%'],
    ['金额壹佰贰拾叁万肆仟元整', '壹佰贰拾叁万肆仟元', 1234000, 'CNY'],
    ['共1,234,567.5元', '1,234,567.5元', 1234567.5, 'CNY'],
    ['共1 234 567元', '1 234 567元', 1234567, 'CNY'],
    ['百分之五点二', '百分之五点二', 5.2, '%'],
    ['占比三成五', '三成五', 35, '%'],
    ['占比2/3', '2/3', 2 / 3, 'ratio'],
    ['用时2小时30分', '2小时30分', 2.5, 'hour'],
    ['2020家企业', '2020家', 2020, '家'],
    ['生产2024辆', '2024辆', 2024, '辆'],
    ['（（（12家', '12家', 12, '家'],
    ['12家】））', '12家', 12, '家'],
    ['\u0000\u0007共12家\u001b', '12家', 12, '家'],
    ['Total 共 12家 in Ελλάδα 🚂', '12家', 12, '家'],
    ['“增长5.2%', '5.2%', 5.2, '%'],
  ])('reads what can be read: %s', (text, quote, value, unit) => {
    expect(read(text)).toEqual([[[quote, value, unit]], []])
  })

  it.each(['-', '－', '−', '﹣', '–', '负'])('takes the minus sign %s', sign => {
    expect(read(`增速为${sign}2.3%`)).toEqual([[[`${sign}2.3%`, -2.3, '%']], []])
    expect(read(`增速为5%、${sign}2.3%`)[0]?.[1]).toEqual([`${sign}2.3%`, -2.3, '%'])
  })

  it('takes a fall by a negative rate for the fall it is', () => {
    expect(read('增速下降-2.3%')[0]).toEqual([['-2.3%', -2.3, '%']])
  })

  it.each([
    '',
    ' \n\t',
    '没有数字',
    '2024.09.14 15:46',
    'www.12306.cn',
    'No.5',
    '5A级景区与500强企业',
    '“1361”架构和12345热线',
    'PM2.5、CO2、C919、5G、4K、A4',
    '三心二意、千方百计、万众一心',
    '(）【”》',
  ])('finds nothing in %j', text => {
    expect(read(text)).toEqual([[], []])
  })

  it('bears lone surrogates, marks alone and brackets without end', () => {
    for (const text of ['\ud83d12家\udca9', '，。；：、', '（'.repeat(5000), '“'.repeat(5000), '《'.repeat(5000)]) {
      expect(() => prove(text, { published })).not.toThrow()
      expect(() => compareTexts(text, '12家', { published })).not.toThrow()
    }
  })
})
