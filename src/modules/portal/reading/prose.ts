import type { Entry } from './line-builder.ts'
import { bodyName, paragraphTags } from './markup.data.ts'
import { isInMargin, type PageLine } from './page-lines.ts'
import { ancestors, type Element, nameOf } from './tree.ts'
import { sentenceMarkPattern } from './words.data.ts'

/** What an element holds: the entries it spans, its prose and its link text in characters. */
export interface Holding {
  first: number
  last: number
  prose: number
  links: number
  /** Prose by nearness: whole for the element around a paragraph, half for the one around that, and so on. */
  near: number
}

/** How the running text of a page is spread over its lines and elements. */
export interface ProseMap {
  /** Characters of running text of a line: none for menus, margins, feet, tools. */
  weights: ReadonlyMap<PageLine, number>
  holdings: ReadonlyMap<Element, Holding>
}

/** Least characters of a line that is prose without a sentence mark. */
const leastProse = 12
/** How much more an element counts that names itself the content. */
const namedFactor = 1.3

/** Measures a page. Lines of the outline (path, named fields) are no prose, nor is anything before `from`. */
export function measureProse(
  entries: readonly Entry[],
  lines: readonly PageLine[],
  outline: ReadonlySet<PageLine>,
  from: number,
): ProseMap {
  const weights = new Map(lines.map(line => [line, line.index < from || outline.has(line) ? 0 : proseOf(line)]))
  const byIndex = new Map(lines.map(line => [line.index, line]))
  const holdings = new Map<Element, Holding>()
  for (const [index, { block }] of entries.entries()) {
    if (block === undefined) continue
    const line = byIndex.get(index)
    const prose = line === undefined ? 0 : (weights.get(line) ?? 0)
    const links = line === undefined ? 0 : line.repaired.text.length * line.linkShare
    let near = prose
    for (const element of ancestors(block)) {
      const isParagraph = paragraphTags.has(element.tagName)
      const holding = holdings.get(element) ?? { first: index, last: index, prose: 0, links: 0, near: 0 }
      holding.last = index
      holding.prose += prose
      holding.links += links
      if (!isParagraph) {
        holding.near += near
        near /= 2
      }
      holdings.set(element, holding)
    }
  }
  return { weights, holdings }
}

/** The element that most of the prose is nearest to, for its links. Undefined where there is no prose. */
export function findCore({ holdings }: ProseMap): Element | undefined {
  let core: Element | undefined
  let best = 0
  for (const [element, { prose, links, near }] of holdings) {
    const value = ((near * prose) / (prose + links + 1)) * (bodyName.test(nameOf(element)) ? namedFactor : 1)
    if (value > best) {
      core = element
      best = value
    }
  }
  return core
}

function proseOf(line: PageLine): number {
  if (line.role !== 'text' || line.linkShare > 0.5 || isInMargin(line, undefined)) return 0
  const length = line.repaired.text.length
  return length >= leastProse || sentenceMarkPattern.test(line.plain) ? length * (1 - line.linkShare) : 0
}
