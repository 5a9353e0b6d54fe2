import { sliceRepaired } from '../kernel/repair/apply.ts'
import type { RepairedText } from '../kernel/repair/types.ts'
import { crumbName } from './markup.data.ts'
import { type PageLine, trimRepaired } from './page-lines.ts'
import { ancestors, type Element, nameOf } from './tree.ts'
import { emptyStepPattern, homePattern, pathEdgePattern, placeLabelPattern, stepSeparators } from './words.data.ts'

export interface Breadcrumb {
  steps: RepairedText[]
  /** The lines that make it up. */
  lines: PageLine[]
}

/** A path is looked for among so many first lines, is so long at most, and its steps are. */
const searchedLines = 250
const longestPath = 160
const longestStep = 60

/** The page's place in its site: steps of a path, without the label before them. */
export function findBreadcrumb(lines: readonly PageLine[]): Breadcrumb | undefined {
  const searched = lines.slice(0, searchedLines)
  const labelled = searched.find(line => line.plain.length <= longestPath && placeLabelPattern.test(line.plain))
  if (labelled !== undefined) {
    const found = readPath(withFollowers(labelled, searched))
    if (found.steps.length > 0) return found
  }
  for (const line of searched) {
    if (line.plain.length > longestPath || !homePattern.test(line.plain)) continue
    const isNamed = isNamedPath(line)
    if (!isNamed && findSeparator(line.plain) === undefined) continue
    const found = readPath(isNamed ? withFollowers(line, searched) : [line])
    if (found.steps.length > 1) return found
  }
  return undefined
}

/** Drops last steps that only repeat the title or say that an article follows. */
export function withoutTitle(steps: readonly RepairedText[], title: string | undefined): RepairedText[] {
  const kept = [...steps]
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const stem = last.text.replace(/(?:\.{2,}|…+)$/, '')
    const isTitle = title !== undefined && (stem === title || (stem.length >= 6 && title.startsWith(stem)))
    if (!isTitle && !emptyStepPattern.test(last.text)) break
    kept.pop()
  }
  return kept
}

/** The line, and those that share its box where the box is small or calls itself a path. */
function withFollowers(line: PageLine, lines: readonly PageLine[]): PageLine[] {
  if (line.line.block === undefined) return [line]
  let best = [line]
  for (const box of [...ancestors(line.line.block)].slice(0, 4)) {
    if (box.tagName === 'body') break
    const inside = lines.filter(one => one.index >= line.index && isInside(one, box))
    const length = inside.reduce((sum, one) => sum + one.plain.length, 0)
    if (
      length > longestPath ||
      !inside.slice(1).every(one => one.linkShare > 0 || one.plain.length <= 3 || crumbName.test(nameOf(box)))
    )
      break
    if (best.length === 1 || crumbName.test(nameOf(box))) best = inside
  }
  return best
}

function isInside(line: PageLine, box: Element): boolean {
  if (line.line.block === undefined) return false
  for (const element of ancestors(line.line.block)) if (element === box) return true
  return false
}

function isNamedPath(line: PageLine): boolean {
  if (line.line.block === undefined) return false
  return [...ancestors(line.line.block)].slice(0, 3).some(element => crumbName.test(nameOf(element)))
}

function readPath(lines: PageLine[]): Breadcrumb {
  const steps = lines.flatMap(line => {
    const label = placeLabelPattern.exec(line.plain)
    return splitSteps(line, label === null ? 0 : label.index + label[0].length)
  })
  return { steps, lines }
}

function splitSteps(line: PageLine, from: number): RepairedText[] {
  const path = line.plain.slice(from).replace(pathEdgePattern, '')
  const start = line.plain.length - path.length
  const separator = findSeparator(path)
  const ranges = separator === undefined ? linkRanges(line, start) : separated(path, separator, start)
  return ranges
    .map(([a, b]) => trimRepaired(sliceRepaired(line.repaired, a, b)))
    .filter(step => step.text !== '' && step.text.length <= longestStep)
}

function findSeparator(path: string): RegExp | undefined {
  return stepSeparators.find(one => one.test(path))
}

function separated(path: string, separator: RegExp, start: number): [number, number][] {
  const ranges: [number, number][] = []
  let from = 0
  for (const match of path.matchAll(new RegExp(separator, 'g'))) {
    ranges.push([start + from, start + match.index])
    from = match.index + match[0].length
  }
  ranges.push([start + from, start + path.length])
  return ranges
}

/** Without a separator each link is a step; a text without links is one step. */
function linkRanges(line: PageLine, start: number): [number, number][] {
  const links = line.line.pieces.filter(piece => piece.isLink)
  if (links.length < 2 || line.repaired.repairs.length > 0) return [[start, line.repaired.text.length]]
  const offset = line.whole.text.length - line.whole.text.trimStart().length
  return links.map(piece => [piece.start - offset, piece.end - offset])
}
