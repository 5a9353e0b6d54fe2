import type { Repair, RepairedText } from './types.ts'

/**
 * The text that the accepted repairs make of the damaged one. Leaving a repair out undoes it.
 * Throws RangeError where a repair does not fit the damaged text or overlaps another.
 */
export function applyRepairs(damaged: string, repairs: readonly Repair[]): string {
  const parts: string[] = []
  let position = 0
  for (const repair of inOrder(repairs)) {
    const end = repair.start + repair.before.length
    if (repair.start < position || damaged.slice(repair.start, end) !== repair.before) {
      throw new RangeError(`repair at ${repair.start} does not fit the damaged text`)
    }
    parts.push(damaged.slice(position, repair.start), repair.after)
    position = end
  }
  parts.push(damaged.slice(position))
  return parts.join('')
}

/** The same text with the repair that begins at `start` (of the damaged text) taken back. Throws RangeError where there is none. */
export function undoRepair(repaired: RepairedText, start: number): RepairedText {
  const repairs = repaired.repairs.filter(repair => repair.start !== start)
  if (repairs.length === repaired.repairs.length) throw new RangeError(`no repair begins at ${start}`)
  return withRepairs(repaired.damaged, repairs)
}

/** A damaged text with these repairs applied. */
export function withRepairs(damaged: string, repairs: readonly Repair[]): RepairedText {
  const ordered = inOrder(repairs)
  return { damaged, text: ordered.length > 0 ? applyRepairs(damaged, ordered) : damaged, repairs: ordered }
}

/**
 * The part of a repaired text between two offsets of its repaired form, with the damaged text that belongs to it.
 * A repair that an offset would cut stays whole on the left; one that only removed text stays with what stood before it.
 */
export function sliceRepaired(whole: RepairedText, from: number, to: number): RepairedText {
  if (whole.repairs.length === 0) {
    const text = whole.text.slice(from, to)
    return { damaged: text, text, repairs: [] }
  }
  const start = damagedOffset(whole, from)
  const end = damagedOffset(whole, to)
  const repairs = whole.repairs
    .filter(repair => repair.start >= start && repair.start + repair.before.length <= end)
    .map(repair => ({ ...repair, start: repair.start - start }))
  return withRepairs(whole.damaged.slice(start, end), repairs)
}

/** Offset in the damaged text of an offset in the repaired one; after whatever was removed or changed right before it. */
function damagedOffset(whole: RepairedText, offset: number): number {
  let shift = 0
  for (const repair of whole.repairs) {
    const at = repair.start + shift
    if (at > offset || (at === offset && (repair.after !== '' || offset === 0))) break
    const growth = repair.after.length - repair.before.length
    if (offset < at + repair.after.length) return repair.start + repair.before.length
    shift += growth
  }
  return offset - shift
}

function inOrder(repairs: readonly Repair[]): Repair[] {
  return [...repairs].sort((a, b) => a.start - b.start)
}

/** Several repaired texts as one, with a separator between them. */
export function joinRepaired(parts: readonly RepairedText[], separator: string): RepairedText {
  const repairs: Repair[] = []
  let damaged = ''
  for (const [index, part] of parts.entries()) {
    if (index > 0) damaged += separator
    for (const repair of part.repairs) repairs.push({ ...repair, start: repair.start + damaged.length })
    damaged += part.damaged
  }
  return withRepairs(damaged, repairs)
}
