import { expect, test } from 'vitest'
import { effectOf } from './change-effect.ts'
import { numeralOf, withNumber } from './numeral.ts'
import { readText } from './read-text.ts'

const published = '2026-08-20'
const text =
  '今年集群项目323个，甲厂等32个项目开工，乙厂等37个项目投产，丙厂等254个项目达标。新增床位1290张、总数达3910张。进出口39.5亿元，其中出口34.9亿元，占比88%。'

function tried(quote: string, typed: string) {
  const before = { text, reading: readText(text, published) }
  const figure = before.reading.figures.find(each => each.quote === quote)!
  const next = withNumber(text, figure, typed)
  const after = { text: next, reading: readText(next, published) }
  return { next, after: after.reading, effect: effectOf(before, after, published) }
}

test('a changed number breaks exactly the sums that use it', () => {
  const { after, effect } = tried('254个', '245')
  expect(effect.changed.map(({ before, after: now }) => [before.quote, now.quote])).toEqual([['254个', '245个']])
  expect(effect.broken.map(at => after.checks[at]!.rule)).toEqual(['sum'])
  expect(effect.unmoved).toBe(after.checks.length - 1)
  expect(effect.isVersion).toBe(true)
})

test('a number that no sum states breaks nothing', () => {
  const { effect } = tried('1290张', '1291')
  expect(effect.broken).toEqual([])
})

test('a share and its part above the whole break together', () => {
  const { after, effect } = tried('34.9亿元', '43.9')
  expect(effect.broken.map(at => after.checks[at]!.rule).sort()).toEqual(['part_whole', 'share'])
})

test('turning a number back mends what it broke', () => {
  const { next, after } = tried('254个', '245')
  const effect = effectOf({ text: next, reading: after }, { text, reading: readText(text, published) }, published)
  expect(effect.mended).toHaveLength(1)
  expect(effect.broken).toEqual([])
})

test('another text is no version of the first', () => {
  const other = '完成投资514.7亿元，其中省大中型项目56.32亿元。'
  const effect = effectOf(
    { text, reading: readText(text, published) },
    { text: other, reading: readText(other, published) },
    published,
  )
  expect(effect.isVersion).toBe(false)
})

test('the numeral of a quote is changed, its hedge and unit stay', () => {
  const figure = { quote: '超3,000家', start: 2, end: 9 }
  expect(numeralOf('翻番')).toBe('翻番')
  expect(withNumber('企业超3,000家。', figure, '3200')).toBe('企业超3200家。')
  expect(withNumber('企业超3,000家。', figure, '３２００')).toBe('企业超3200家。')
  expect(withNumber('企业超3,000家。', figure, '近两千家')).toBe('企业近两千家。')
})
