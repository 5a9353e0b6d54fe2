import iconv from 'iconv-lite'
import { damageText } from '../kernel/damage/damage.ts'
import { gbkCodec } from '../reading/gbk-codec.ts'

type Given = {
  title: string
  paragraphs: readonly string[]
  breadcrumb?: readonly string[]
  head?: string
  more?: string
}

/** A page as an old site had it: a path, a line of facts, a body, a script. */
export function oldPage({ title, paragraphs, breadcrumb = [], head = '', more = '' }: Given): string {
  return `<html><head><title>${title}</title>${head}</head><body>
<div class="place">${breadcrumb.join(' &gt; ')}</div><h1>${title}</h1>
<div class="info">2024-09-14 15:46</div>
<div class="content">${paragraphs.map(text => `<p>${text}</p>`).join('\n')}${more}</div>
<script>count()</script></body></html>`
}

/** The same text as a machine 简繁 conversion left it. */
export function damaged(text: string): string {
  return damageText(text, gbkCodec, { dropPrivateUse: true })
}

export function inEncoding(page: string, encoding: 'gb18030' | 'big5' | 'utf8'): Buffer {
  return iconv.encode(page, encoding)
}
