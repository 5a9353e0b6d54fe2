/** A character of a text, known by what stands around it. */
export type Anchor = { before: string; written: string; after: string }

const reach = 10
/** So many characters around must still be there, or all that there were. */
const enough = 4

/** The anchor of what stands at `start`. */
export function anchorAt(text: string, start: number, written: string): Anchor {
  const end = start + written.length
  return { before: text.slice(Math.max(0, start - reach), start), written, after: text.slice(end, end + reach) }
}

/**
 * Where an anchor's character stands in a text that may have been edited since: the places with the most of the
 * anchor's surroundings (all of them, where several have the same); none where too little of them is left.
 */
export function findAnchor(text: string, { before, written, after }: Anchor): number[] {
  const candidates: { start: number; kept: number }[] = []
  for (let start = text.indexOf(written); start >= 0; start = text.indexOf(written, start + 1)) {
    const kept = keptBefore(text.slice(0, start), before) + keptAfter(text.slice(start + written.length), after)
    candidates.push({ start, kept })
  }
  const best = Math.max(Math.min(enough, before.length + after.length), ...candidates.map(each => each.kept))
  return candidates.filter(each => each.kept === best).map(each => each.start)
}

function keptBefore(text: string, before: string): number {
  let kept = 0
  while (kept < before.length && text[text.length - 1 - kept] === before[before.length - 1 - kept]) kept++
  return kept
}

function keptAfter(text: string, after: string): number {
  let kept = 0
  while (kept < after.length && text[kept] === after[kept]) kept++
  return kept
}
