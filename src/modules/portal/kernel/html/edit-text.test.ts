import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replaceAt } from './edit-text.ts'
import { escapeHtml, toPlainText } from './text-nodes.ts'

test('a text is replaced where its paragraph says it, not where it stands first', () => {
  const html = '<p>one two</p>\n<p>two <b>two</b></p>'
  const paragraphs = ['one two', 'two two']
  expect(replaceAt(html, paragraphs, { paragraph: 1, start: 4, before: 'two' }, '2')).toBe(
    '<p>one two</p>\n<p>two <b>2</b></p>',
  )
})

test('a text that runs across tags goes where it begins', () => {
  expect(replaceAt('<p>a<b>bc</b>d</p>', ['abcd'], { paragraph: 0, start: 1, before: 'bcd' }, 'X')).toBe(
    '<p>a<b>X</b></p>',
  )
})

test('nothing may be put in: before the first character, between two, behind the last', () => {
  const put = (start: number) => replaceAt('<p>ab</p>', ['ab'], { paragraph: 0, start, before: '' }, '&')
  expect([put(0), put(1), put(2)]).toEqual(['<p>&amp;ab</p>', '<p>a&amp;b</p>', '<p>ab&amp;</p>'])
})

test('a text that was edited since is left alone', () => {
  expect(replaceAt('<p>other</p>', ['text'], { paragraph: 0, start: 0, before: 't' }, 'T')).toBeUndefined()
  expect(replaceAt('<p>text</p>', ['text'], { paragraph: 0, start: 0, before: 'x' }, 'T')).toBeUndefined()
})

test('whatever is replaced, the text becomes what replacing in the plain text makes of it', () => {
  const words = fc.stringMatching(/^[a-z<&\u4e00-\u4e20]{1,8}$/)
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      words,
      (texts, p, s, l, after) => {
        const paragraph = p % texts.length
        const text = texts[paragraph]!
        const start = s % (text.length + 1)
        const before = text.slice(start, start + (l % 3))
        const html = texts
          .map(each => `<p>${escapeHtml(each.slice(0, 2))}<b>${escapeHtml(each.slice(2))}</b></p>`)
          .join('\n')
        const expected = texts.with(paragraph, text.slice(0, start) + after + text.slice(start + before.length))
        const replaced = replaceAt(html, texts, { paragraph, start, before }, after)
        expect(toPlainText(replaced!).split('\n')).toEqual(expected)
      },
    ),
  )
})
