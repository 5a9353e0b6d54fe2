import { DOMSerializer, DOMParser as ModelParser, type Node } from 'prosemirror-model'
import { schema } from './schema.ts'

const parser = ModelParser.fromSchema(schema)
const serializer = DOMSerializer.fromSchema(schema)

const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body

/** A text as the editor holds it. What the editor cannot show without changing it is kept as it is. */
export function readHtml(html: string): Node {
  const body = bodyOf(html)
  for (const element of [...body.children]) {
    if (canonical(writeHtml(parser.parse(wrap(element)))) === canonical(element.outerHTML)) continue
    const kept = body.ownerDocument.createElement('div')
    kept.dataset.kept = element.outerHTML
    body.replaceChild(kept, element)
  }
  return parser.parse(body)
}

function wrap(element: Element): HTMLElement {
  const body = element.ownerDocument.createElement('div')
  body.appendChild(element.cloneNode(true))
  return body
}

/** The same markup whichever of two names a tag has, and whatever white space stands between blocks. */
function canonical(html: string): string {
  return html
    .replace(/<(\/?)b>/g, '<$1strong>')
    .replace(/<(\/?)i>/g, '<$1em>')
    .replace(/>\s+</g, '><')
    .trim()
}

/** What the editor holds as HTML: one block a line, a table's first row of heads as its head. */
export function writeHtml(doc: Node): string {
  const holder = bodyOf('').ownerDocument.createElement('div')
  holder.appendChild(serializer.serializeFragment(doc.content, { document: holder.ownerDocument }))
  for (const cell of holder.querySelectorAll('li, td, th')) unwrapOnly(cell)
  for (const table of holder.querySelectorAll('table')) markHead(table)
  for (const picture of holder.querySelectorAll('img[src^="data:"]')) picture.remove()
  for (const kept of holder.querySelectorAll<HTMLElement>('div[data-kept]')) kept.outerHTML = kept.dataset.kept!
  return [...holder.children]
    .map(each => each.outerHTML)
    .filter(each => each !== '<p></p>')
    .join('\n')
}

/** `<li><p>x</p></li>` says no more than `<li>x</li>`; an item with a list below it keeps its words outside of one. */
function unwrapOnly(cell: Element) {
  const first = cell.firstElementChild
  const isAlone =
    first && first.tagName === 'P' && [...cell.children].every(each => each === first || /^[OU]L$/.test(each.tagName))
  if (!isAlone) return
  while (first.firstChild) cell.insertBefore(first.firstChild, first)
  first.remove()
}

function markHead(table: HTMLTableElement) {
  const [first] = table.rows
  if (!first || [...first.cells].some(cell => cell.tagName !== 'TH')) return
  table.createTHead().appendChild(first)
  for (const body of [...table.tBodies]) if (body.rows.length === 0) body.remove()
}
