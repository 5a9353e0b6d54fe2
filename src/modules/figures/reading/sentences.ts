import { sentenceEnds } from './reading.data.ts'

const ends = new Set(sentenceEnds)
const longest = 400

/** Where the sentence around a place of a text begins and ends; at most 400 characters to either side. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  while (from > 0 && start - from < longest && !ends.has(text[from - 1]!)) from--
  let to = end
  while (to < text.length && to - end < longest && !ends.has(text[to]!)) to++
  if (to < text.length && !/\s/.test(text[to]!)) to++
  while (from < start && /\s/.test(text[from]!)) from++
  return { start: from, end: to }
}
