import type { RepairedText } from '../kernel/repair/types.ts'
import { findDate } from './dates.ts'
import { findBareCount, findCount, findLabels, type Labelled, readValue } from './labels.ts'
import type { PageLine } from './page-lines.ts'
import { bareNumberPattern, type LabelKind } from './words.data.ts'

/** Date, source, author and readers as the page names them. */
export interface NamedFields {
  publishedAt: string | undefined
  source: RepairedText | undefined
  author: RepairedText | undefined
  editor: RepairedText | undefined
  clicks: number | undefined
  /** The lines that held them, in order. */
  lines: PageLine[]
}

/** Fields lie so close together; a date without a label is so short a line. */
const widestGap = 4
const longestDateLine = 40
const longestBareDate = 24
const fieldKinds = new Set<LabelKind>(['date', 'source', 'publisher', 'author', 'editor', 'clicks'])
const ownLineTags = new Set(['dd', 'td', 'li', 'span', 'p'])

/** Whether a line names fields of an article. */
export function isFieldLine(line: PageLine): boolean {
  return findLabels(line).some(label => fieldKinds.has(label.kind)) || findBareCount(line.plain) !== undefined
}

/** Reads the fields from the lines between the title and the body. */
export function readNamedFields(lines: readonly PageLine[]): NamedFields {
  const cluster = fieldCluster(lines)
  const labels = cluster.flatMap(findLabels)
  const text = (kind: LabelKind) => firstOf(labels, kind, label => readValue(label) ?? valueBehind(label, lines))
  return {
    publishedAt:
      firstOf(labels, 'date', label => findDate(rawValue(label)) ?? findDate(lineBehind(label, lines)?.plain ?? '')) ??
      first(cluster, line => findDate(line.plain)),
    source: text('source') ?? text('publisher'),
    author: text('author'),
    editor: text('editor'),
    clicks: labels.some(label => label.kind === 'clicks')
      ? firstOf(labels, 'clicks', label => findCount(rawValue(label)) ?? countBehind(label, lines))
      : first(cluster, line => findBareCount(line.plain)),
    lines: [...cluster, ...labels.flatMap(label => lineBehind(label, lines) ?? [])],
  }
}

/**
 * The lines that name fields, and bare dates among them. A field that comes a second time, or lines later, belongs to
 * the text (时间 and 地点 of an event).
 */
function fieldCluster(lines: readonly PageLine[]): PageLine[] {
  const cluster: PageLine[] = []
  const seen = new Set<LabelKind>()
  let last: number | undefined
  for (const [at, line] of lines.entries()) {
    if (last !== undefined && at - last > widestGap) break
    const kinds = findLabels(line)
      .map(label => label.kind)
      .filter(kind => fieldKinds.has(kind))
    const isRepeated = kinds.length > 0 && kinds.every(kind => seen.has(kind))
    if (isRepeated || !(kinds.length > 0 || findBareCount(line.plain) !== undefined || isDateLine(line, seen))) continue
    for (const kind of kinds) seen.add(kind)
    if (findDate(line.plain) !== undefined) seen.add('date')
    cluster.push(line)
    last = at
  }
  return cluster
}

/** A date with little else around it, and no link: what stands in a list has one. */
function isDateLine(line: PageLine, seen: ReadonlySet<LabelKind>): boolean {
  if (seen.has('date') || line.linkShare > 0.3 || line.plain.length > longestDateLine) return false
  return findDate(line.plain) !== undefined
}

/** Whether a line is a date and hardly anything else. */
export function isBareDate(line: PageLine): boolean {
  return line.plain.length <= longestBareDate && findDate(line.plain) !== undefined
}

function rawValue({ line, start, end }: Labelled): string {
  return line.plain.slice(start, end)
}

function valueBehind(label: Labelled, lines: readonly PageLine[]): RepairedText | undefined {
  const line = lineBehind(label, lines)
  return line && readValue({ kind: label.kind, line, start: 0, end: line.plain.length })
}

function countBehind(label: Labelled, lines: readonly PageLine[]): number | undefined {
  const line = lineBehind(label, lines)
  return line !== undefined && bareNumberPattern.test(line.plain) ? findCount(line.plain) : undefined
}

/** A label alone in its cell has its value in the next. */
function lineBehind(label: Labelled, lines: readonly PageLine[]): PageLine | undefined {
  if (rawValue(label).trim() !== '') return undefined
  const next = lines[lines.indexOf(label.line) + 1]
  const block = label.line.line.block
  const nextBlock = next?.line.block
  if (next === undefined || block === undefined || nextBlock === undefined || findLabels(next).length > 0)
    return undefined
  return block.parentNode === nextBlock.parentNode && ownLineTags.has(nextBlock.tagName) && block !== nextBlock
    ? next
    : undefined
}

function firstOf<Value>(
  labels: readonly Labelled[],
  kind: LabelKind,
  read: (label: Labelled) => Value | undefined,
): Value | undefined {
  return first(
    labels.filter(label => label.kind === kind),
    read,
  )
}

function first<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const value = read(item)
    if (value !== undefined) return value
  }
  return undefined
}
