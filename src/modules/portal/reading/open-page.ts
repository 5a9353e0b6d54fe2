import { collapse, type Entry } from './line-builder.ts'
import { readLines, readPlainLines } from './lines.ts'
import { type Element, findAttribute, isElement, isText, type ParentNode, parsePage, walk } from './tree.ts'

/** A page's content as lines and media, and what its head says about it. */
export interface OpenPage {
  entries: Entry[]
  titleTag: string
  /** Named meta tags, names in lower case. */
  meta: ReadonlyMap<string, string>
}

const markup =
  /<\s*(?:!doctype|html|head|body|table|tr|td|div|p|br|h[1-6]|span|font|meta|title|center|a|article|section|img|b|ul|script)\b/i

/** Opens a page that is HTML, or plain text where it has no tags. */
export function openPage(text: string): OpenPage {
  if (!markup.test(text)) return { entries: readPlainLines(text), titleTag: '', meta: new Map() }
  const root = parsePage(text)
  return { entries: readLines(root), ...readHead(root) }
}

function readHead(root: ParentNode): { titleTag: string; meta: Map<string, string> } {
  const meta = new Map<string, string>()
  let titleTag: string | undefined
  const visit = (element: Element) => {
    if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml')) titleTag ??= textOf(element)
    const name =
      element.tagName === 'meta' ? (findAttribute(element, 'name') ?? findAttribute(element, 'property')) : undefined
    const content = findAttribute(element, 'content')
    if (name !== undefined && content !== undefined) meta.set(name.toLowerCase(), content)
  }
  walk(
    root,
    node => {
      if (isElement(node)) visit(node)
      return isElement(node)
    },
    () => {},
  )
  return { titleTag: titleTag ?? '', meta }
}

function textOf(element: Element): string {
  return collapse(element.childNodes.map(node => (isText(node) ? node.value : '')).join('')).trim()
}
