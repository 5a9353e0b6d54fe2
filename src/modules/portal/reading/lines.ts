import { collapse, createLineBuilder, type Entry } from './line-builder.ts'
import { blockTags, cellTags, frameTags, hiddenStyle, pluginTags, silentTags } from './markup.data.ts'
import { type Element, findAttribute, isElement, isText, type Node, type ParentNode, walk } from './tree.ts'

/** Longest cell, and most nodes of a row, that still read as one line of a table of data. */
const longestCell = 60
const mostRowNodes = 120

/** All lines and media of a page in reading order. Scripts, forms' controls and hidden links are left out. */
export function readLines(root: ParentNode): Entry[] {
  const builder = createLineBuilder()
  let row: Element | undefined

  const enterElement = (element: Element): boolean => {
    const tag = element.tagName
    if (silentTags.has(tag) || isHidden(element)) return false
    builder.addMedia(element)
    if (pluginTags.has(tag) || frameTags.has(tag)) return false
    if (tag === 'a') builder.enterLink()
    if (tag === 'br' || tag === 'hr') builder.breakLine()
    if (!blockTags.has(tag)) return true
    if (row === undefined) builder.breakLine()
    else if (cellTags.has(tag)) builder.separate()
    builder.enterBlock(element)
    if (tag === 'tr' && isDataRow(element)) row ??= element
    return true
  }
  const leaveElement = (element: Element) => {
    if (element.tagName === 'a') builder.leaveLink()
    if (!blockTags.has(element.tagName)) return
    builder.leaveBlock()
    if (element === row) row = undefined
    if (row === undefined) builder.breakLine()
  }
  walk(
    root,
    node => {
      if (isText(node)) builder.addText(node)
      return isElement(node) && enterElement(node)
    },
    leaveElement,
  )
  builder.breakLine()
  return builder.entries
}

/** The lines of a page that is plain text. */
export function readPlainLines(text: string): Entry[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map(collapse)
    .filter(line => line.trim() !== '')
    .map(damaged => ({ kind: 'line', damaged, pieces: [], block: undefined }))
}

function isHidden(element: Element): boolean {
  const style = findAttribute(element, 'style')
  if (style !== undefined && hiddenStyle.test(style)) return true
  if (element.attrs.some(attribute => attribute.name === 'hidden')) return true
  return element.tagName === 'marquee' && Number.parseInt(findAttribute(element, 'height') ?? '99', 10) <= 5
}

/** A row of two short cells or more reads as one line; a row that only lays out the page does not. */
function isDataRow(row: Element): boolean {
  const cells = row.childNodes.filter((node): node is Element => isElement(node) && cellTags.has(node.tagName))
  return cells.length > 1 && cells.every(isShortCell)
}

function isShortCell(cell: Element): boolean {
  const pending: Node[] = cell.childNodes.slice(0, mostRowNodes)
  let blocks = 0
  let length = 0
  for (let seen = 0; pending.length > 0; seen += 1) {
    const node = pending.pop()!
    if (seen >= mostRowNodes) return false
    if (isText(node)) length += node.value.trim().length
    if (!isElement(node)) continue
    if (node.tagName === 'br' || node.tagName === 'table' || node.tagName === 'ul') return false
    if (blockTags.has(node.tagName)) blocks += 1
    for (const child of node.childNodes.slice(0, mostRowNodes)) pending.push(child)
  }
  return blocks <= 1 && length <= longestCell
}
