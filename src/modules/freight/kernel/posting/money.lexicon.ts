/** Prices, what they are for, deposits and the ways of paying. */
import { numeral } from './numbers.lexicon.ts'
import type { PricePer } from './posting.ts'

const money = '元|块钱|块|圆'
const each = '吨|t|方|立方|立|m3|件|箱|托|板|车|趟|柜|台车'

/** What a unit after 每 or / makes of a price. */
export const pricePerUnit: Readonly<Record<string, PricePer>> = {
  吨: 'tonne',
  t: 'tonne',
  方: 'm3',
  立方: 'm3',
  立: 'm3',
  m3: 'm3',
  件: 'piece',
  箱: 'piece',
  托: 'piece',
  板: 'piece',
  车: 'trip',
  趟: 'trip',
  柜: 'trip',
  台车: 'trip',
}

/** A price for each unit: 160一吨, 160/吨, 110吨价; 一吨115, 每方80. Low, high, loosely said, unit. */
export const priceEachAfter = new RegExp(
  `(?:(?:运费|运价|价格|单价|¥)[:\\s]?)?(${numeral})(?:\\s?(?:-|到|至)\\s?(${numeral}))?\\s?(?:${money})?\\s?(左右|多|起)?(?:(?:\\s?(?:/|每|一个?|1)\\s?)(${each})(?![位盘\\d]|板车)|(吨)价)(左右|起)?`,
  'g',
)
export const priceEachBefore = new RegExp(
  `(?:(?<![\\d.零一二两三四五六七八九十百千万])(?:每|一|1|/)个?(${each})\\s?(?:运费|运价|价格|给|是|:)?|吨价:?|吨位价:?)\\s?(${numeral})(?:\\s?-\\s?(${numeral}))?\\s?(?:${money})?(左右|起|多)?(?![米吨方])`,
  'g',
)

const cue =
  '总?运费|运价|价格|总价|包价|单价|一口价|整车价?|包车价?|给价|出价|报价|价|现付|到付|回单付|月结|现结|¥|给|全包'
const unitAfter = `${money}|包车|一口价|现付|到付|现结|回单付|含税|带票|开票|不含税|包`

/** A price: cue, low, high, unit, how loosely it is said. */
export const pricePattern = new RegExp(
  `(?:(${cue})[:\\s]{0,2})?(${numeral})(?:\\s?(?:-|到|至|~)\\s?(${numeral}))?\\s?(${money}|(?=${unitAfter}))?\\s?(左右|上下|多|起步?|以上|出头|\\+(?![票税油]))?`,
  'g',
)
/** Cues that say something else besides: the price leaves them to be read. */
export const meaningfulCues = ['一口价', '现付', '到付', '回单付', '月结', '现结']
/** A number followed by one of these is not money. */
export const notMoneyAfter = /^\s?(?:米|m|%|折|年|岁|度|号|型|马力|公里|km|轴|桥|尺|点|座|℃|°|\*|x)/

const fen = `(${numeral})\\s?(?:${money})?`
const returns = String.raw`\s?(?:装[货车]?完?后?|卸[货车]?完?后?|到[货付]?后?|发车)?\s?(可|不|全)?(?:退还|退回|退)`
/** 订金200退, 200定金, 定金三百 装车退, 订金不退: sum before, sum after, whether 不 stands there. */
export const depositPattern = new RegExp(
  `(?:${fen}(?:的)?(?:订|定|押)金(?!\\s?:?\\s?${numeral})|(?:订|定|押)金\\s?:?\\s?(?:${fen})?)(?:[,\\s]?${returns}|(可退|不退))?`,
  'g',
)
export const returnedSign = '退'
export const notReturned = '不'

/** No deposit asked for. */
export const noDeposit = /(?:无|免|不要|不收|不用|没有)(?:订|定|押)金/g

/** Ways of paying, as they are written. */
export const payments: Readonly<Record<string, string>> = {
  现付: '现付',
  现金: '现付',
  现结: '现付',
  现款: '现付',
  现金付: '现付',
  现金结算: '现付',
  到付: '到付',
  货到付款: '到付',
  货到付: '到付',
  到货付款: '到付',
  到货付: '到付',
  到付款: '到付',
  卸完付: '到付',
  卸货付款: '到付',
  卸货付: '到付',
  卸车付: '到付',
  卸完结: '到付',
  卸货结账: '到付',
  回单付: '回单付',
  回付: '回单付',
  回单结: '回单付',
  回单付款: '回单付',
  回单结算: '回单付',
  见回单付: '回单付',
  见回单付款: '回单付',
  见回单结: '回单付',
  卸完付清: '到付',
  卸货付清: '到付',
  卸完现付: '到付',
  卸货现付: '到付',
  卸货现结: '到付',
  月结: '月结',
}

/** Days after a payment word, or within it: 月结30天, 回单7天付, 月结(30天). */
export const paymentDays = new RegExp(
  `(月结|回单付款?|回单结|回单|见回单)\\s?\\(?(?:后|到)?(${numeral})[天日](?!到)\\)?内?(付款|付|结|到账)?`,
  'g',
)
export const receiptPayment = '回单付'

/** The price is to be agreed. */
export const negotiableWords =
  '电议 面议 电聊 价格电聊 价格面议 运费面议 运费电议 电联议价 来电议价 议价 价格好谈 运费好谈 好谈 可谈 可议 能谈 好商量 可商量 价格可谈 价格可议 价格商议 协商 价格协商 运费协商 电谈 价格电谈 运费电谈 私聊价格 价格私聊 运费私聊 价格详谈 详谈 价格详聊 价格电联 运费电联 价好谈 面谈 运价面议 价格另议 另议 价格商量 电询 价格来电'.split(
    ' ',
  )
export const fixedWords = ['一口价', '不议价', '不还价', '不讲价', '谢绝还价', '一口价不议价', '不议']
