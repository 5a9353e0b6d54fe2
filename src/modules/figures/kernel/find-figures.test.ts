import { describe, expect, it } from 'vitest'
import { findFigures } from './index.ts'
import { PASSAGES } from './passages.data.ts'

const published = '2025-10-20'
const figuresOf = (text: string, day = published) => findFigures(text, { published: day }).figures
const only = (text: string, day = published) => {
  const figures = figuresOf(text, day)
  expect(figures).toHaveLength(1)
  return figures[0]!
}
const quotesOf = (text: string) => figuresOf(text).map(figure => figure.quote)

describe('figures of official prose', () => {
  it.each(PASSAGES)('reads $text', ({ text, published: day, figures }) => {
    const found = figuresOf(text, day).map(({ quote, value, unit, kind, qualifier, period }) => [
      quote,
      value,
      unit,
      kind,
      qualifier,
      period,
    ])
    expect(found).toEqual(figures)
  })
})

describe('numerals and units', () => {
  it.each([
    ['投资1.22万亿元', 1.22e12, 'CNY'],
    ['产粮1100亿斤', 5.5e10, 'kg'],
    ['装机42GWh', 4.2e7, 'kWh'],
    ['吞吐量690万标箱', 6.9e6, 'TEU'],
    ['面积67.46平方公里', 67.46, 'km2'],
    ['面积1,250.5亩', 1250.5, 'mu'],
    ['浓度25微克/立方米', 25, 'ug/m3'],
    ['共计壹佰贰拾万元', 1.2e6, 'CNY'],
    ['引资７１５０萬美元', 7.15e7, 'USD'],
    ['增速为-2.3%', -2.3, '%'],
    ['增速为−2.3%', -2.3, '%'],
    ['占比三分之一', 1 / 3, 'ratio'],
    ['占比百分之十五', 15, '%'],
    ['约占四成半', 45, '%'],
    ['销量百万辆', 1e6, '辆'],
    ['三亿五千万人', 3.5e8, 'person'],
    ['装机三百万千瓦', 3e9, 'W'],
    ['投资10个亿元', 1e9, 'CNY'],
  ])('reads %s', (text, value, unit) => {
    expect(only(text)).toMatchObject({ value, unit })
  })

  it('gives a range both ends and its common scale', () => {
    expect(only('增长5%-5.5%')).toMatchObject({ value: [5, 5.5], unit: '%' })
    expect(only('投资3—5亿元')).toMatchObject({ value: [3e8, 5e8], unit: 'CNY' })
    expect(only('培育2000至3000家')).toMatchObject({ value: [2000, 3000], unit: '家' })
  })

  it('reads two ends of a movement as two figures with two periods', () => {
    const [first, second] = figuresOf('企业由2020年的57家增长至2023年的100家')
    expect(first).toMatchObject({ value: 57, period: '2020' })
    expect(second).toMatchObject({ value: 100, period: '2023' })
  })

  it('reads doubling as a power of two and 翻了N倍 as a multiple', () => {
    expect(only('产值翻番')).toMatchObject({ value: 2, unit: 'times', kind: 'ratio' })
    expect(only('产值翻了两番')).toMatchObject({ value: 4, unit: 'times', kind: 'ratio' })
    expect(only('面积翻了120多倍')).toMatchObject({ value: 120, qualifier: 'over', kind: 'ratio', quote: '120多倍' })
    expect(only('产值增长1.5倍')).toMatchObject({ value: 1.5, kind: 'change' })
    expect(only('产值是2020年的1.5倍')).toMatchObject({ value: 1.5, kind: 'ratio', basis: 'vs_2020' })
  })

  it('makes falls negative', () => {
    expect(only('能耗下降6%')).toMatchObject({ value: -6, kind: 'change' })
    expect(only('入厅减少3.01万人次')).toMatchObject({ value: -30100, kind: 'change' })
    expect(only('法人数量压减67.7%')).toMatchObject({ value: -67.7 })
    expect(only('能耗下降至6%')).toMatchObject({ value: 6, kind: 'ratio' })
  })
})

describe('hedges', () => {
  it.each([
    ['约40亿元', 'about'],
    ['近六成', 'near'],
    ['超3000家', 'over'],
    ['60余家', 'over'],
    ['55%左右', 'about'],
    ['不足20户', 'under'],
    ['不超过30天', 'under'],
    ['上千家', 'over'],
    ['亿元以上', 'over'],
    ['50家', 'exact'],
  ])('reads %s as %s, all of it quoted', (quote, qualifier) => {
    expect(only(`共有${quote}`)).toMatchObject({ quote, qualifier })
  })

  it('gives a hedge in front of a list to every item', () => {
    expect(figuresOf('累计超过7.3万列、690万标箱').map(figure => figure.qualifier)).toEqual(['over', 'over'])
  })

  it('takes 多 only where it belongs to the number', () => {
    expect(quotesOf('建成影院3家多功能厅')).toEqual(['3家'])
    expect(quotesOf('历时两年多')).toEqual(['两年多'])
  })

  it('gives a rank none', () => {
    expect(only('总量居全省第6位')).toMatchObject({ value: 6, unit: 'rank', kind: 'rank', qualifier: null })
  })
})

describe('what is no figure', () => {
  it.each([
    '2020年1-7月',
    '9月13日上午10:30',
    '第六届博览会',
    '“十四五”规划与“1361”架构',
    '5G专网和4A级景区',
    '世界500强',
    'G60走廊、CR450动车组',
    '全省首家、唯一、一批项目',
    '三农、两会、一带一路',
    '“六条通道”',
    '《三年行动计划（2023—2025年）》',
    '第一产业和第二产业',
    '15分钟便民生活圈',
    '万元地区生产总值能耗',
    '电话0797-8391234',
    '一家企业和两会',
    '死亡率下降到7.6/10万',
    '四个全面、两个维护',
  ])('finds nothing in %s', text => {
    expect(quotesOf(text)).toEqual([])
  })

  it('reports what looks like a quantity and cannot be read, and why', () => {
    const { unread } = findFigures('投入1.2.3亿元，企业1,05,6家，商户1,23家，专家数百名，指数达113.2', { published })
    expect(unread.map(({ quote, why }) => [quote, why])).toEqual([
      ['1.2.3亿', 'malformed_numeral'],
      ['1,05,6', 'malformed_numeral'],
      ['1,23', 'malformed_numeral'],
      ['数百名', 'indefinite_numeral'],
      ['113.2', 'missing_unit'],
    ])
  })
})

describe('subjects', () => {
  const subjectsOf = (text: string) => figuresOf(text).map(figure => figure.subject)

  it('deals a list out to 分别 with the head that its last item carries', () => {
    expect(subjectsOf('出口、进出口总额分别达5亿元、9亿元')).toEqual(['出口总额', '进出口总额'])
    expect(subjectsOf('东、西、中三条通道依次开行4列、5列和6列').slice(1)).toEqual([
      '东通道开行',
      '西通道开行',
      '中通道开行',
    ])
  })

  it('restores an elided subject', () => {
    expect(subjectsOf('货运量达5万吨，同比增长3%')).toEqual(['货运量', '货运量'])
    expect(subjectsOf('货运量5万吨、客运量6万人次，分别增长3%、4%')).toEqual(['货运量', '客运量', '货运量', '客运量'])
    expect(subjectsOf('新增床位20张、总数达90张')[1]).toBe('新增床位总数')
    expect(subjectsOf('费用19亿元，与产值的比率为14.1%')[1]).toBe('费用产值的比率')
    expect(subjectsOf('厕所普及率由78%提高到93%')).toEqual(['厕所普及率', '厕所普及率'])
  })

  it('names counts by the noun behind them', () => {
    expect(subjectsOf('打造5个国家级平台')).toEqual(['打造国家级平台'])
    expect(subjectsOf('覆盖25个国家216个城市')).toEqual(['覆盖国家', '覆盖城市'])
    expect(subjectsOf('甲公司、乙公司等32个项目实现开工')).toEqual(['项目实现开工'])
  })
})

describe('goals, scripts and claims', () => {
  it('marks what a text announces as a target', () => {
    expect(only('主要预期目标是：生产总值增长5%左右', '2026-01-20')).toMatchObject({ status: 'target', period: '2026' })
    expect(only('到2030年，产值达到50亿元', '2026-01-20')).toMatchObject({ status: 'target', period: '2030' })
    expect(only('去年产值达到50亿元', '2026-01-20')).toMatchObject({ status: 'actual', period: '2025' })
  })

  it('reads traditional and damaged text alike, units and subjects in simplified characters', () => {
    const text = '實(shí)際利用外資7.5億美元，增長(cháng)12%，新增企業(yè)11戶(hù)，約佔三成。'
    const plain = '实际利用外资7.5亿美元，增长12%，新增企业11户，约占三成。'
    const strip = (from: string) => figuresOf(from).map(({ quote, start, end, ...rest }) => rest)
    expect(strip(text)).toEqual(strip(plain))
    expect(quotesOf(text)).toContain('11戶(hù)')
  })

  it('lists superlatives without a number, with their scope', () => {
    const { claims } = findFigures('成立全省首家基金，成为省内唯一园区，稳居全市“第一方阵”', { published })
    expect(claims.map(({ quote, scope }) => [scope, quote])).toEqual([
      ['全省', '首家'],
      ['省内', '唯一'],
      ['全市', '第一方阵'],
    ])
  })

  it('leaves times open when the day of publication is none', () => {
    expect(only('今年产值达5亿元', 'gestern')).toMatchObject({ period: null })
  })
})
