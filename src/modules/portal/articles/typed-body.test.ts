import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanBody } from './clean-body.ts'
import { fromTyped } from './typed-body.ts'

const saved = (typed: string) => cleanBody(fromTyped(typed))

test('Markdown becomes paragraphs, headings, lists, quotations, tables, links and pictures', () => {
  const picture = 'a'.repeat(64)
  const typed = [
    '第一段\n第二行',
    '## 小标题',
    '- 一\n- 二',
    '1. 甲\n2. 乙',
    '> 引文',
    '| 园区 | 面积 |\n| --- | --- |\n| 一区 | 32 |',
    `[文字](https://example.com/) ![月台](/files/${picture})`,
  ].join('\n\n')
  const html = saved(typed)
  for (const part of [
    '<p>第一段<br />第二行</p>',
    '<h2>小标题</h2>',
    '<li>一</li>',
    '<ol>\n<li>甲</li>',
    '<blockquote>\n<p>引文</p>',
    '<th>园区</th>',
    '<td>32</td>',
    '<a href="https://example.com/">文字</a>',
    `<img src="/files/${picture}" alt="月台" />`,
  ])
    expect(html).toContain(part)
})

test('two stars make strong where Chinese stands around them without spaces', () => {
  expect(saved('先说**要点：**再说**“其他”**。')).toBe(
    '<p>先说<strong>要点：</strong>再说<strong>“其他”</strong>。</p>',
  )
  expect(saved('2**3 与 4 ** 5')).toBe('<p>2**3 与 4 ** 5</p>')
})

test('a title in the text is no title of the page', () => {
  expect(saved('# 大标题')).toBe('<h2>大标题</h2>')
})

test('scripts, handlers and styles do not survive, in Markdown either', () => {
  const html = saved('好<script>alert(1)</script> [x](javascript:alert(1)) <b onclick="x()" style="color:red">粗</b>')
  expect(html).toBe('<p>好&lt;script&gt;alert(1)&lt;/script&gt; <a>x</a> <b>粗</b></p>')
  expect(saved('<p>好<script>alert(1)</script></p>')).toBe('<p>好</p>')
})

test('what only looks like a tag stays as words', () => {
  expect(saved('上线<ERP>系统与<某>模块')).toBe('<p>上线&lt;ERP&gt;系统与&lt;某&gt;模块</p>')
})

test('what Word leaves in pasted text goes, its words stay', () => {
  const pasted = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->
<p class=MsoNormal style='text-indent:24.0pt'><span style='font-family:宋体'>物流<o:p></o:p></span></p>
<p class=MsoNormal><![if !supportLists]>·<![endif]><font color=red>增长</font></p><p><span></span><o:p>&nbsp;</o:p></p></body></html>`
  expect(saved(pasted).replace(/\n/g, '')).toBe('<p>物流</p><p>·增长</p>')
})

test('what was saved opens and is saved again the same', () => {
  const pieces = fc.constantFrom(
    '## 标题',
    '- 一\n- 二',
    '正文 & 其他',
    '**粗**体',
    'a < b',
    '> 引',
    '| a | b |\n|--|--|\n| 1 | 2 |',
    '<p>段<br>落</p>',
    '<table><tr><td>格</td></tr></table>',
    '```\n<p>\n```',
    '    code',
    '&lt;p&gt;',
    '1. 一',
  )
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), parts => {
      const once = saved(parts.join('\n\n'))
      expect(saved(once)).toBe(once)
    }),
  )
})
