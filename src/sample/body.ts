const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function inline(text: string): string {
  return text.replace(/[&<>"]/g, character => escapes[character]!).replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
}

type Block = { mark: RegExp; write: (lines: readonly string[]) => string }

const items = (lines: readonly string[]) => lines.map(line => `<li>${inline(line)}</li>`).join('')
const cells = (line: string) => line.replace(/^\||\|$/g, '').split('|')
const cell = (tag: 'th' | 'td') => (text: string) => `<${tag}>${inline(text.trim())}</${tag}>`
const row = (line: string, tag: 'th' | 'td') => `<tr>${cells(line).map(cell(tag)).join('')}</tr>`

function table([head = '', ...rest]: readonly string[]): string {
  const body = rest.map(line => row(line, 'td')).join('')
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`
}

const blocks: readonly Block[] = [
  { mark: /^## /, write: lines => lines.map(line => `<h2>${inline(line)}</h2>`).join('') },
  { mark: /^- /, write: lines => `<ul>${items(lines)}</ul>` },
  { mark: /^\d+\. /, write: lines => `<ol>${items(lines)}</ol>` },
  { mark: /^> /, write: lines => `<blockquote>${lines.map(line => `<p>${inline(line)}</p>`).join('')}</blockquote>` },
  { mark: /^(?=\|)/, write: table },
]

const paragraph: Block = { mark: /^/, write: lines => lines.map(line => `<p>${inline(line)}</p>`).join('') }

/**
 * The body of a sample article as HTML. Each line is a block: `## ` heading, `- ` and `1. ` list items, `> ` quotation,
 * `| a | b |` a row of a table whose first row is its head, anything else a paragraph; `**` makes strong.
 */
export function toHtml(text: string): string {
  const written: string[] = []
  let block = paragraph
  let lines: string[] = []
  const close = () => {
    if (lines.length > 0) written.push(block.write(lines))
    lines = []
  }
  for (const line of text.split('\n').map(each => each.trim())) {
    const next = blocks.find(each => each.mark.test(line)) ?? paragraph
    if (line === '' || next !== block) close()
    block = next
    if (line !== '') lines.push(line.replace(block.mark, ''))
  }
  close()
  return written.join('\n')
}
