import { describe, expect, it } from 'vitest'
import { prove } from './index.ts'

const published = '2024-09-14'
const checksOf = (text: string | string[], day = published) => prove(text, { published: day }).checks
const rulesOf = (text: string) => checksOf(text).map(({ rule, verdict }) => `${rule} ${verdict}`)

describe('sums', () => {
  it('adds up examples that stand for all', () => {
    const text = '推进扩园行动项目9个，甲厂、乙厂等3个项目开工，丙厂等2个项目竣工，丁厂等4个项目投产。'
    expect(checksOf(text)).toMatchObject([
      { rule: 'sum', figures: [1, 2, 3, 0], expected: 9, found: 9, tolerance: 0, verdict: 'holds' },
    ])
    expect(rulesOf(text.replace('等4个', '等5个'))).toEqual(['sum fails'])
  })

  it('adds up a division of what went before, one sum a unit', () => {
    const text = '班列开行8641列、发货93.6万标箱。分方向看，去程4620列、49.9万标箱；回程4021列、43.7万标箱。'
    expect(rulesOf(text)).toEqual(['sum holds', 'sum holds'])
    expect(rulesOf(text.replace('4021', '4012'))).toEqual(['sum fails', 'sum holds'])
    expect(rulesOf(text.replace('43.7', '43.8'))).toEqual(['sum holds', 'sum rounding'])
  })

  it('divides the same whole twice', () => {
    const text = '班列开行9列。分方向看，去程4列，回程5列。分通道看，东、西两条通道依次开行6列、3列。'
    expect(checksOf(text).map(check => check.figures)).toEqual([
      [1, 2, 0],
      [4, 5, 0],
    ])
  })

  it('expects no division by kinds that overlap to add up', () => {
    expect(rulesOf('企业利润90亿元。分经济类型看，国有企业40亿元，民营企业30亿元。')).toEqual([])
  })

  it('adds up industries, exports with imports, and structures', () => {
    expect(rulesOf('生产总值100亿元，第一产业增加值7亿元，第二产业增加值42亿元，第三产业增加值51亿元。')).toEqual([
      'sum holds',
    ])
    expect(rulesOf('进出口总额64.2亿元，出口42.8亿元、进口21.5亿元。')).toEqual(['sum rounding'])
    expect(rulesOf('三次产业结构为8.7∶41.2∶50.2。')).toEqual(['sum rounding'])
    expect(rulesOf('三次产业结构为8.7∶41.2∶51.2。')).toEqual(['sum fails'])
  })

  it('divides by two kinds in turn and tells one sum once', () => {
    expect(
      rulesOf('零售额9亿元。按经营单位所在地分，城镇6亿元，乡村3亿元。按消费类型分，餐饮2亿元，商品7亿元。'),
    ).toEqual(['sum holds', 'sum holds'])
    expect(rulesOf('生产总值100亿元。分产业看，第一产业7亿元，第二产业42亿元，第三产业51亿元。')).toEqual(['sum holds'])
  })

  it('holds a surplus against exports and imports, and a natural growth against births and deaths', () => {
    const trade = '出口654.8亿元，进口207.6亿元，贸易顺差447.2亿元。'
    expect(rulesOf(trade)).toEqual(['difference holds'])
    expect(rulesOf(trade.replace('447.2', '474.2'))).toEqual(['difference fails'])
    expect(rulesOf('出生率为6.42‰，死亡率为6.73‰，自然增长率为-0.31‰。')).toEqual(['difference holds'])
  })

  it('derives what was there before from what was added', () => {
    expect(checksOf('新增床位1290张、总数达3910张')).toMatchObject([
      { rule: 'difference', expected: null, found: 2620, verdict: 'derived' },
    ])
  })
})

describe('shares and parts', () => {
  it('holds a part against its whole', () => {
    expect(rulesOf('发货39.5万标箱，其中重箱34.9万标箱，占比88%。')).toEqual(['part_whole holds', 'share rounding'])
    expect(rulesOf('发货39.5万标箱，其中重箱43.9万标箱，占比88%。')).toEqual(['part_whole fails', 'share fails'])
  })

  it('finds the whole that a share names', () => {
    expect(rulesOf('全市贷款余额8640亿元。制造业贷款余额1280亿元，占全部贷款余额的14.8%。')).toEqual(['share rounding'])
  })

  it('finds the whole by its measure, and none for what is only foreseen', () => {
    const loans = '贷款余额9亿元，比年初新增2亿元。其中，普惠贷款余额3亿元。'
    expect(checksOf(loans)).toMatchObject([{ rule: 'part_whole', figures: [2, 0], verdict: 'holds' }])
    expect(rulesOf('协议总投资9亿元。其中，总投资5亿元的项目投产后可新增产值80亿元。')).toEqual(['part_whole holds'])
    expect(rulesOf('进出口9亿元，其中进口4亿元。')).toEqual(['part_whole holds'])
  })

  it('sees no share where the text does not say that one lies in the other', () => {
    expect(rulesOf('推动88个项目完成投资514.7亿元，44个重点项目完成投资56.32亿元。')).toEqual([])
    expect(rulesOf('货运量60万吨，占全国的6%。')).toEqual([])
  })
})

describe('growth', () => {
  it('holds a multiple, with room for 多', () => {
    const text = '面积从0.53平方公里发展到67.46平方公里，翻了120多倍'
    expect(checksOf(text)).toMatchObject([{ rule: 'multiple', expected: 120, verdict: 'holds' }])
    expect(rulesOf(text.replace('67.46', '76.46'))).toEqual(['multiple fails'])
  })

  it('holds growth and yearly growth between two levels', () => {
    expect(rulesOf('进出口由2020年的18亿元增长到2024年的156亿元，增长7.7倍，年均增长71.6%')).toEqual([
      'growth rounding',
      'cagr rounding',
    ])
    expect(rulesOf('进出口由2020年的18亿元增长到2024年的156亿元，增长6.7倍')).toEqual(['growth fails'])
  })

  it('derives growth that nobody claims, and the base of a fall', () => {
    expect(checksOf('企业由57家增至100家')).toMatchObject([{ rule: 'growth', expected: null, verdict: 'derived' }])
    const [base] = checksOf('入厅减少3.01万人次，同比减少64.5%')
    expect(base).toMatchObject({ rule: 'growth', verdict: 'derived' })
    expect(base!.found).toBeCloseTo(46667, -1)
  })

  it('derives yearly growth where both years are told', () => {
    const [growth, yearly] = checksOf('营收从2020年的720亿元增长为2023年的1056亿元')
    expect(growth).toMatchObject({ rule: 'growth', verdict: 'derived' })
    expect(yearly).toMatchObject({ rule: 'cagr', verdict: 'derived' })
    expect([growth!.found, yearly!.found].map(found => found.toFixed(2))).toEqual(['46.67', '13.62'])
  })

  it('holds a rate against level and amount of change', () => {
    expect(rulesOf('播种面积5530万亩，比上年增加12.6万亩，增长0.2%')).toEqual(['growth rounding'])
    expect(rulesOf('播种面积5530万亩，比上年增加126万亩，增长0.2%')).toEqual(['growth fails'])
  })

  it('derives the rate of the nation', () => {
    expect(checksOf('产值年均增长6.2%，高于全国平均水平1.5个百分点')).toMatchObject([
      { rule: 'difference', found: 4.7, verdict: 'derived' },
    ])
  })
})

describe('the same twice', () => {
  it('holds one area in three units', () => {
    expect(rulesOf('占地150亩，即0.1平方公里，合10万平方米')).toEqual(['same holds', 'same holds'])
    expect(rulesOf('占地150亩，即0.2平方公里')).toEqual(['same fails'])
  })

  it('sets one measure of two sources against each other', () => {
    const { figures, checks } = prove(['2023年货运量56万吨。', '2023年货运量65万吨，客运量8万人。'], { published })
    expect(checks).toMatchObject([{ rule: 'same', figures: [0, 1], verdict: 'fails' }])
    expect(figures.map(figure => figure.text)).toEqual([0, 1, 1])
  })

  it('counts years against their span', () => {
    expect(rulesOf('2020年至2023年连续三年增长')).toEqual(['span holds'])
    expect(rulesOf('2020年至2023年连续六年增长')).toEqual(['span fails'])
  })
})
