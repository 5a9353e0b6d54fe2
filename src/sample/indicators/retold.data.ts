import type { PlacedPoint } from '#modules/figures/index.ts'
import type { SampleIndicator } from './sample-indicator.ts'
import { retoldZone } from './zones.data.ts'

type Derived = Extract<PlacedPoint, { formula: unknown }>['formula']

/** A value that a figure of the retelling says, or that follows from its figures. */
export type RetoldPoint = { place: string; period: string } & ({ quote: string } | { formula: Derived })

export type RetoldIndicator = SampleIndicator & { points: readonly RetoldPoint[] }

/** Whom a reader of a derived value is sent to: the article, with its figures. */
const zone = retoldZone.code
const source = [
  '赣州经开区，江西手机报2024年9月14日报道',
  'Ganzhou development zone, reported on 14 September 2024',
] as const
const visits = { difference: -30_100, ratePercent: -64.5 }
const said = { source, method: ['转述文章里的数字，口径见原报道', 'As the retold article says it'] } as const

/** The figures of the retelling that make series, joined to them; `quote` is how the text says the value. */
export const retoldIndicators: readonly RetoldIndicator[] = [
  {
    slug: 'ganzhou-zone-revenue',
    definition: {
      ...said,
      name: ['规上工业企业营收', 'Revenue of larger industrial firms'],
      unit: 'CNY',
      kind: 'level',
    },
    points: [
      { place: zone, period: '2020', quote: '720亿元' },
      { place: zone, period: '2023', quote: '1056亿元' },
    ],
  },
  {
    slug: 'ganzhou-zone-revenue-growth',
    definition: {
      ...said,
      name: ['规上工业企业营收三年增长', 'Revenue of larger industrial firms: growth over three years'],
      unit: '%',
      kind: 'change',
    },
    points: [{ place: zone, period: '2023', formula: { rule: 'growth', from: 720e8, to: 1056e8 } }],
  },
  {
    slug: 'ganzhou-zone-revenue-yearly-growth',
    definition: {
      ...said,
      name: ['规上工业企业营收年均增长', 'Revenue of larger industrial firms: growth a year'],
      unit: '%',
      kind: 'change',
    },
    points: [{ place: zone, period: '2023', formula: { rule: 'cagr', from: 720e8, to: 1056e8, years: 3 } }],
  },
  {
    slug: 'ganzhou-zone-hall-visits',
    definition: {
      ...said,
      name: ['办事大厅到访量', 'Visits to the service hall'],
      unit: 'person_time',
      kind: 'count',
      lowIsFirst: true,
      method: [
        '由“今年减少3.01万人次，同比减少64.5%”推算，时段为年初至9月发布会',
        'Follows from "30,100 fewer this year, down 64.5%"; from January to the press conference in September',
      ],
    },
    points: [
      { place: zone, period: '2023', formula: { rule: 'before', ...visits } },
      { place: zone, period: '2024', formula: { rule: 'after', ...visits } },
    ],
  },
  {
    slug: 'ganzhou-zone-foreign-firms',
    definition: { ...said, name: ['外资企业数', 'Foreign-invested firms'], unit: '家', kind: 'count' },
    points: [
      { place: zone, period: '2020', quote: '57家' },
      { place: zone, period: '2024', quote: '100家' },
    ],
  },
  {
    slug: 'ganzhou-zone-malls',
    definition: { ...said, name: ['商贸综合体数', 'Shopping centres'], unit: '家', kind: 'count' },
    points: [
      { place: zone, period: '2020', quote: '2家' },
      { place: zone, period: '2023', quote: '9家' },
    ],
  },
  {
    slug: 'ganzhou-zone-beds',
    definition: {
      ...said,
      name: ['医疗床位数', 'Hospital beds'],
      unit: '张',
      kind: 'count',
      method: ['2020年的数由总数减新增推算', 'That of 2020 is the total less what was added'],
    },
    points: [
      { place: zone, period: '2020', formula: { rule: 'difference', whole: 3910, part: 1290 } },
      { place: zone, period: '2024', quote: '3910张' },
    ],
  },
  {
    slug: 'ganzhou-zone-growth-against-china',
    definition: {
      ...said,
      name: ['2020—2023年GDP年均增长', 'GDP growth a year, 2020–2023'],
      unit: '%',
      kind: 'change',
      method: [
        '全国的数由“比全国平均水平高1.5个百分点”推算',
        'That of China follows from "1.5 points above the country"',
      ],
    },
    points: [
      { place: zone, period: '2023', quote: '6.2%' },
      { place: '100000', period: '2023', formula: { rule: 'difference', whole: 6.2, part: 1.5 } },
    ],
  },
]

/** Further figures of the retelling that the sample's editors looked at and found right. */
export const confirmedQuotes: readonly string[] = [
  '1.5个百分点',
  '77.1%',
  '877个',
  '514.7亿元',
  '44个',
  '56.32亿元',
  '323个',
  '32个',
  '37个',
  '254个',
  '227家',
  '68场',
  '97.15%',
  '3.01万人次',
  '64.5%',
  '804.17亿元',
  '7.16万户',
  '67.46平方公里',
  '4.93万个',
  '1290张',
]
