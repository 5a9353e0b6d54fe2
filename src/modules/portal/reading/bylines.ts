import { sliceRepaired } from '../kernel/repair/apply.ts'
import type { RepairedText } from '../kernel/repair/types.ts'
import type { PageLine } from './page-lines.ts'
import { bylinePatterns, surnames } from './words.data.ts'

/** A byline stands within so many characters of a paragraph's beginning or end. */
const reach = 60
const bareName = /^[\u4e00-\u9fff]{2,4}$/

/** The author as the body names them: behind the dateline, or as reporter in brackets, in its first or last paragraphs. */
export function findByline(body: readonly PageLine[]): RepairedText | undefined {
  const opening = body.slice(0, 3)
  const closing = body.slice(-2).filter(line => !opening.includes(line))
  for (const line of [...opening, ...closing]) {
    const found = findIn(line)
    if (found !== undefined) return found
  }
  return undefined
}

function findIn(line: PageLine): RepairedText | undefined {
  for (const pattern of bylinePatterns) {
    const match = pattern.exec(line.plain)
    const [start, end] = match?.indices?.groups?.name ?? []
    if (match === null || start === undefined || end === undefined) continue
    const isNear = start <= reach || end >= line.plain.length - reach
    const name = line.plain.slice(start, end)
    if (isNear && isPlausible(name)) return sliceRepaired(line.repaired, start, end)
  }
  return undefined
}

function isPlausible(name: string): boolean {
  return !bareName.test(name) || surnames.has(name.slice(0, 1))
}
