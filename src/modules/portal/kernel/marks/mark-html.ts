import { escapeHtml, unescapeHtml } from '../html/text-nodes.ts'

const tag = /(<[^>]*>)/
const endsBlock = /^<\/(?:p|h[1-6]|li|tr|blockquote|figcaption|dd|dt|pre|caption)>$|^<br ?\/?>$/
const endsCell = /^<\/t[dh]>$/

/** A place in the text of a body, in UTF-16 units; `tags` are put around it, once for every stretch between tags. */
export type Mark = { start: number; end: number; tags: (isFirst: boolean) => readonly [open: string, close: string] }

/** The text of cleaned HTML, one line a block: what figures are read from. */
export function markedText(html: string): string {
  return html
    .split(tag)
    .map((part, index) => (index % 2 === 0 ? unescapeHtml(part) : gapOf(part)))
    .join('')
}

const gapOf = (part: string) => (endsBlock.test(part) ? '\n' : endsCell.test(part) ? ' ' : '')

/**
 * The HTML with marks put around places of its text, as `markedText` counts them. Marks must not overlap and must stand
 * in order. `shown` is the same HTML in another script, with the same tags; by default the HTML itself. Where a stretch
 * of it has another length, the nearest place is marked.
 */
export function markHtml(html: string, marks: readonly Mark[], shown = html): string {
  if (marks.length === 0) return shown
  const shownParts = shown.split(tag)
  let [offset, next] = [0, 0]
  const begun = new Set<Mark>()
  const marked = html.split(tag).map((part, index) => {
    const visible = shownParts[index] ?? ''
    if (index % 2 === 1) {
      offset += gapOf(part).length
      return visible
    }
    const length = unescapeHtml(part).length
    const here: Mark[] = []
    while (next < marks.length && marks[next]!.start < offset + length) {
      if (marks[next]!.end > offset) here.push(marks[next]!)
      if (marks[next]!.end > offset + length) break
      next++
    }
    const result = here.length === 0 ? visible : markStretch(unescapeHtml(visible), here, offset, length, begun)
    offset += length
    return result
  })
  return marked.join('')
}

/** Marks one stretch of text between two tags; `length` is how long it was as written. */
function markStretch(text: string, marks: readonly Mark[], offset: number, length: number, begun: Set<Mark>): string {
  const placed = (at: number) => (text.length === length ? at : Math.round((at * text.length) / length))
  let [result, from] = ['', 0]
  for (const mark of marks) {
    const start = placed(Math.max(mark.start - offset, 0))
    const end = placed(Math.min(mark.end - offset, length))
    const [open, close] = mark.tags(!begun.has(mark))
    begun.add(mark)
    result += escapeHtml(text.slice(from, start)) + open + escapeHtml(text.slice(start, end)) + close
    from = end
  }
  return result + escapeHtml(text.slice(from))
}
