/** Chinese digits, everyday and as written on cheques, each at the place of its value. */
export const CHINESE_DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}

/** Powers of ten that a character multiplies by. 兆 is 10¹² where no unit (兆瓦) begins with it. */
export const SCALES: Record<string, number> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 亿: 8, 兆: 12 }

/** Words for a number that nobody has counted. */
export const INDEFINITE_NUMERALS = '数十 数百 数千 数万 数亿 几十 几百 几千 几万 几亿 好几 若干 十几 成百上千 成千上万'

/** Characters that a numeral takes inside: 60多家, 1.3万余个. 来 only behind 十. */
export const INNER_OVER = '余多+'

/** 个 between a number and a large scale: 10个亿. */
export const CLASSIFYING_SCALE = '个'
/** Behind 个亿元 these show that 个 counts and 亿元 is a size: 218个亿元以上项目. */
export const SIZED_NOUNS = '以上 及以上 级 项目 企业 产业 园区 工程 镇 村 强 重点 重大 工业 制造 大 俱乐部'
export const YUAN = '元'

export const DECIMAL_POINT = '点'
export const NEGATIVE_WORD = '负'
export const ORDINAL = '第'
export const PARTS_OF = '分之'
export const HALF = '半'
/** Units that take a half behind them (四成半). */
export const HALVED_UNITS = ['成', '倍', '年']

/** A digit behind it is tenths: 三成五. */
export const TENTHS_UNIT = '成'
/** A digit behind them goes on in a smaller unit that is not named (1米8). */
export const SPLIT_UNITS = ['米']
/** Units that go on in a smaller one, with its share of them: 2小时30分. */
export const COMPOUND_UNITS: Record<string, { words: string; share: number }> = {
  小时: { words: '分钟 分', share: 1 / 60 },
  个小时: { words: '分钟 分', share: 1 / 60 },
  天: { words: '小时 个小时', share: 1 / 24 },
}

/** Words between the low and the high end of a range. */
export const RANGE_WORDS = '至到'
/** Words before the first of two figures that are no range but a movement (从5%到6%). */
export const FROM_WORDS = '从由自'
export const RANGE_DASHES = '-－–—―~～〜﹣−'
export const MINUS_SIGNS = '-－−﹣–'
/** Between amounts that share the unit of the last (0.7、1.0和1.1个百分点). */
export const SHARING_JOINS = '、和与及'
export const RATIO_SIGNS = '∶:：'

/** Doubling: 翻番, 翻一番, 翻了两番; and 翻了3倍. */
export const DOUBLING = { verb: '翻', aspect: '了', noun: '番', hedges: '近超约逾' }
export const TIMES_WORD = '倍'

/** 前: the first so many of an order (前10位). */
export const RANK_TOP = '前'
export const RANK_UNITS = '位名'
/** Last characters of what goes before a rank: 全国第一, 居第二, 排名第三. */
export const RANK_CONTEXT = '国省市球界区县居列名位'
/** What may follow a rank without a unit: 第一的, 第一和. */
export const RANK_FOLLOWERS = '的和及与并、'
