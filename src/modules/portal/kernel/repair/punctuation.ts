import { chinesePattern, fullWidthMarks } from './marks.lexicon.ts'
import type { Repair } from './types.ts'

const asciiMark = /[,;:!?]/g
const space = /\s/

/**
 * ASCII marks that stand in Chinese text and were full-width: a Chinese character on one side at least, and nothing
 * but an end or a space where the other side is empty. Between digits or Latin letters (15:46) they stay; brackets stay.
 */
export function findPunctuation(text: string): Repair[] {
  const repairs: Repair[] = []
  for (const match of text.matchAll(asciiMark)) {
    const before = match[0]
    const after = fullWidthMarks[before]
    if (after === undefined || !isChineseSpot(text, match.index)) continue
    repairs.push({ start: match.index, before, after, rule: 'punctuation', candidates: [after], certainty: 'certain' })
  }
  return repairs
}

function isChineseSpot(text: string, at: number): boolean {
  const left = text[at - 1] ?? ' '
  const right = text[at + 1] ?? ' '
  if (chinesePattern.test(left)) return true
  return chinesePattern.test(right) && !space.test(left)
}
