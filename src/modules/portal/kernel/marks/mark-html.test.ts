import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, markedText, markHtml } from './mark-html.ts'

const bracketed = (start: number, end: number): Mark => ({ start, end, tags: isFirst => [isFirst ? '[' : '(', ']'] })

const markAll = (html: string, quotes: readonly string[], shown?: string) => {
  let from = 0
  const marks = quotes.map(quote => {
    const start = markedText(html).indexOf(quote, from)
    from = start + quote.length
    return bracketed(start, from)
  })
  return markHtml(html, marks, shown)
}

test('the text has a line for every block and a space between cells', () => {
  expect(markedText('<p>一</p><p>二<br>三</p>')).toBe('一\n二\n三\n')
  expect(markedText('<tr><td>工业</td><td>32</td></tr>')).toBe('工业 32 \n')
})

test('places are marked where they stand, tags and entities untouched', () => {
  expect(markAll('<p>落地254家，A &amp; B共<b>323</b>家</p>', ['254家', '323'])).toBe(
    '<p>落地[254家]，A &amp; B共<b>[323]</b>家</p>',
  )
})

test('a place that runs over tags is marked in each stretch, its first one apart', () => {
  expect(markAll('<p>共<b>323</b>家，<i>7</i>户</p>', ['323家', '7户'])).toBe(
    '<p>共<b>[323]</b>(家]，<i>[7]</i>(户]</p>',
  )
})

test('the same places are marked in the other script', () => {
  expect(markAll('<p>营业额达720亿元</p>', ['720亿元'], '<p>營業額達720億元</p>')).toBe('<p>營業額達[720億元]</p>')
})

test('marking changes nothing but what it puts in', () => {
  const word = fc.constantFrom('甲', '12', '&amp;', '<b>', '</b>', '</p><p>', '&lt;', '3家')
  fc.assert(
    fc.property(fc.array(word), fc.array(fc.nat(30), { maxLength: 6 }), (words, places) => {
      const html = `<p>${words.join('')}</p>`
      const bounds = [...new Set(places)].sort((a, b) => a - b).map(at => Math.min(at, markedText(html).length))
      const marks = bounds.slice(1).map((end, index) => bracketed(bounds[index]!, end))
      expect(markHtml(html, marks).replaceAll(/[[\](]/g, '')).toBe(html)
    }),
  )
})
