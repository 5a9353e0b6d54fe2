import { describe, expect, it } from 'vitest'
import { findFigures } from './index.ts'
import { TRADITIONAL_TO_SIMPLIFIED } from './script.lexicon.ts'

const pairs = TRADITIONAL_TO_SIMPLIFIED.replace(/\s/g, '').match(/../gsu) ?? []
const traditional = new Map(pairs.map(pair => [pair[1]!, pair[0]!]))
const toTraditional = (text: string) => Array.from(text, character => traditional.get(character) ?? character).join('')
const damage = (text: string) => text.replace(/[\u4e00-\u9fff]{2}/g, two => `${two[0]}(dāng)${two[1]}(fā)`)

/** What a case is about, its text, and what each figure comes to: value, unit, kind, qualifier, period. */
type Case = [name: string, text: string, figures: [unknown, string, string, string | null, string | null][]]

const article = '2024-09-14'
const articleCases: Case[] = [
  [
    '分别 with a shared head',
    '今年，集成电路、汽车、锂电池出口分别增长107.9%、46.7%、57.4%',
    [
      [107.9, '%', 'change', 'exact', '2024'],
      [46.7, '%', 'change', 'exact', '2024'],
      [57.4, '%', 'change', 'exact', '2024'],
    ],
  ],
  [
    '从X到Y: two figures, two periods',
    '营收从2020年的720亿元增长为2023年的1056亿元',
    [
      [7.2e10, 'CNY', 'level', 'exact', '2020'],
      [1.056e11, 'CNY', 'level', 'exact', '2023'],
    ],
  ],
  [
    '% against 百分点',
    '2023年，就业率达98%，提高1.5个百分点',
    [
      [98, '%', 'ratio', 'exact', '2023'],
      [1.5, 'percentage_point', 'change', 'exact', '2023'],
    ],
  ],
  ['the sign of 减少', '今年入厅减少3.01万人次', [[-30100, 'person_time', 'change', 'exact', '2024']]],
  ['the sign of 压减', '今年法人数量压减67.7%', [[-67.7, '%', 'change', 'exact', '2024']]],
  ['what is made less before its number', '今年减少融资平台24家', [[-24, '家', 'change', 'exact', '2024']]],
  ['是N倍', '2023年出口是2020年的2倍', [[2, 'times', 'ratio', 'exact', '2023']]],
  ['增长N倍', '2023年出口增长1.5倍', [[1.5, 'times', 'change', 'exact', '2023']]],
  ['翻番', '2023年出口翻番', [[2, 'times', 'ratio', 'exact', '2023']]],
  ['翻两番', '2023年出口翻两番', [[4, 'times', 'ratio', 'exact', '2023']]],
  ['翻了N倍', '2023年面积翻了120多倍', [[120, 'times', 'ratio', 'over', '2023']]],
  [
    '其中 subsets',
    '2023年进出口20亿元，其中出口12亿元',
    [
      [2e9, 'CNY', 'level', 'exact', '2023'],
      [1.2e9, 'CNY', 'level', 'exact', '2023'],
    ],
  ],
  [
    'hedges on either side',
    '2023年新增企业超3000家、商户60余家、床位近1000张、投资约40亿元、就业500人左右、补贴5万元以上',
    [
      [3000, '家', 'count', 'over', '2023'],
      [60, '家', 'count', 'over', '2023'],
      [1000, '张', 'count', 'near', '2023'],
      [4e9, 'CNY', 'level', 'about', '2023'],
      [500, 'person', 'count', 'about', '2023'],
      [50000, 'CNY', 'level', 'over', '2023'],
    ],
  ],
  ['近六成', '2023年近六成企业盈利', [[60, '%', 'ratio', 'near', '2023']]],
  ['约7成', '2023年贡献约7成增量', [[70, '%', 'ratio', 'about', '2023']]],
  ['百万辆', '2023年销售百万辆', [[1e6, '辆', 'count', 'exact', '2023']]],
  ['上千家', '2023年引进上千家企业', [[1000, '家', 'count', 'over', '2023']]],
  ['a range', '2023年增长5%-5.5%', [[[5, 5.5], '%', 'change', 'exact', '2023']]],
  ['第6位', '2023年总量居全省第6位', [[6, 'rank', 'rank', null, '2023']]],
  ['全国第一', '2023年总量全国第一', [[1, 'rank', 'rank', null, '2023']]],
  ['GWh is energy', '2023年产出42GWh动力电池', [[4.2e7, 'kWh', 'level', 'exact', '2023']]],
  ['a∶b∶c', '2023年三次产业结构为7.4∶39.6∶53', [[[7.4, 39.6, 53], 'ratio', 'ratio', 'exact', '2023']]],
  ['公顷 stays', '2023年造林30公顷', [[30, '公顷', 'level', 'exact', '2023']]],
  ['三分之一', '2023年占比三分之一', [[1 / 3, 'ratio', 'ratio', 'exact', '2023']]],
  ['不少于', '2023年投入不少于3亿元', [[3e8, 'CNY', 'level', 'over', '2023']]],
  ['不超过', '2023年办理不超过5天', [[5, 'day', 'level', 'under', '2023']]],
  ['以下', '2023年降至3%以下', [[3, '%', 'ratio', 'under', '2023']]],
  [
    'a unit shared along a list',
    '2023年，甲、乙增速分别加快0.7、1.0和1.1个百分点',
    [
      [0.7, 'percentage_point', 'change', 'exact', '2023'],
      [1, 'percentage_point', 'change', 'exact', '2023'],
      [1.1, 'percentage_point', 'change', 'exact', '2023'],
    ],
  ],
  [
    '个 for 个百分点',
    '2023年增速分别高于全国、全省0.9个和0.7个百分点',
    [
      [0.9, 'percentage_point', 'change', 'exact', '2023'],
      [0.7, 'percentage_point', 'change', 'exact', '2023'],
    ],
  ],
  [
    'a size behind a count',
    '2023年签约218个亿元以上项目',
    [
      [218, '个', 'count', 'exact', '2023'],
      [1e8, 'CNY', 'level', 'over', '2023'],
    ],
  ],
  ['spaces before a scale', '2023年里程突破 400 万公里', [[4e6, 'km', 'level', 'over', '2023']]],
  ['a rate named behind', '2023年支撑了6.3%的经济增速', [[6.3, '%', 'change', 'exact', '2023']]],
  [
    'a day of another year with its time of day',
    '2023年7月8日13时26分，负荷达5万千瓦',
    [[5e7, 'W', 'level', 'exact', '2023-07']],
  ],
  ['三年来', '三年来解决融资804.17亿元', [[80417e6, 'CNY', 'level', 'exact', '2022/2024']]],
  ['1-7月', '今年1-7月完成投资5亿元', [[5e8, 'CNY', 'level', 'exact', '2024-01/2024-07']]],
  [
    'from one day to another',
    '9月29日至10月8日发送旅客6万人次',
    [[60000, 'person_time', 'count', 'exact', '2023-09/2023-10']],
  ],
  ['since a year, with a verb between', '自2019年首发以来累计开行9列', [[9, '列', 'count', 'exact', '2019/2024']]],
  ['foreseen for no time', '预计明年投产，达产后年产值80亿元', [[8e9, 'CNY', 'level', 'exact', null]]],
]

const report = '2026-02-05'
const reportCases: Case[] = [
  ['五年来, a flow', '五年来，累计建成学校44所', [[44, '所', 'count', 'exact', '2021/2025']]],
  ['五年来, a stock reached', '五年来，企业总量达122家', [[122, '家', 'count', 'exact', '2025']]],
  [
    '五年来, a start and an end',
    '五年来，企业由51家整合为33家',
    [
      [51, '家', 'count', 'exact', '2020'],
      [33, '家', 'count', 'exact', '2025'],
    ],
  ],
  [
    'passed, then told in full',
    '五年来，生产总值突破3万亿元、达3.6万亿元',
    [
      [3e12, 'CNY', 'level', 'over', '2021/2025'],
      [3.6e12, 'CNY', 'level', 'exact', '2025'],
    ],
  ],
  [
    'a hedge that governs a list',
    '去年累计超过7.3万列、690万标箱',
    [
      [73000, '列', 'count', 'over', '2025'],
      [6.9e6, 'TEU', 'level', 'over', '2025'],
    ],
  ],
  ['“十四五”', '“十四五”期间，产值年均增长5.9%', [[5.9, '%', 'change', 'exact', '2021/2025']]],
  ['去年', '去年，产值增长5.9%', [[5.9, '%', 'change', 'exact', '2025']]],
  ['a goal', '今年主要预期目标是：产值增长5%左右', [[5, '%', 'change', 'about', '2026']]],
]

const essence = (text: string, published: string) =>
  findFigures(text, { published }).figures.map(({ value, unit, kind, qualifier, period }) => [
    value,
    unit,
    kind,
    qualifier,
    period,
  ])

describe.each([
  ['an article', article, articleCases],
  ['a report early in the year', report, reportCases],
])('the conventions, in %s', (_, published, cases) => {
  it.each(cases)('%s: %s', (_name, text, figures) => {
    expect(essence(text, published)).toEqual(figures)
    expect(essence(toTraditional(text), published)).toEqual(figures)
    expect(essence(damage(text), published)).toEqual(figures)
  })
})

describe('goals and bases', () => {
  const only = (text: string, published: string) => findFigures(text, { published }).figures[0]

  it.each([
    ['今年产值同比增长5%', 'yoy'],
    ['8月产值环比增长5%', 'mom'],
    ['2020年至2023年，产值年均增长5%', 'cagr'],
    ['五年来，产值增长31.6%', 'period'],
    ['产值增速高于全国1.5个百分点', 'vs_national'],
    ['出口是2020年的2倍', 'vs_2020'],
    ['面积翻了3倍', 'vs_start'],
  ])('gives the basis of %s', (text, basis) => {
    expect(only(text, report)).toMatchObject({ basis })
  })

  it.each([
    ['到2030年，产值达到50亿元', 'target'],
    ['今年要力争引进企业20家', 'target'],
    ['项目达产后年产值80亿元', 'target'],
    ['去年引进企业20家', 'actual'],
  ])('tells a goal from a result: %s', (text, status) => {
    expect(only(text, report)).toMatchObject({ status })
  })
})
