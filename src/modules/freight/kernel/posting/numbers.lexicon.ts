/** Numbers as they are typed and spoken. */

export const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
export const scaleValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, k: 1000, 万: 10000, w: 10000 }
export const half = '半'
export const point = '点'

const spoken = '[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万]{0,8}'

/** Source of a pattern for one number: 3200, 9.6, 1万2, 3千2, 3.2k, 三千二, 九点六. */
export const numeral = String.raw`(?:(?<![\d.])\d{1,7}(?:\.\d{1,3})?(?!\d)(?:万\d{0,4}千?(?!\d)|千\d{0,3}百?(?!\d)|百\d{0,2}(?!\d)|[wk](?![a-z])\d{0,4})?|${spoken}(?:点[一二三四五六七八九]{1,2})?)`

/** Two neighbouring digits that mean a range: 七八吨, 十七八吨. */
export const spokenRange = /^(.*?)([一二三四五六七八])([二三四五六七八九])$/
/** A spoken number large enough to be money when nothing else is said. */
export const spokenHundreds = /[百千万]/
