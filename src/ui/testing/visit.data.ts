import type { Site } from '#platform/sites.ts'

const accent = { light: '#1d4f91', dark: '#8fb8ee' }
const foot = { sponsor: null, contact: null, siteMark: null, icp: null, policeRecord: null, reportUrl: null }
const shared = { hosts: [], accent, mode: 'information', reviewSteps: ['final'], foot } as const

/** A region of one province and two cities. */
export const testSites: readonly Site[] = [
  {
    ...shared,
    code: '360000',
    parent: null,
    name: ['江西物流公共信息平台', 'Jiangxi Logistics Information Platform'],
    region: ['江西', 'Jiangxi'],
    tile: null,
    lngLatWgs84: [115.9, 28.68],
  },
  {
    ...shared,
    code: '360400',
    parent: '360000',
    name: ['九江物流公共信息平台', 'Jiujiang Logistics Information Platform'],
    region: ['九江', 'Jiujiang'],
    tile: { column: 3, row: 0 },
    lngLatWgs84: [116, 29.7],
  },
  {
    ...shared,
    code: '360700',
    parent: '360000',
    name: ['赣州物流公共信息平台', 'Ganzhou Logistics Information Platform'],
    region: ['赣州', 'Ganzhou'],
    tile: { column: 2, row: 4 },
    lngLatWgs84: [114.93, 25.83],
  },
]

export const testNav = {
  '/': ['首页', 'Home'],
  '/news': ['资讯', 'News'],
  '/freight': ['货运', 'Freight'],
  '/spaces': ['仓库厂房', 'Warehouses'],
  '/clusters': ['产业项目', 'Projects'],
  '/figures': ['数据', 'Figures'],
  '/help': ['办事求助', 'Get help'],
} as const
