/** Weights, volumes, pieces, counts of stops, and the other counters of the trade. */
import { numeral } from './numbers.lexicon.ts'

const unit =
  '吨位?(?!价)|t(?![a-z0-9])|顿|公斤|千克|kg|斤(?!两)|立方米|立方|立米|立(?!即|刻|马|等)|方(?![向便案面正钢管木式法通])|m3|m³|件(?!套)|箱(?![车式包子柜板变体]|货车)|托盘?(?![车运挂])|个?板(?![车材式凳房纸蓝栏条簧])'

/** A number or a range with its unit: low, high, unit of the low end, unit, the digits after it, and how loosely it is said. */
export const quantityPattern = new RegExp(
  `(?:大?约|大概|差不多)?\\s?(${numeral}|半)(?:\\s?(${unit})?\\s?(?:-|到|至)\\s?(${numeral}))?\\s?(多|来|几)?\\s?个?(${unit})(半|[1-9一二三四五六七八九](?![\\d.米吨方件百千十点]))?\\s?(左右|上下|多|出头)?(?:以?内)?`,
  'g',
)
export const counterSign = '个'
export const halfTail = '半'

/** Kilograms in a unit of weight. */
export const kilograms: Readonly<Record<string, number>> = {
  吨: 1000,
  吨位: 1000,
  t: 1000,
  顿: 1000,
  公斤: 1,
  千克: 1,
  kg: 1,
  斤: 0.5,
}
export const volumeUnits = ['方', '立方', '立方米', '立米', '立', 'm3', 'm³']

/** 一装两卸, 两装, 三卸, 装两个点: the count before or after the word. */
export const stopCounts =
  /(?:([一二两三四五六七1-9])个?(?:地方?|点)?(装|卸)(?![货车完柜载])|(装|卸)([一二两三四五六七1-9])(?:个?(?:地方|点|家|处)))/g
export const loadSign = '装'

/** A counter that no field holds: noted as written. */
export const otherCount = new RegExp(
  `(${numeral})(?:多|来)?个?(台|辆|根|包(?![好装车邮税过上干])|袋|桶|卷|双|头|只|捆|套|瓶|条|盘|罐|扎|匹|羽|尾|棵|株|盒|个(?![吨方点小月])|公里|km|平方|平米|马力|趟)(?:车)?`,
  'g',
)
/** One of these is no more than an article: 一台, 一车. */
export const article = /[一1]\s?(?:台|辆|车|趟|个|批|些)/g
export const vehicleCount = /(?<![\d.])([一二两三四五六七八九十几]|\d{1,2})车(?![头型辆队厢])/g
