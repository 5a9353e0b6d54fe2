import sanitizeHtml from 'sanitize-html'
import { applyRepairs } from '../kernel/repair/apply.ts'
import { blockTags, cellTags, frameTags, headingTags, playablePath, pluginTags, silentTags } from './markup.data.ts'
import type { FoundMedia } from './media.ts'
import type { PageLine } from './page-lines.ts'
import { createParagraphWriter, escapeHtml } from './paragraph-writer.ts'
import { type Element, findAttribute, isElement, isText, type TextNode, walk } from './tree.ts'

const structureTags = new Set([
  'ul',
  'ol',
  'li',
  'table',
  'tbody',
  'thead',
  'tr',
  'td',
  'th',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
])
const inlineTags = new Set(['strong', 'b', 'em', 'i', 'u', 'sup', 'sub', 'a'])

/** Elements that hold a line of text without a paragraph of its own. */
const holdingTags = new Set(['pre', 'li', 'td', 'th', 'dt', 'dd', 'figcaption', ...headingTags])
const keptAttributes = ['href', 'colspan', 'rowspan', 'start']

const allowList: sanitizeHtml.IOptions = {
  allowedTags: [...structureTags, ...inlineTags, 'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'video', 'br'],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    video: ['src', 'controls'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: true,
  enforceHtmlBoundary: false,
}

export interface BodyParts {
  container: Element | undefined
  lines: readonly PageLine[]
  media: readonly FoundMedia[]
}

/** The body with its paragraphs, headings, lists, tables and pictures in order, repaired, through an allow-list. */
export function renderBody({ container, lines, media }: BodyParts): string {
  if (container === undefined) return lines.map(line => `<p>${escapeHtml(line.repaired.text)}</p>`).join('\n')
  return sanitizeHtml(writeMarkup(container, repairNodes(lines), media), allowList)
}

/** What each text node of the body reads after the repairs; a repair across nodes goes into the first of them. */
function repairNodes(lines: readonly PageLine[]): Map<TextNode, string> {
  const texts = new Map<TextNode, string>()
  for (const { line, whole } of lines) {
    let from = 0
    for (const piece of line.pieces) {
      const begun = whole.repairs.filter(
        repair => repair.start >= Math.max(from, piece.start) && repair.start < piece.end,
      )
      const last = begun.at(-1)
      const start = Math.max(from, piece.start)
      const end = Math.max(start, piece.end, last === undefined ? 0 : last.start + last.before.length)
      const within = begun.map(repair => ({ ...repair, start: repair.start - start }))
      const text = applyRepairs(whole.damaged.slice(start, end), within)
      const above = texts.get(piece.node)
      texts.set(piece.node, above === undefined ? text : `${above}\n${text}`)
      from = end
    }
  }
  return texts
}

function writeMarkup(container: Element, texts: ReadonlyMap<TextNode, string>, media: readonly FoundMedia[]): string {
  const byElement = new Map(media.map(one => [one.element, one]))
  const writer = createParagraphWriter()
  const enterElement = (element: Element): boolean => {
    const tag = element.tagName
    const found = byElement.get(element)
    if (silentTags.has(tag)) return false
    if (found !== undefined && tag !== 'a') writer.put(mediaTag(found))
    if (pluginTags.has(tag) || frameTags.has(tag)) return false
    if (inlineTags.has(tag)) writer.enterInline(openingTag(element), closingTag(element))
    else if (tag === 'br' || blockTags.has(tag)) writer.structure(openingTag(element), holdingTags.has(tag))
    return true
  }
  walk(
    container,
    node => {
      const text = isText(node) ? texts.get(node) : undefined
      if (text !== undefined) writer.write(text)
      return isElement(node) && enterElement(node)
    },
    element => {
      if (inlineTags.has(element.tagName)) writer.leaveInline()
      else if (blockTags.has(element.tagName)) writer.structure(closingTag(element), false)
    },
  )
  return tidy(writer.finish())
}

function openingTag(element: Element): string {
  const tag = outputTag(element)
  if (tag === undefined) return ''
  const kept = keptAttributes.flatMap(name => {
    const value = findAttribute(element, name)
    return value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]
  })
  return `<${tag}${kept.join('')}>`
}

function closingTag(element: Element): string {
  const tag = outputTag(element)
  return tag === undefined ? '' : `</${tag}>`
}

/** Only one article heading stands above: headings of the body begin at the second level. Layout tables vanish. */
function outputTag(element: Element): string | undefined {
  const tag = element.tagName
  if (tag === 'h1') return 'h2'
  if (tag === 'a') return isSafeAddress(findAttribute(element, 'href')) ? tag : undefined
  if (headingTags.has(tag) || inlineTags.has(tag)) return tag
  if (!structureTags.has(tag)) return undefined
  return isTablePart(tag) && isLayout(element) ? undefined : tag
}

function isSafeAddress(address: string | undefined): boolean {
  return address !== undefined && (!/^[a-z][a-z\d+.-]*:/i.test(address) || /^(?:https?|mailto|tel):/i.test(address))
}

function isTablePart(tag: string): boolean {
  return cellTags.has(tag) || tag === 'tr' || tag === 'tbody' || tag === 'thead' || tag === 'table'
}

/** A table with no row of two cells only lays out the page. */
function isLayout(part: Element): boolean {
  let table: Element = part
  while (table.tagName !== 'table' && table.parentNode !== null && isElement(table.parentNode)) table = table.parentNode
  const rows = table.childNodes
    .flatMap(node => (isElement(node) ? (node.tagName === 'tr' ? [node] : node.childNodes) : []))
    .filter(node => isElement(node) && node.tagName === 'tr')
  return !rows.some(
    row => isElement(row) && row.childNodes.filter(cell => isElement(cell) && cellTags.has(cell.tagName)).length > 1,
  )
}

function mediaTag({ kind, src, note }: FoundMedia): string {
  if (src === null) return ''
  if (kind === 'image') return `<img src="${escapeHtml(src)}" alt="${escapeHtml(note ?? '')}">`
  return kind === 'video' && playablePath.test(src) ? `<video src="${escapeHtml(src)}" controls></video>` : ''
}

const emptyMarkup =
  /<(p|strong|b|em|i|u|sup|sub|a|li|ul|ol|h[2-6]|blockquote|figure|figcaption|dl|dt|dd|pre)(?: [^>]*)?>\s*<\/\1>\n?/g

/** Markup that holds nothing is dropped, inside out. */
function tidy(markup: string): string {
  let before = ''
  let after = markup.replace(/[ \u3000]+(?=<\/p>)/g, '')
  while (after !== before) {
    before = after
    after = before.replace(emptyMarkup, '')
  }
  return after.trim()
}
