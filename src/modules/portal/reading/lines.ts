import { blockTags, cellTags, hiddenStyle, pluginTags, silentTags } from './markup.data.ts'
import { collectMedia, type FoundMedia } from './media.ts'
import {
  type Element,
  findAttribute,
  isElement,
  isText,
  type Node,
  type ParentNode,
  type TextNode,
  walk,
} from './tree.ts'

/** A text node's part in its line, in UTF-16 units of the line's damaged text. */
export interface Piece {
  node: TextNode
  start: number
  end: number
  isLink: boolean
}

/** What stands between two breaks of a page: the unit in which fields and paragraphs are found. */
export interface Line {
  kind: 'line'
  /** White space collapsed, not trimmed at the ends; damage still in it. */
  damaged: string
  pieces: Piece[]
  /** The innermost block around the line; undefined in a plain text. */
  block: Element | undefined
}

/** A picture, film, file or plug-in box at its place between the lines. */
export interface MediaEntry {
  kind: 'media'
  media: FoundMedia
  block: Element | undefined
}

export type Entry = Line | MediaEntry

/** Longest cell, and most nodes of a row, that still read as one line of a table of data. */
const longestCell = 60
const mostRowNodes = 120

/** All lines and media of a page in reading order. Scripts, forms' controls and hidden links are left out. */
export function readLines(root: ParentNode): Entry[] {
  const entries: Entry[] = []
  let open: Line | undefined
  let links = 0
  let row: Element | undefined
  const blocks: Element[] = []

  const breakLine = () => {
    if (open !== undefined && open.damaged.trim() !== '') entries.push(open)
    open = undefined
  }
  const addText = (node: TextNode, text: string) => {
    open ??= { kind: 'line', damaged: '', pieces: [], block: blocks.at(-1) }
    const start = open.damaged.length
    open.damaged += start === 0 || open.damaged.endsWith(' ') ? text.replace(/^ /, '') : text
    open.pieces.push({ node, start, end: open.damaged.length, isLink: links > 0 })
  }
  const addRows = (node: TextNode) => {
    for (const [at, row] of node.value.split(/\r?\n/).entries()) {
      if (at > 0) breakLine()
      addText(node, collapse(row))
    }
  }
  const addMedia = (element: Element) => {
    const found = collectMedia(element)
    for (const media of found) entries.push({ kind: 'media', media, block: blocks.at(-1) })
  }
  const enterElement = (element: Element): boolean => {
    const tag = element.tagName
    if (silentTags.has(tag) || isHidden(element)) return false
    addMedia(element)
    if (pluginTags.has(tag) || tag === 'video' || tag === 'audio' || tag === 'iframe') return false
    if (tag === 'a') links += 1
    if (tag === 'br' || tag === 'hr') breakLine()
    if (!blockTags.has(tag)) return true
    if (row === undefined) breakLine()
    else if (cellTags.has(tag) && open !== undefined) open.damaged += open.damaged.endsWith(' ') ? '' : ' '
    blocks.push(element)
    if (tag === 'tr' && isDataRow(element)) row ??= element
    return true
  }
  walk(
    root,
    node => {
      if (isText(node) && isPreformatted(blocks.at(-1))) addRows(node)
      else if (isText(node)) addText(node, collapse(node.value))
      return isElement(node) && enterElement(node)
    },
    element => {
      if (element.tagName === 'a') links -= 1
      if (!blockTags.has(element.tagName)) return
      blocks.pop()
      if (element === row) row = undefined
      if (row === undefined) breakLine()
    },
  )
  breakLine()
  return entries
}

/** The lines of a page that is plain text. */
export function readPlainLines(text: string): Entry[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map(collapse)
    .filter(line => line.trim() !== '')
    .map(damaged => ({ kind: 'line', damaged, pieces: [], block: undefined }))
}

/** Runs of space become one; a line break inside Chinese text is none, it only wrapped the source. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u00a0\u200b-\u200d\u2028\u2029]+/g, (run, at: number) => {
    const isWrap = run.includes('\n') && isWide(text[at - 1]) && isWide(text[at + run.length])
    return isWrap ? '' : ' '
  })
}

function isPreformatted(block: Element | undefined): boolean {
  return block?.tagName === 'pre'
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && character >= '\u2e80'
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
  const pending: Node[] = [...cell.childNodes]
  let blocks = 0
  let length = 0
  for (let seen = 0; pending.length > 0; seen += 1) {
    const node = pending.pop()!
    if (seen > mostRowNodes) return false
    if (isText(node)) length += node.value.trim().length
    if (!isElement(node)) continue
    if (node.tagName === 'br' || node.tagName === 'table' || node.tagName === 'ul') return false
    if (blockTags.has(node.tagName)) blocks += 1
    pending.push(...node.childNodes)
  }
  return blocks <= 1 && length <= longestCell
}
