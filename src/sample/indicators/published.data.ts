import type { PublishedIndicator } from './sample-indicator.ts'

const logistics = [
  '国家发展改革委、中国物流与采购联合会',
  'NDRC and China Federation of Logistics and Purchasing',
] as const
const statistics = ['江西省统计局', 'Jiangxi Bureau of Statistics'] as const
const post = ['国家邮政局', 'State Post Bureau'] as const
const logisticsBulletin = '{period}年全国物流运行情况通报'
const yearBulletin = '江西省{period}年国民经济和社会发展统计公报'

/**
 * Real public numbers as first published, each with its publication. The cities add up to the province: 2010 and 2020
 * to the person, the output of 2021 and 2022 to the 0.1亿元 of the yearly bulletin.
 */
export const publishedIndicators: readonly PublishedIndicator[] = [
  {
    slug: 'national-goods-moved',
    definition: {
      name: ['社会物流总额', 'Total value of goods moved'],
      unit: 'CNY',
      kind: 'level',
      method: [
        '第一次进入国内需求领域的物品总价值，当年价格',
        'Value of goods that enter domestic demand for the first time',
      ],
      source: logistics,
    },
    title: logisticsBulletin,
    values: {
      '100000': {
        '2018': 283.1e12,
        '2019': 298e12,
        '2020': 300.1e12,
        '2021': 335.2e12,
        '2022': 347.6e12,
        '2023': 352.4e12,
        '2024': 360.6e12,
      },
    },
  },
  {
    slug: 'national-logistics-cost',
    definition: {
      name: ['社会物流总费用', 'Total logistics cost'],
      unit: 'CNY',
      kind: 'level',
      lowIsFirst: true,
      method: ['运输、保管和管理三类费用之和', 'Transport, storage and administration together'],
      source: logistics,
    },
    title: logisticsBulletin,
    values: {
      '100000': {
        '2018': 13.3e12,
        '2019': 14.6e12,
        '2020': 14.9e12,
        '2021': 16.7e12,
        '2022': 17.8e12,
        '2023': 18.2e12,
        '2024': 19e12,
      },
    },
  },
  {
    slug: 'national-logistics-cost-share',
    definition: {
      name: ['社会物流总费用与GDP的比率', 'Logistics cost as a share of GDP'],
      unit: '%',
      kind: 'ratio',
      lowIsFirst: true,
      method: ['社会物流总费用除以国内生产总值，越低越好', 'Total logistics cost divided by GDP; less is better'],
      source: logistics,
    },
    title: logisticsBulletin,
    values: {
      '100000': { '2018': 14.8, '2019': 14.7, '2020': 14.7, '2021': 14.6, '2022': 14.7, '2023': 14.4, '2024': 14.1 },
    },
  },
  {
    slug: 'national-parcels',
    definition: {
      name: ['快递业务量', 'Express parcels'],
      unit: '件',
      kind: 'count',
      method: ['快递服务企业全年收寄的快件', 'Parcels that express companies took in over the year'],
      source: post,
    },
    title: '{period}年邮政行业运行情况',
    values: {
      '100000': {
        '2018': 507.1e8,
        '2019': 635.2e8,
        '2020': 833.6e8,
        '2021': 1083e8,
        '2022': 1105.8e8,
        '2023': 1320.7e8,
        '2024': 1750.8e8,
      },
    },
  },
  {
    slug: 'province-gdp',
    definition: {
      name: ['地区生产总值（年度公报）', 'Gross regional product (yearly bulletin)'],
      unit: 'CNY',
      kind: 'level',
      method: [
        '公报首次发布的初步核算数，当年价格，没有按后来的修订改动',
        'As first published, at current prices; later revisions are not applied',
      ],
      source: statistics,
    },
    title: yearBulletin,
    values: {
      '360000': {
        '2019': 24757.5e8,
        '2020': 25691.5e8,
        '2021': 29619.7e8,
        '2022': 32074.7e8,
        '2023': 32200.1e8,
        '2024': 34202.5e8,
      },
    },
  },
  {
    slug: 'province-gdp-growth',
    definition: {
      name: ['地区生产总值增长率', 'Growth of gross regional product'],
      unit: '%',
      kind: 'change',
      method: ['比上年增长，不变价格，公报首次发布数', 'On the year before at constant prices, as first published'],
      source: statistics,
    },
    title: yearBulletin,
    values: { '360000': { '2019': 8, '2020': 3.8, '2021': 8.8, '2022': 4.7, '2023': 4.1, '2024': 5.1 } },
  },
  {
    slug: 'city-gdp',
    definition: {
      name: ['各市地区生产总值', 'Gross regional product of the cities'],
      unit: 'CNY',
      kind: 'level',
      method: [
        '统一核算的初步数，当年价格；11市之和等于全省',
        'Preliminary, at current prices; the 11 cities add up to the province',
      ],
      source: statistics,
    },
    title: '江西省统计局：{period}年各设区市主要经济指标',
    values: {
      '360100': { '2021': 6650.53e8, '2022': 7203.5e8 },
      '360200': { '2021': 1102.31e8, '2022': 1192.19e8 },
      '360300': { '2021': 1108.3e8, '2022': 1160.33e8 },
      '360400': { '2021': 3735.68e8, '2022': 4026.6e8 },
      '360500': { '2021': 1154.6e8, '2022': 1252.15e8 },
      '360600': { '2021': 1143.92e8, '2022': 1237.55e8 },
      '360700': { '2021': 4169.37e8, '2022': 4523.63e8 },
      '360800': { '2021': 2525.65e8, '2022': 2750.33e8 },
      '360900': { '2021': 3191.28e8, '2022': 3473.12e8 },
      '361000': { '2021': 1794.55e8, '2022': 1945.62e8 },
      '361100': { '2021': 3043.49e8, '2022': 3309.7e8 },
    },
  },
  {
    slug: 'census-population',
    definition: {
      name: ['常住人口（人口普查）', 'Residents (census)'],
      unit: 'person',
      kind: 'count',
      method: ['普查年11月1日零时的常住人口', 'Residents at midnight of 1 November of the census year'],
      source: statistics,
    },
    title: {
      '2010': '江西省2010年第六次全国人口普查主要数据公报',
      '2020': '江西省第七次全国人口普查公报（第二号），2021年',
    },
    values: {
      '360000': { '2010': 44567475, '2020': 45188635 },
      '360100': { '2010': 5042565, '2020': 6255007 },
      '360200': { '2010': 1587477, '2020': 1618979 },
      '360300': { '2010': 1854510, '2020': 1804805 },
      '360400': { '2010': 4728763, '2020': 4600276 },
      '360500': { '2010': 1138873, '2020': 1202499 },
      '360600': { '2010': 1124906, '2020': 1154223 },
      '360700': { '2010': 8368440, '2020': 8970014 },
      '360800': { '2010': 4810340, '2020': 4469176 },
      '360900': { '2010': 5419575, '2020': 5007702 },
      '361000': { '2010': 3912312, '2020': 3614866 },
      '361100': { '2010': 6579714, '2020': 6491088 },
    },
  },
]
