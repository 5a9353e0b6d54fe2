import { withRepairs } from '../kernel/repair/apply.ts'
import type { RepairedText } from '../kernel/repair/types.ts'
import { closeRange, collectBody, findProseStart } from './body-range.ts'
import { findBreadcrumb, withoutTitle } from './breadcrumb.ts'
import { findByline } from './bylines.ts'
import { findDate } from './dates.ts'
import type { Entry } from './line-builder.ts'
import type { FoundMedia, PageMedia } from './media.ts'
import { isFieldLine, type NamedFields, readNamedFields } from './named-fields.ts'
import type { PageLine } from './page-lines.ts'
import { findCore, measureProse, type ProseMap } from './prose.ts'
import { findTitle, isMarkedTitle } from './title.ts'
import type { Element } from './tree.ts'
import { closingPattern } from './words.data.ts'

/** What was found in a page, each text with its repairs. */
export interface Article {
  title: RepairedText | undefined
  publishedAt: string | undefined
  source: RepairedText | undefined
  author: RepairedText | undefined
  clicks: number | undefined
  breadcrumb: RepairedText[] | undefined
  body: PageLine[]
  container: Element | undefined
  /** Media that stand in the body, with their elements. */
  bodyMedia: FoundMedia[]
  /** The inventory of all media of the article, lost ones too. */
  media: PageMedia[]
}

export interface PageHead {
  title: RepairedText
  /** Named meta tags, names in lower case. */
  meta: ReadonlyMap<string, string>
}

/** Longest line that can close an article by naming its source. */
const longestClosing = 40
/** Title and fields stand among so many lines before the text. */
const mostHeadLines = 400
const titleNames = ['articletitle', 'og:title']
const dateNames = ['pubdate', 'publishdate', 'article:published_time', 'og:release_date']
const sourceNames = ['contentsource', 'source']
const authorNames = ['article:author']

/** Finds the article in a page's lines. Undefined where there is none: a list, a menu, an empty frame. */
export function findArticle(
  entries: readonly Entry[],
  lines: readonly PageLine[],
  head: PageHead,
): Article | undefined {
  const crumb = findBreadcrumb(lines)
  const crumbLines: readonly PageLine[] = crumb?.lines ?? []
  const outline = new Set([...crumbLines, ...lines.filter(isFieldLine)])
  const marked = lines.filter(line => isMarkedTitle(line, head.title))
  const prose = measureProse(entries, lines, new Set([...outline, ...marked]), marked[0]?.index ?? 0)
  const core = findCore(prose)
  const proseStart = findProseStart(lines, prose, core, outline)
  const front = lines.filter(line => line.index < proseStart && !crumbLines.includes(line)).slice(-mostHeadLines)
  const title = findTitle(front, head.title, line => outline.has(line)) ?? titleOf(head)
  const titleLines = title?.lines ?? []
  const titleEnd = titleLines.at(-1)?.index ?? -1
  const fields = readNamedFields(front.filter(line => line.index > titleEnd))
  const above = readNamedFields(front.filter(line => line.index < titleEnd && isFieldLine(line)))
  const heads = [...crumbLines, ...titleLines, ...fields.lines]
  const range = closeRange(lines, prose, core, heads, proseStart)
  const body = collectBody(entries, lines, range, Math.min(...heads.map(line => line.index), range.first))
  const { kept, below } = splitClosing(body.lines)
  const said = [fields, above, below]
  const publishedAt = first([fields, above], 'publishedAt') ?? findDate(metaText(head, dateNames)?.text ?? '')
  if (!hasProse(kept, prose) && body.kept.length === 0 && publishedAt === undefined) return undefined
  return {
    title: title?.text,
    publishedAt,
    source: first(said, 'source') ?? metaText(head, sourceNames),
    author: first(said, 'author') ?? authorOutside(kept, head) ?? fields.editor,
    clicks: first(said, 'clicks'),
    breadcrumb: crumb && withoutTitle(crumb.steps, title?.text.text),
    body: kept,
    container: range.container,
    bodyMedia: body.kept,
    media: body.inventory,
  }
}

function hasProse(body: readonly PageLine[], { weights }: ProseMap): boolean {
  return body.some(line => (weights.get(line) ?? 0) > 0)
}

/** The author where no field names one: the byline of the text, or a meta tag. */
function authorOutside(body: readonly PageLine[], head: PageHead): RepairedText | undefined {
  return findByline(body) ?? metaText(head, authorNames)
}

/** A field as the first of several places names it. */
function first<K extends keyof NamedFields>(places: readonly NamedFields[], field: K): NamedFields[K] | undefined {
  return places.find(place => place[field] !== undefined)?.[field]
}

function titleOf(head: PageHead): { text: RepairedText; lines: PageLine[] } | undefined {
  const text = metaText(head, titleNames)
  return text && { text, lines: [] }
}

function metaText({ meta }: PageHead, names: readonly string[]): RepairedText | undefined {
  const value = names.map(name => meta.get(name)).find(one => one !== undefined)
  return value === undefined ? undefined : withRepairs(value, [])
}

/** Short last lines that only name fields (来源, 作者) close an article and are none of its paragraphs. */
function splitClosing(body: readonly PageLine[]): { kept: PageLine[]; below: NamedFields } {
  const lastText = body.findLastIndex(line => !isClosingLine(line))
  return { kept: body.slice(0, lastText + 1), below: readNamedFields(body.slice(lastText + 1)) }
}

function isClosingLine(line: PageLine): boolean {
  return line.plain.length <= longestClosing && isFieldLine(line) && closingPattern.test(line.plain)
}
