import type { Damage } from './origins.store.ts'
import { repairsOf } from './repairs.ts'

/** A piece of an old text: as it stood, or where it was repaired both forms. */
export type Segment = { text: string } | { before: string; after: string; isGuess: boolean }

/** A text cut where repairs in force changed it. */
export type RepairedLine = { id: string; isTitle: boolean; segments: Segment[] }

/** Title and paragraphs of an old page as segments, in order. */
export function toLines(damage: Damage): RepairedLine[] {
  const { title, paragraphs } = damage.damaged
  const body = paragraphs.map((text, index) => ({
    id: `p${index}`,
    isTitle: false,
    segments: cut(text, damage, 'paragraphs', index),
  }))
  return title === null ? body : [{ id: 'title', isTitle: true, segments: cut(title, damage, 'title', null) }, ...body]
}

function cut(text: string, damage: Damage, field: 'title' | 'paragraphs', paragraph: number | null): Segment[] {
  const segments: Segment[] = []
  let position = 0
  for (const repair of repairsOf(damage, field, paragraph)) {
    if (repair.undone) continue
    if (repair.start > position) segments.push({ text: text.slice(position, repair.start) })
    segments.push({ before: repair.before, after: repair.after, isGuess: repair.certainty === 'guessed' })
    position = repair.start + repair.before.length
  }
  if (position < text.length) segments.push({ text: text.slice(position) })
  return segments
}
