/** A piece of text; `marked` where it is one of the words that were asked for. */
export type Piece = { text: string; marked: boolean }

/**
 * Cuts `shown` where the words stand. They are looked for in `comparable`, the same text in the form of the words
 * (简体, lower case), unit for unit; without equal lengths nothing is marked.
 */
export function highlight(shown: string, comparable: string, words: readonly string[]): Piece[] {
  if (shown.length !== comparable.length) return [{ text: shown, marked: false }]
  const pieces: Piece[] = []
  let position = 0
  for (const [start, end] of findRanges(comparable, words)) {
    if (start > position) pieces.push({ text: shown.slice(position, start), marked: false })
    pieces.push({ text: shown.slice(start, end), marked: true })
    position = end
  }
  if (position < shown.length) pieces.push({ text: shown.slice(position), marked: false })
  return pieces
}

/** Where any of the words stands, in order; ranges that touch or overlap are one. */
function findRanges(text: string, words: readonly string[]): [number, number][] {
  const found: [number, number][] = []
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push([at, at + word.length])
    }
  }
  found.sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const [start, end] of found) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The part of a text around the first of the words, `length` units long; from the start where none occurs. */
export function findExcerpt(comparable: string, words: readonly string[], length: number): [number, number] {
  const firsts = words.map(word => comparable.indexOf(word)).filter(at => at >= 0)
  const first = firsts.length > 0 ? Math.min(...firsts) : 0
  const start = Math.max(0, Math.min(first - Math.floor(length / 4), comparable.length - length))
  return [start, Math.min(comparable.length, start + length)]
}
