import { Marked } from 'marked'
import { escapeHtml } from '../kernel/html/text-nodes.ts'
import { isKeptTag } from './clean-body.ts'

const looksLikeHtml = /<(?:p|h[2-6]|ul|ol|table|img|figure|blockquote|br|div)\b/i

/**
 * Chinese has no spaces around words: CommonMark leaves `**要点：**下一句` as it is, because the mark of the end stands
 * between a colon and a letter. Here two stars around words make them strong wherever they stand.
 */
const strongAnywhere = {
  name: 'strong-anywhere',
  level: 'inline' as const,
  start: (text: string) => {
    const at = text.indexOf('**')
    return at < 0 ? undefined : at
  },
  tokenizer(this: { lexer: { inlineTokens(text: string): never[] } }, text: string) {
    const found = /^\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*/.exec(text)
    return found
      ? { type: 'strong', raw: found[0], text: found[1]!, tokens: this.lexer.inlineTokens(found[1]!) }
      : undefined
  },
}

/** Tags that no article has, such as `<ERP>`, are words that someone wrote. */
const renderer = {
  html: ({ text }: { text: string }) =>
    text.replace(/<\/?([a-z][\w-]*)[^>]*>/gi, (tag, name) => (isKeptTag(name) ? tag : escapeHtml(tag))),
}

const markdown = new Marked({ gfm: true, breaks: true, async: false, renderer, extensions: [strongAnywhere] as never })

/**
 * What an editor typed, as HTML that must still be cleaned. Text with block tags is HTML already; anything else is
 * Markdown (CommonMark with tables; a line end inside a paragraph stays a line end). Headings begin at the second
 * level, since the title of the page is the first.
 */
export function fromTyped(typed: string): string {
  const text = typed.replaceAll('\r\n', '\n').trim()
  if (looksLikeHtml.test(text)) return text
  const html = markdown.parse(text, { async: false })
  return html.replace(/<(\/?)h1>/g, '<$1h2>').trim()
}
