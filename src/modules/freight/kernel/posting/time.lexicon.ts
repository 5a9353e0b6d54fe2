/** Days, parts of the day and clock times, and what a time in a line may be for. */

/** Days counted from today: first and last. */
export const relativeDays: Readonly<Record<string, readonly [first: number, last: number]>> = {
  今天: [0, 0],
  今日: [0, 0],
  今: [0, 0],
  当天: [0, 0],
  明天: [1, 1],
  明日: [1, 1],
  明: [1, 1],
  后天: [2, 2],
  后日: [2, 2],
  后: [2, 2],
  大后天: [3, 3],
  今明: [0, 1],
  今明两天: [0, 1],
  今明天: [0, 1],
  明后天: [1, 2],
  明后两天: [1, 2],
  明后: [1, 2],
  这两天: [0, 1],
  这几天: [0, 2],
  近两天: [0, 1],
}
/** Days said too loosely to be sure of. */
export const looseDays = ['这两天', '这几天', '近两天']

/** Parts of a day: first and last hour. */
export const dayParts: Readonly<Record<string, readonly [from: number, to: number]>> = {
  上午: [6, 12],
  下午: [12, 18],
  午后: [12, 18],
  晚上: [18, 24],
  晚间: [18, 24],
  夜里: [18, 24],
  夜间: [18, 24],
  傍晚: [18, 24],
  晚: [18, 24],
  夜: [18, 24],
  早上: [6, 10],
  早晨: [6, 10],
  清早: [6, 10],
  一早: [6, 10],
  大早: [6, 10],
  一大早: [6, 10],
  清晨: [6, 10],
  早: [6, 10],
  中午: [11, 14],
  凌晨: [0, 6],
  半夜: [0, 6],
}

/** Monday is 1, Sunday 7. */
export const weekdays: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  末: 6,
}
export const weekend = '末'
export const nextWeek = '下'

/** Day forms, each tried where a time may begin. */
export const relativeDay =
  /(今明两天|今明天|今明|明后两天|明后天|明后|这两天|这几天|近两天|大后天|今天|今日|当天|明天|明日|后天|后日|[今明后](?=早|晚|上午|下午|中午|凌晨|装|走|提))/y
export const weekDay = /(下个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天末])/y
export const wholeNextWeek = /下个?(?:周|星期|礼拜)/y
export const monthDay =
  /(1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})月份?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?(?:\s?(?:-|到|至)\s?(\d{1,2})[日号])?(?![\d年])/y
export const dottedDay =
  /(1[0-2]|0?[1-9])[./-](3[01]|[12]\d|0?[1-9])(?:[日号]|(?=\s?(?:早|晚|上午|下午|中午|凌晨|装|提货|发车|用车|到货|卸)))(?!\d)/y
/** A dotted date without a sign of what it is: read when it is near. */
export const bareDottedDay =
  /(1[0-2]|0?[1-9])(?:\.(?=\d\d)|\/)([0-3]?\d)(?![\d.%*]|\s?(?:吨|t|方|立|米|m|元|块|万|千|k|w|公斤|kg|箱|件))/y
export const dayOfMonth =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[日号]?\s?(?:-|到|至|、|或)\s?(\d{1,2}))?[日号](?![柜线门库仓楼])/y
export const monthEnd = /月底/y
export const partOfDay =
  /\s?\(?(?:的)?(上午|下午|午后|晚上|晚间|夜里|夜间|傍晚|早上|早晨|清早|一大早|一早|大早|清晨|中午|凌晨|半夜|早(?![稻熟])|晚(?!稻)|夜)\)?/y
export const clockTime =
  /\s?(?:(\d{1,2}|[一二三四五六七八九十两]{1,3})点(?!\d(?!\d)|[一二三四五六七八九](?!十))(?:钟|(半)|(\d{1,2})分?(?![\d吨]))?|([01]?\d|2[0-4]):([0-5]\d))/y
export const clockRange = /\s?(?:-|到|至)/y
export const timeEdge = /(之前|以前|前(?!四)|之后|以后|后(?!八))/y
export const edgeBefore = '前'
/** What a day form or a clock time may begin with. */
export const timeBeginnings = new Set('今明这近大当后下本周星礼月上中晚夜傍早清一二三四五六七八九十两凌半午0123456789')

/** After a time: it tells when the goods are to be unloaded or there. */
export const arrivalAfter = /^\s?(?:必须|要|能|就|准时)?(?:到货|到达|送到|送达|交货|卸货|卸车|卸(?:完)?(?!空|完空)|到)/
export const arrivalBare = '到'

/** Words for now, until the end of the day; the second list is the looser. */
export const nowWords = [
  '现装',
  '马上装',
  '马上走',
  '马上',
  '立即装',
  '立即',
  '立刻',
  '即装',
  '即走',
  '现在装',
  '现在走',
  '现在就走',
  '现在',
  '现走',
  '在装',
  '急走',
  '急装',
]
export const anytimeWords = ['随时可装', '随时能走', '随时可走', '随时都可以', '随时装', '随时走', '随时']
