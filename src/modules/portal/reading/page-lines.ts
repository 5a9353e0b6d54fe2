import { sliceRepaired } from '../kernel/repair/apply.ts'
import type { Repairer } from '../kernel/repair/repair.ts'
import type { RepairedText } from '../kernel/repair/types.ts'
import { simplifyText } from './chinese.ts'
import type { Entry, Line } from './line-builder.ts'
import { marginName } from './markup.data.ts'
import { ancestors, type Element, nameOf } from './tree.ts'
import { endPattern, footPattern, listDatePattern, pluginNoticePattern, toolPattern } from './words.data.ts'

/** A line with its repairs, and what it looks like. */
export interface PageLine {
  /** Its place among the entries of the page. */
  index: number
  line: Line
  /** The whole line, untrimmed; offsets of `line.pieces` count in its damaged text. */
  whole: RepairedText
  /** The line without space around it. */
  repaired: RepairedText
  /** `repaired.text` simplified, of the same length. */
  plain: string
  /** Share (0 to 1) of its text that is links. */
  linkShare: number
  role: 'text' | 'end' | 'foot' | 'tool' | 'notice'
}

const longestMarker = 60
const longestTool = 40
const longestNotice = 120

/** Repairs each line of a page, judging the damage by all of them together. */
export function prepareLines(
  entries: readonly Entry[],
  titleTag: string,
  repairer: Repairer,
): { lines: PageLine[]; title: RepairedText } {
  const texts = entries.flatMap(entry => (entry.kind === 'line' ? [entry.damaged] : []))
  const damage = repairer.examine([titleTag, ...texts].join('\n'))
  const lines = entries.flatMap((line, index) => {
    if (line.kind !== 'line') return []
    const whole = repairer.repair(line.damaged, damage)
    const repaired = trimRepaired(whole)
    if (repaired.text === '') return []
    const plain = simplifyText(repaired.text)
    return [{ index, line, whole, repaired, plain, linkShare: linkShareOf(line), role: roleOf(plain) }]
  })
  return { lines, title: trimRepaired(repairer.repair(titleTag, damage)) }
}

/** The part between the first and the last character that is no space. */
export function trimRepaired(whole: RepairedText): RepairedText {
  const start = whole.text.length - whole.text.trimStart().length
  return sliceRepaired(whole, start, Math.max(start, whole.text.trimEnd().length))
}

/** Whether a line stands in a part of the page that names itself a margin, below the element given. */
export function isInMargin(line: PageLine, below: Element | undefined): boolean {
  if (line.line.block === undefined) return false
  for (const element of ancestors(line.line.block)) {
    if (element === below) return false
    if (element.tagName === 'body') return false
    if (isMargin(element)) return true
  }
  return false
}

const margins = new WeakMap<Element, boolean>()

function isMargin(element: Element): boolean {
  const known = margins.get(element)
  if (known !== undefined) return known
  const found = element.tagName === 'nav' || element.tagName === 'footer' || marginName.test(nameOf(element))
  margins.set(element, found)
  return found
}

/** The date that a list puts beside a link, and its bullet, count as part of it. */
function linkShareOf(line: Line): number {
  let linked = 0
  let all = 0
  for (const piece of line.pieces) {
    const text = line.damaged.slice(piece.start, piece.end).trim()
    if (piece.isLink) linked += text.length
    if (piece.isLink || !listDatePattern.test(text)) all += text.length
  }
  return linked === 0 ? 0 : linked / all
}

function roleOf(plain: string): PageLine['role'] {
  if (plain.length <= longestNotice && pluginNoticePattern.test(plain)) return 'notice'
  if (plain.length <= longestMarker && endPattern.test(plain)) return 'end'
  if (plain.length <= longestNotice && footPattern.test(plain)) return 'foot'
  return plain.length <= longestTool && toolPattern.test(plain) ? 'tool' : 'text'
}
