import { sliceRepaired } from '../kernel/repair/apply.ts'
import type { RepairedText } from '../kernel/repair/types.ts'
import type { PageLine } from './page-lines.ts'
import {
  bareCountPatterns,
  countPattern,
  type LabelKind,
  labelPattern,
  openBracketPattern,
  unknownValuePattern,
  valueEdgePattern,
  valueEndPattern,
} from './words.data.ts'

/** A named field of a page: its kind and where its value stands in the line's repaired text. */
export interface Labelled {
  kind: LabelKind
  line: PageLine
  start: number
  end: number
}

/** Longest line that can consist of labels; longest value of a name. */
const longestLine = 200
const longestValue = 40

/** The labels of a line with their values, each up to the next label. */
export function findLabels(line: PageLine): Labelled[] {
  if (line.plain.length > longestLine) return []
  const matches = [...line.plain.matchAll(labelPattern)]
  return matches.map((match, index) => ({
    kind: kindOf(match),
    line,
    start: match.index + match[0].length,
    end: matches[index + 1]?.index ?? line.plain.length,
  }))
}

/** The value of a label as it stands in the page; undefined where it is empty or says that it is not known. */
export function readValue({ line, start, end }: Labelled): RepairedText | undefined {
  let from = start
  let to = end
  from += leadingEdge(line.plain.slice(from, to))
  const stop = line.plain.slice(from, to).search(valueEndPattern)
  if (stop > 0) to = from + stop
  to -= trailingEdge(line.plain.slice(from, to))
  if (openBracketPattern.test(line.plain.slice(from, to))) to -= 1
  const value = line.plain.slice(from, to)
  if (value.length > longestValue || unknownValuePattern.test(value)) return undefined
  return sliceRepaired(line.repaired, from, to)
}

/** A number of readers: `1,532`, `1.2万`. Undefined where a script was to fill it in. */
export function findCount(text: string): number | undefined {
  const [, digits, scale] = countPattern.exec(text) ?? []
  if (digits === undefined) return undefined
  return Math.round(Number(digits.replace(/[^\d.]/g, '')) * (scale === undefined ? 1 : 10_000))
}

/** A number of readers that needs no label: 浏览 123 次. */
export function findBareCount(plain: string): number | undefined {
  if (plain.length > longestLine) return undefined
  const match = bareCountPatterns.map(pattern => pattern.exec(plain)).find(found => found !== null)
  return match && findCount(match[1] ?? '')
}

function kindOf(match: RegExpExecArray): LabelKind {
  const named = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)
  return named?.[0] === 'since' ? 'date' : ((named?.[0] ?? 'other') as LabelKind)
}

function leadingEdge(text: string): number {
  const edge = [...text.matchAll(valueEdgePattern)].find(match => match.index === 0)
  return edge?.[0].length ?? 0
}

function trailingEdge(text: string): number {
  const edge = [...text.matchAll(valueEdgePattern)].find(
    match => match.index > 0 && match.index + match[0].length === text.length,
  )
  return edge?.[0].length ?? 0
}
