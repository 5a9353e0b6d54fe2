/** A word for a time: a year counted from a reference, months of it, or both. */
export interface TimeWord {
  words: string
  /** Years from the year of publication, or the year that the text speaks of. */
  year?: number | 'spoken'
  months?: [number, number]
  /** A named span of whole years. */
  span?: [number, number]
  /** The day of publication, or a time that stays open. */
  special?: 'now' | 'open' | 'quarter'
}

export const TIME_WORDS: TimeWord[] = [
  { words: '今年 本年 本年度 今年度 今年以来 今年来', year: 0 },
  { words: '去年 上年 上一年 上年度', year: -1 },
  { words: '前年', year: -2 },
  { words: '明年', year: 1 },
  { words: '全年 当年 年内 全年共 年末 年底', year: 'spoken' },
  { words: '一年来 过去一年 这一年', year: 'spoken' },
  { words: '上半年', year: 'spoken', months: [1, 6] },
  { words: '下半年', year: 'spoken', months: [7, 12] },
  { words: '一季度 首季 首季度 第一季度 1季度', year: 'spoken', months: [1, 3] },
  { words: '二季度 第二季度 2季度', year: 'spoken', months: [4, 6] },
  { words: '三季度 第三季度 3季度', year: 'spoken', months: [7, 9] },
  { words: '四季度 第四季度 4季度', year: 'spoken', months: [10, 12] },
  { words: '元旦假期 元旦期间', year: 'spoken', months: [1, 1] },
  { words: '清明假期 清明节假期 清明期间', year: 'spoken', months: [4, 4] },
  { words: '五一假期 五一”假期 五一」假期 五一期间 五一”期间 五一」期间', year: 'spoken', months: [5, 5] },
  { words: '国庆假期 国庆节假期 国庆中秋假期', year: 'spoken', months: [10, 10] },
  { words: '前两季度 前二季度', year: 'spoken', months: [1, 6] },
  { words: '前三季度 前3季度 前三个季度', year: 'spoken', months: [1, 9] },
  { words: '当季 本季 本季度', special: 'quarter' },
  { words: '目前 当前 如今 现今 迄今 至今 截至目前 到目前', special: 'now' },
  {
    words: '近年来 近年 近年以来 近几年 近些年 多年来 历年 历史上 开行以来 成立以来 运行以来 建成以来 投用以来',
    special: 'open',
  },
  { words: '大会期间 会议期间 活动期间 展会期间 峰会期间', special: 'open' },
  { words: '十一五', span: [2006, 2010] },
  { words: '十二五', span: [2011, 2015] },
  { words: '十三五', span: [2016, 2020] },
  { words: '十四五', span: [2021, 2025] },
  { words: '十五五', span: [2026, 2030] },
]

/** Letters of a written date. */
export const DATE = { year: '年', month: '月', days: '日号', hours: '时点', minutes: '分', share: '份' }
/** The end of a month or year, at which a state is taken. */
export const EDGE_END = '末底'
/** A part of a month: a day on which something was said rather than a period measured. */
export const EDGE_BLUR = '初上中下旬'

/** What stands around a length of time and makes it a span that ends now (五年来, 过去五年) or begins now (未来五年). */
export const LOOKS = {
  back: { before: '过去 这 近 以往 过去的 最近 前', after: '来 间 以来' },
  forward: { before: '未来 今后 未来的 今后的', after: '' },
}

/** What stands before a length of time and makes it an amount: 连续三年, 提前两年. */
export const MEASURED_TIME =
  '连续 连 提前 缩短 延长 历时 长达 达 达到 提高到 提高至 提升至 提升到 增至 增加到 延长至 缩短至 压缩至 缩短到 压缩到 为 约 超 超过 满 不超过 不少于 学制 期限 质保 达到了'

/** Behind a time: the span runs from it until now. */
export const SINCE = '以来 起 至今 开始 以后'
/** Closes a span that a verb opens: 自2019年首发以来. */
export const SINCE_CLOSING = '以来 至今'
/** Before a time: the state at its end. */
export const UNTIL = '截至 截止 截止到 截至到 到 至 截'
/** Before a time: it is what the text compares with, not what it speaks of. */
export const COMPARED = '比 较 与 同 是 为 相当于 超过 和 以 低于 高于'
/** Behind a length of time: it measures a record (近15年新高, 10年来最高). */
export const RECORDS = '新高 新低 最 来最 以来最 来新 以来新 来首 以来首 同期 来罕见 之最'
/** Opens a comparison with a time further on: 较扩能改造前的2020年. */
export const COMPARING = '比较'
/** Before 比 these make another word: 占比, 同比. */
export const NOT_COMPARING = '占同环对相之可'
/** Before a time: the first state of a movement. */
export const STARTING = '从 由 自'
export const ATTRIBUTIVE = '的'

/** Behind a day: the figure is of that day alone. */
export const ONE_DAY = '单日 当日 当天 全天'

/** Behind the name of a plan: the time that it covers. */
export const ERA = '时期 期间 以来 规划期'
export const CLOSING_QUOTES = '”」』"’'

/** 前10个月: the first so many months. */
export const FIRST = '前'
export const MONTHS_COUNTED = '个月'
