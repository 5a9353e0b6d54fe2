import { escapeHtml } from './text-nodes.ts'

const looksLikeHtml = /<(?:p|h[2-6]|ul|ol|table|img|figure|blockquote|br|div)\b/i

/**
 * What an editor typed, as HTML. Text with block tags is taken as HTML already (and must still be cleaned); anything
 * else is plain: a blank line parts paragraphs, `## ` begins a heading, `- ` a list item, `**` makes strong,
 * `[words](address)` a link, `![caption](address)` a picture.
 */
export function fromTyped(typed: string): string {
  const text = typed.replaceAll('\r\n', '\n').trim()
  if (looksLikeHtml.test(text)) return text
  return text
    .split(/\n\s*\n/)
    .filter(block => block.trim() !== '')
    .map(toBlock)
    .join('\n')
}

function toBlock(block: string): string {
  const lines = block.split('\n').map(line => line.trim())
  const heading = /^(#{2,4}) (.+)$/.exec(block.trim())
  if (heading && lines.length === 1) {
    const level = heading[1]!.length
    return `<h${level}>${inline(heading[2]!)}</h${level}>`
  }
  if (lines.every(line => line.startsWith('- '))) {
    return `<ul>${lines.map(line => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
  }
  return `<p>${lines.map(inline).join('<br>')}</p>`
}

function inline(text: string): string {
  return escapeHtml(text)
    .replace(/!\[([^\]]*)\]\(([^()\s]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]+)\]\(([^()\s]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
}
