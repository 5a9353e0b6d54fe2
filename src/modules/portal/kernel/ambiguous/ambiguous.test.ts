import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAmbiguous, isFormOf } from './ambiguous.ts'
import { anchorAt, findAnchor } from './anchors.ts'
import { convertHtml, textOfHtml } from './convert-html.ts'

/** A conversion of our own with one phrase, 皇后. */
const conversion = {
  cut: (text: string) => text.match(/皇后|./gsu) ?? [],
  convert: (text: string) => text.replace(/(?<!皇)后/g, '後').replaceAll('发', '發'),
}

test('characters that stand for several are told with what the conversion makes of them', () => {
  const places = findAmbiguous('皇后以后发', conversion)
  expect(places.map(({ start, written, chosen, isByPhrase }) => [start, written, chosen, isByPhrase])).toEqual([
    [1, '后', '后', true],
    [3, '后', '後', false],
    [4, '发', '發', false],
  ])
  expect(places[2]!.forms.map(each => each.form)).toEqual(['發', '髮'])
  expect([isFormOf('发', '髮'), isFormOf('发', '后')]).toEqual([true, false])
})

test('a character is found again after the text around it was edited', () => {
  const text = '园区建成以后，企业在此后发展很快。'
  const anchor = anchorAt(text, text.lastIndexOf('后'), '后')
  const edited = '二〇二四年，园区建成以后，企业在此后发展更快了。'
  expect(findAnchor(edited, anchor)).toEqual([edited.lastIndexOf('后')])
})

test('a character whose surroundings are gone is found no more', () => {
  const anchor = anchorAt('在此后发展', 2, '后')
  expect(findAnchor('皇后娘娘驾到了这里', anchor)).toEqual([])
  expect(findAnchor('', anchor)).toEqual([])
})

test('an anchor is always found in its own text, and where it was', () => {
  const texts = fc.stringMatching(/^[后发展ab]{1,25}$/)
  fc.assert(
    fc.property(texts, fc.nat(), (text, n) => {
      const start = n % text.length
      expect(findAnchor(text, anchorAt(text, start, text[start]!))).toContain(start)
    }),
  )
})

test('a choice stands in the converted text, whatever markup is around it', () => {
  const html = '<p>以<b>后</b>理发 &amp; 出发</p>'
  const text = textOfHtml(html)
  const choice = { ...anchorAt(text, text.indexOf('发'), '发'), chosen: '髮' }
  expect(convertHtml(html, conversion.convert, [choice])).toBe('<p>以<b>後</b>理髮 &amp; 出發</p>')
})

test('a choice stands too where the conversion changes the length of the text', () => {
  const longer = (text: string) => text.replaceAll('甲', '甲甲').replaceAll('发', '發')
  expect(
    convertHtml('<p>甲发甲发乙</p>', longer, [{ before: '甲发甲', written: '发', after: '乙', chosen: '髮' }]),
  ).toBe('<p>甲甲發甲甲髮乙</p>')
})

test('without choices the conversion alone works', () => {
  expect(convertHtml('<p>以后<img src="/后" /></p>', conversion.convert, [])).toBe('<p>以後<img src="/后" /></p>')
})
