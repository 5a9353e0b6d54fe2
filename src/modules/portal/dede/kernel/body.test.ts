import { expect, test } from 'vitest'
import { dropTags, joinPages, linkAttachments, readDownloads, readFieldNames, readGallery } from './body.ts'

test('an article of several pages becomes one, with the headings that somebody wrote', () => {
  expect(joinPages('<p>一</p>#p#建设进展#e#<p>二</p>#p#副标题#e#<p>三</p>#p#<p>四</p>')).toBe(
    '<p>一</p>\n<h3>建设进展</h3><p>二</p>\n<p>三</p>\n<p>四</p>',
  )
})

test('tags of DedeCMS go, the text between them stays', () => {
  expect(dropTags("前{dede:field name='a'/}中{dede:if $x}内{/dede:if}后")).toBe('前中内后')
})

test('attachments become links, by number or by address; an unknown number stays', () => {
  const find = (id: number) => (id === 7 ? { src: '/uploads/soft/a.doc', text: '规划' } : undefined)
  expect(linkAttachments('见[attachment=7]、[attachment]/uploads/b.pdf[/attachment]、[attachment=8]', find)).toBe(
    '见<a href="/uploads/soft/a.doc">规划</a>、<a href="/uploads/b.pdf">/uploads/b.pdf</a>、[attachment=8]',
  )
})

test('galleries and downloads become paragraphs, what they say made harmless', () => {
  const gallery =
    "{dede:pagestyle maxwidth='800'/}{dede:img ddimg='/s.jpg' text='大\"门' width='1'} /uploads/1.jpg {/dede:img}"
  expect(readGallery(gallery)).toBe('<p><img src="/uploads/1.jpg" alt="大&quot;门"></p>')
  expect(readDownloads("{dede:link islocal='1' text='本地下载'} /uploads/s.zip {/dede:link}")).toBe(
    '<p><a href="/uploads/s.zip">本地下载</a></p>',
  )
})

test('fields of a model are called what the model says', () => {
  const fieldset = '<field:address itemname="地址" autofield="1" type="text"></field:address>'
  expect(readFieldNames(fieldset)).toEqual(new Map([['address', '地址']]))
})
