import { collectMedia, type FoundMedia } from './media.ts'
import type { Element, TextNode } from './tree.ts'

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

/** Gathers text and media into entries while a page is walked through. */
export interface LineBuilder {
  entries: Entry[]
  addText(node: TextNode): void
  /** A space between the cells of a row that reads as one line. */
  separate(): void
  addMedia(element: Element): void
  breakLine(): void
  enterBlock(block: Element): void
  leaveBlock(): void
  enterLink(): void
  leaveLink(): void
}

export function createLineBuilder(): LineBuilder {
  const entries: Entry[] = []
  const blocks: Element[] = []
  let open: Line | undefined
  let endsWithSpace = true
  let links = 0

  const breakLine = () => {
    if (open !== undefined && open.damaged.trim() !== '') entries.push(open)
    open = undefined
    endsWithSpace = true
  }
  const append = (node: TextNode, text: string) => {
    open ??= { kind: 'line', damaged: '', pieces: [], block: blocks.at(-1) }
    const start = open.damaged.length
    const added = endsWithSpace ? text.replace(/^ /, '') : text
    open.damaged += added
    if (added !== '') endsWithSpace = added.endsWith(' ')
    open.pieces.push({ node, start, end: open.damaged.length, isLink: links > 0 })
  }
  return {
    entries,
    breakLine,
    addText(node) {
      if (blocks.at(-1)?.tagName !== 'pre') return append(node, collapse(node.value))
      for (const [at, row] of node.value.split(/\r?\n/).entries()) {
        if (at > 0) breakLine()
        append(node, collapse(row))
      }
    },
    separate() {
      if (open === undefined || endsWithSpace) return
      open.damaged += ' '
      endsWithSpace = true
    },
    addMedia(element) {
      for (const media of collectMedia(element)) entries.push({ kind: 'media', media, block: blocks.at(-1) })
    },
    enterBlock: block => {
      blocks.push(block)
    },
    leaveBlock: () => {
      blocks.pop()
    },
    enterLink: () => {
      links += 1
    },
    leaveLink: () => {
      links -= 1
    },
  }
}

/** Runs of space become one; a line break inside Chinese text is none, it only wrapped the source. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u00a0\u200b-\u200d\u2028\u2029]+/g, (run, at: number) => {
    const isWrap = run.includes('\n') && isWide(text[at - 1]) && isWide(text[at + run.length])
    return isWrap ? '' : ' '
  })
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && character >= '\u2e80'
}
