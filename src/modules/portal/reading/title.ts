import { joinRepaired, sliceRepaired } from '../kernel/repair/apply.ts'
import type { RepairedText } from '../kernel/repair/types.ts'
import { simplifyText } from './chinese.ts'
import { headingTags, titleName } from './markup.data.ts'
import { isBareDate } from './named-fields.ts'
import { type PageLine, trimRepaired } from './page-lines.ts'
import { ancestors, isElement, nameOf } from './tree.ts'
import { siteMarkPattern, siteSuffixPattern } from './words.data.ts'

export interface FoundTitle {
  text: RepairedText
  /** The lines that carry it; none where only the title tag has it. */
  lines: PageLine[]
}

const longestTitle = 120
const leastScore = 5

/**
 * The title among the lines in front of the body: what the title tag begins with, what is marked as a heading, what
 * stands right before the date and source. Falls back to the title tag without the site's name.
 */
export function findTitle(
  head: readonly PageLine[],
  titleTag: RepairedText,
  isField: (line: PageLine) => boolean,
): FoundTitle | undefined {
  const ranked = head
    .map((line, at) => ({ line, score: scoreOf(line, titleTag.text) + closeness(head, at, isField) }))
    .filter(({ line }) => !isField(line) && isTitleLike(line))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]
  const others = head.filter(line => !isField(line))
  if (best !== undefined && best.score >= leastScore) return wholeHeading(best.line, others)
  const text = stripSiteName(titleTag)
  return text.text === '' ? undefined : { text, lines: [] }
}

/** A title tag without the name of the site and channel behind it. */
export function stripSiteName(titleTag: RepairedText): RepairedText {
  const mark = [...titleTag.text.matchAll(siteMarkPattern)].find(match => match.index > 0)
  let text = titleTag.text.slice(0, mark?.index ?? titleTag.text.length)
  while (siteSuffixPattern.test(simplifyText(text))) text = text.slice(0, text.lastIndexOf('-'))
  return trimRepaired(sliceRepaired(titleTag, 0, text.length))
}

function isTitleLike(line: PageLine): boolean {
  return line.repaired.text.length <= longestTitle && line.role === 'text' && /\p{L}/u.test(line.plain)
}

function scoreOf(line: PageLine, titleTag: string): number {
  const text = line.repaired.text
  const tagScore =
    text.length >= 4 && titleTag.startsWith(text) ? 8 : text.length >= 6 && titleTag.includes(text) ? 6 : 0
  const lengthScore = text.length >= 6 && text.length <= 60 ? 1 : 0
  const linkScore = line.linkShare > 0.5 ? -4 : 0
  return tagScore + headingScore(line) + lengthScore + linkScore
}

function headingScore(line: PageLine): number {
  if (line.line.block === undefined) return 0
  let score = 0
  for (const element of [...ancestors(line.line.block)].slice(0, 3)) {
    if (headingTags.has(element.tagName)) score = Math.max(score, 6 - Number(element.tagName[1]))
    if (titleName.test(nameOf(element))) score = Math.max(score, 4)
  }
  return score + (isEmphasised(line) ? 2 : 0)
}

/** Bold or large throughout: how pages before style sheets marked a title. */
function isEmphasised(line: PageLine): boolean {
  const first = line.line.pieces[0]?.node.parentNode
  if (first === undefined || first === null || !isElement(first)) return false
  return [...ancestors(first)].slice(0, 3).some(element => {
    const size = element.attrs.find(attribute => attribute.name === 'size')?.value ?? ''
    const isLarge = element.tagName === 'font' && (Number.parseInt(size, 10) >= 4 || size.startsWith('+'))
    return isLarge || element.tagName === 'b' || element.tagName === 'strong' || titleName.test(nameOf(element))
  })
}

/** A title stands right in front of the named fields or the date; a plain text begins with it. */
function closeness(head: readonly PageLine[], at: number, isField: (line: PageLine) => boolean): number {
  const [line, next, second] = [head[at], head[at + 1], head[at + 2]]
  if (next !== undefined && (isField(next) || isBareDate(next))) return 5
  if (second !== undefined && isField(second)) return 2
  return at === 0 && line?.line.block === undefined ? 4 : 0
}

/** A heading that a line break divides is one title. */
function wholeHeading(line: PageLine, head: readonly PageLine[]): FoundTitle {
  const block = line.line.block
  const isHeading = block !== undefined && headingTags.has(block.tagName)
  const lines = isHeading ? head.filter(one => one.line.block === block) : [line]
  return {
    text: joinRepaired(
      lines.map(one => one.repaired),
      '',
    ),
    lines,
  }
}

/** Whether a line is marked as the page's title: first heading, or what the title tag begins with. */
export function isMarkedTitle(line: PageLine, titleTag: RepairedText): boolean {
  const text = line.repaired.text
  if (text.length >= 6 && text.length <= longestTitle && titleTag.text.startsWith(text)) return true
  return line.line.block?.tagName === 'h1'
}
