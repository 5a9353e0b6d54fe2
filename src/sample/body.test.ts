import { expect, test } from 'vitest'
import { toHtml } from './body.ts'

test('lines become headings, lists, tables, quotations and paragraphs', () => {
  const text = '一\n\n## 二\n\n- 三\n- **四**\n\n1. 五\n2. 六\n\n| 甲 | 乙 |\n| 1 | 2 |\n\n> 七'
  expect(toHtml(text)).toBe(
    [
      '<p>一</p>',
      '<h2>二</h2>',
      '<ul><li>三</li><li><strong>四</strong></li></ul>',
      '<ol><li>五</li><li>六</li></ol>',
      '<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      '<blockquote><p>七</p></blockquote>',
    ].join('\n'),
  )
})

test('another kind of line ends a list, also without a blank line', () => {
  expect(toHtml('- 一\n二')).toBe('<ul><li>一</li></ul>\n<p>二</p>')
})

test('markup in a text is shown, not obeyed', () =>
  expect(toHtml('a < b & "c"')).toBe('<p>a &lt; b &amp; &quot;c&quot;</p>'))
