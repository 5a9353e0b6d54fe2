import { annotationPattern } from './marks.lexicon.ts'
import type { Lexicon, Repair } from './types.ts'

/** How many different unconverted characters must carry a reading before the whole page counts as annotated by a machine. */
const denseFrom = 3

/** What a whole page tells about a machine conversion; decided once and used for each of its texts. */
export interface DamageEvidence {
  /** Some converted character carries its own reading. */
  annotated: boolean
  /** Characters that no conversion touches carry readings too, many of them: the machine wrote all of them. */
  dense: boolean
}

/**
 * Looks for the mark of a machine conversion in a page's whole text: `產(chǎn)`. One author's note on a rare
 * character (`亳(bó)州` in simplified text) is not one.
 */
export function findEvidence(text: string, lexicon: Lexicon): DamageEvidence {
  const unconverted = new Set<string>()
  let annotated = false
  for (const { character } of annotations(text, lexicon)) {
    if (lexicon.isConverted(character)) annotated = true
    else unconverted.add(character)
  }
  const dense = unconverted.size >= denseFrom
  return { annotated: annotated || dense, dense }
}

/** One repair for each bracketed reading that a machine has appended to its character. Only the bracket goes. */
export function findAnnotations(text: string, lexicon: Lexicon, evidence: DamageEvidence): Repair[] {
  if (!evidence.annotated) return []
  return annotations(text, lexicon)
    .filter(({ character }) => evidence.dense || lexicon.isConverted(character))
    .map(({ start, before }) => ({
      start,
      before,
      after: '',
      rule: 'annotation',
      candidates: [''],
      certainty: 'certain',
    }))
}

/** Whether this is a reading of the character; the script g counts as g. */
export function isReading(character: string, reading: string, lexicon: Lexicon): boolean {
  return lexicon.readings(character).includes(reading.replaceAll('ɡ', 'g'))
}

function annotations(text: string, lexicon: Lexicon) {
  if (!text.includes('(') && !text.includes('\uff08')) return []
  const found: { character: string; start: number; before: string }[] = []
  for (const match of text.matchAll(annotationPattern)) {
    const [before, character = '', reading = ''] = match
    if (isReading(character, reading, lexicon))
      found.push({ character, start: match.index + 1, before: before.slice(1) })
  }
  return found
}
