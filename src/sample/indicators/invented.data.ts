import type { SampleIndicator } from './sample-indicator.ts'

const made = ['示例编辑部（虚构）', 'Sample editors (made up)'] as const
const nature = [
  '示例数据，由程序按种子编造，只用于展示',
  'Sample data, made up from a seed, only to show the pages',
] as const

/** How an indicator of made-up zones moves: from about `first`, each year by about `yearlyPercent`. */
export type Course = {
  first: number
  yearlyPercent: number
  /** Values lie on multiples of it. */
  step: number
  /** How far a zone may lie from another, and a period from its course. */
  spread: number
  /** No value is below or above. */
  within: readonly [low: number, high: number]
}

export type InventedIndicator = SampleIndicator & { course: Course }

/** The publication that made-up values name. */
export const inventedSource = '示例统计（虚构）'

const described = { method: nature, source: made, licence: 'CC0-1.0' }

export const inventedIndicators: readonly InventedIndicator[] = [
  {
    slug: 'sample-throughput',
    definition: {
      ...described,
      name: ['示例园区货物吞吐量', 'Sample parks: goods handled'],
      unit: 'kg',
      kind: 'level',
      cadence: 'month',
      cumulative: true,
    },
    course: { first: 42e6, yearlyPercent: 9, step: 1e4, spread: 0.5, within: [1e6, 1e9] },
  },
  {
    slug: 'sample-turnover',
    definition: { ...described, name: ['示例园区营业收入', 'Sample parks: turnover'], unit: 'CNY', kind: 'level' },
    course: { first: 18e8, yearlyPercent: 11, step: 1e6, spread: 0.6, within: [1e8, 1e11] },
  },
  {
    slug: 'sample-vacancy',
    definition: {
      ...described,
      name: ['示例园区仓库空置率', 'Sample parks: empty storage'],
      unit: '%',
      kind: 'ratio',
      cadence: 'quarter',
      lowIsFirst: true,
    },
    course: { first: 16, yearlyPercent: -6, step: 0.1, spread: 0.4, within: [2, 60] },
  },
  {
    slug: 'sample-waiting',
    definition: {
      ...described,
      name: ['示例园区装卸等待时间', 'Sample parks: wait at the dock'],
      unit: 'minute',
      kind: 'level',
      cadence: 'month',
      lowIsFirst: true,
    },
    course: { first: 48, yearlyPercent: -12, step: 1, spread: 0.35, within: [5, 240] },
  },
  {
    slug: 'sample-companies',
    definition: { ...described, name: ['示例园区入驻企业', 'Sample parks: companies'], unit: '家', kind: 'count' },
    course: { first: 60, yearlyPercent: 8, step: 1, spread: 0.5, within: [5, 2000] },
  },
  {
    slug: 'sample-grade',
    definition: {
      ...described,
      name: ['示例园区服务评级', 'Sample parks: service grade'],
      unit: 'grade',
      kind: 'rank',
      grades: [
        ['合格', 'Pass'],
        ['良好', 'Good'],
        ['优秀', 'Excellent'],
      ],
    },
    course: { first: 1.6, yearlyPercent: 14, step: 1, spread: 0.4, within: [1, 3] },
  },
]
