import type { Saying } from '#platform/i18n/lang.ts'
import type { Site } from '#platform/sites.ts'

/**
 * 江西省 and its 11 cities. Codes: GB/T 2260. Places of the governments' seats: WGS 84, to about a kilometre.
 * Tiles: columns and rows of the province's schematic, by position, without borders.
 */
const cities: readonly [
  code: string,
  name: string,
  english: string,
  column: number,
  row: number,
  lng: number,
  lat: number,
][] = [
  ['360100', '南昌', 'Nanchang', 4, 2, 115.858, 28.683],
  ['360200', '景德镇', 'Jingdezhen', 5, 1, 117.178, 29.269],
  ['360300', '萍乡', 'Pingxiang', 1, 3, 113.855, 27.623],
  ['360400', '九江', 'Jiujiang', 4, 1, 116.001, 29.705],
  ['360500', '新余', 'Xinyu', 2, 3, 114.917, 27.818],
  ['360600', '鹰潭', 'Yingtan', 5, 2, 117.069, 28.26],
  ['360700', '赣州', 'Ganzhou', 3, 5, 114.935, 25.831],
  ['360800', '吉安', "Ji'an", 3, 4, 114.993, 27.113],
  ['360900', '宜春', 'Yichun', 3, 2, 114.416, 27.816],
  ['361000', '抚州', 'Fuzhou (Jiangxi)', 4, 3, 116.358, 27.949],
  ['361100', '上饶', 'Shangrao', 6, 2, 117.943, 28.455],
]

const accent = { light: '#1d4f91', dark: '#8fb8ee' }

/** A sample region claims to be no authority: no sponsor, no mark, no record numbers. */
const foot = { sponsor: null, contact: null, siteMark: null, icp: null, policeRecord: null, reportUrl: null }

const platformName = (region: Saying): Saying => [`${region[0]}物流公共信息平台`, `${region[1]} Logistics Platform`]

const province: Site = {
  code: '360000',
  parent: null,
  name: platformName(['江西', 'Jiangxi']),
  region: ['江西', 'Jiangxi'],
  hosts: [],
  accent,
  tile: null,
  lngLatWgs84: [115.909, 28.675],
  mode: 'information',
  reviewSteps: ['first', 'second', 'proofreading', 'final'],
  correctionSteps: ['first', 'final'],
  foot,
}

export const jiangxi: readonly Site[] = [
  province,
  ...cities.map(
    ([code, name, english, column, row, lng, lat]): Site => ({
      ...province,
      code,
      parent: province.code,
      reviewSteps: ['final'],
      correctionSteps: ['final'],
      name: platformName([name, english]),
      region: [name, english],
      tile: { column, row },
      lngLatWgs84: [lng, lat],
    }),
  ),
]
