import type { Entry } from './line-builder.ts'
import { attachmentPath } from './markup.data.ts'
import type { FoundMedia, PageMedia } from './media.ts'
import { isInMargin, type PageLine } from './page-lines.ts'
import type { Holding, ProseMap } from './prose.ts'
import { ancestors, type Element, isElement, nameOf } from './tree.ts'
import { sentenceEndPattern } from './words.data.ts'

/** Where the article lies: entries `first` to `last` (both included) inside `container` (anywhere where undefined). */
export interface BodyRange {
  container: Element | undefined
  first: number
  last: number
  /** The entry that ends the article, behind the body and its attachments. */
  end: number
}

export interface CollectedBody {
  lines: PageLine[]
  /** Media that stand in the body, with their elements. */
  kept: FoundMedia[]
  /** The inventory: these, and boxes and notices of plug-ins around the body too. */
  inventory: PageMedia[]
}

/** A sentence of so many characters surely is running text; so is a line so long. */
const sureProse = 20
const longProse = 80
/** Link text (characters) that a body may gain with a wider element. */
const toleratedLinks = 40
/** Share of its prose that a wider element must add to be taken in spite of the title or the foot in it. */
const neededGain = 0.2
/** So many links with nothing else make a menu, in one line or in several. */
const leastMenu = 3
/** So many linked titles among the lines make a list. */
const leastTitles = 4

/**
 * The place of the first line that surely is running text: a sentence, or so long that it can be no title. Without one
 * it is the first prose behind the outline (path, named fields); behind all lines where there is none.
 */
export function findProseStart(
  lines: readonly PageLine[],
  prose: ProseMap,
  core: Element | undefined,
  outline: ReadonlySet<PageLine>,
): number {
  const holding = core === undefined ? undefined : prose.holdings.get(core)
  const weight = (line: PageLine) => prose.weights.get(line) ?? 0
  const inside = lines.filter(
    line => holding === undefined || (line.index >= holding.first && line.index <= holding.last),
  )
  const isSure = (line: PageLine) =>
    weight(line) >= longProse || (weight(line) >= sureProse && sentenceEndPattern.test(line.plain))
  const lastField = inside.findLastIndex(line => outline.has(line))
  const first =
    inside.find(isSure) ??
    inside.slice(lastField + 1).find(line => weight(line) > 0) ??
    inside.find(line => weight(line) > 0)
  return first?.index ?? Number.POSITIVE_INFINITY
}

/** The range of the body: behind the head lines that stand before its prose, up to the first line that ends an article. */
export function closeRange(
  lines: readonly PageLine[],
  prose: ProseMap,
  core: Element | undefined,
  heads: readonly PageLine[],
  proseStart: number,
): BodyRange {
  const barriers = new Set(
    [...heads, ...lines.filter(line => line.role === 'end' || line.role === 'foot')].map(line => line.index),
  )
  const container = core && widen(core, prose, barriers)
  const holding = container && prose.holdings.get(container)
  const lastHead = Math.max(-1, ...heads.map(line => line.index))
  const first = Math.max(lastHead + 1, holding?.first ?? 0)
  const ending = lines.find(
    line =>
      line.index >= first &&
      line.index > Math.min(proseStart, lastHead + 1) &&
      (line.role === 'end' || line.role === 'foot'),
  )
  const end = ending?.index ?? Number.POSITIVE_INFINITY
  return { container, first, last: Math.min(holding?.last ?? Number.POSITIVE_INFINITY, end - 1), end }
}

/** The lines and media of the body, without tools, notices, margins and menus. */
export function collectBody(
  entries: readonly Entry[],
  lines: readonly PageLine[],
  range: BodyRange,
  headEnd: number,
): CollectedBody {
  const within = lines.filter(
    line => line.index >= range.first && line.index <= range.last && isBodyLine(line, range.container),
  )
  const menu = new Set(menuLines(within))
  const inventory: PageMedia[] = []
  const kept: FoundMedia[] = []
  const notices = new Map(lines.filter(line => line.role === 'notice').map(line => [line.index, line]))
  for (const [index, entry] of entries.entries()) {
    if (index < headEnd || index >= range.end) continue
    const notice = notices.get(index)
    if (notice !== undefined && index <= range.last)
      inventory.push({ kind: 'plugin', src: null, note: notice.repaired.text })
    if (entry.kind !== 'media') continue
    const isInBody = index >= range.first && index <= range.last && isInside(entry.block, range.container)
    if (isInBody) kept.push(entry.media)
    const isNear = entry.media.kind === 'plugin' ? index <= range.last : entry.media.kind === 'attachment'
    if (isInBody || isNear) inventory.push(plainMedia(entry.media))
  }
  const body = within.filter(line => !menu.has(line))
  return { lines: isList(body) ? [] : body, kept, inventory }
}

/** Widens the core as long as nothing but body comes in, or clearly more body. */
function widen(core: Element, prose: ProseMap, barriers: ReadonlySet<number>): Element {
  let current = core
  for (const outer of [...ancestors(core)].slice(1)) {
    const inner = prose.holdings.get(current)
    const holding = prose.holdings.get(outer)
    if (inner === undefined || holding === undefined || outer.tagName === 'html') break
    const gain = holding.prose - inner.prose
    if (holding.links - inner.links > Math.max(gain, toleratedLinks)) break
    const isMore = gain >= inner.prose * neededGain && hasTwin(current, prose)
    if (hasBarrier(holding, inner, barriers) && !isMore) break
    current = outer
  }
  return current
}

/** Whether a neighbour of the same kind holds prose too: one text, cut into like boxes. */
function hasTwin(element: Element, prose: ProseMap): boolean {
  const name = nameOf(element)
  return (element.parentNode?.childNodes ?? []).some(
    node =>
      node !== element &&
      isElement(node) &&
      node.tagName === element.tagName &&
      nameOf(node) === name &&
      (prose.holdings.get(node)?.prose ?? 0) > 0,
  )
}

function hasBarrier(outer: Holding, inner: Holding, barriers: ReadonlySet<number>): boolean {
  for (const index of barriers) {
    if (index >= outer.first && index <= outer.last && (index < inner.first || index > inner.last)) return true
  }
  return false
}

function isBodyLine(line: PageLine, container: Element | undefined): boolean {
  return line.role === 'text' && isInside(line.line.block, container) && !isInMargin(line, container)
}

function isInside(block: Element | undefined, container: Element | undefined): boolean {
  if (container === undefined) return true
  if (block === undefined) return false
  for (const element of ancestors(block)) if (element === container) return true
  return false
}

/** Runs of links with nothing between them: menus, lists of other articles, injected advertisements. */
function menuLines(lines: readonly PageLine[]): PageLine[] {
  const menu: PageLine[] = []
  let run: PageLine[] = []
  for (const line of [...lines, undefined]) {
    if (line !== undefined && isMenuLine(line)) {
      run.push(line)
      continue
    }
    if (run.reduce((sum, one) => sum + countLinks(one), 0) >= leastMenu) for (const one of run) menu.push(one)
    run = []
  }
  return menu
}

/** Titles that link elsewhere, each with its summary: a list of articles, not one. */
function isList(body: readonly PageLine[]): boolean {
  const titles = body.filter(isMenuLine).length
  return titles >= leastTitles && titles * 3 >= body.length
}

function countLinks({ line }: PageLine): number {
  return line.pieces.filter(piece => piece.isLink && piece.node.value.trim() !== '').length
}

function isMenuLine(line: PageLine): boolean {
  return line.linkShare > 0.8 && !attachmentPath.test(line.plain)
}

function plainMedia({ kind, src, note }: FoundMedia): PageMedia {
  return { kind, src, note }
}
