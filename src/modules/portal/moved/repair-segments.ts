import type { RepairedField } from '../reading/index.ts'
import type { Damage } from './origins.store.ts'
import { repairsOf } from './repairs.ts'

/** A piece of an old text: as it stood, or where it was repaired both forms. */
export type Segment = { text: string } | { before: string; after: string; isGuess: boolean }

/** A text of an old page, cut where repairs in force changed it. */
export type RepairedLine = { id: string; field: RepairedField; paragraph: number | null; segments: Segment[] }

const namedFields = ['breadcrumb', 'title', 'source', 'author'] as const

/** The texts of an old page as segments, in the order of the page: every repair in force stands in one of them. */
export function toLines(damage: Damage): RepairedLine[] {
  const line = (text: string, field: RepairedField, paragraph: number | null): RepairedLine => ({
    id: paragraph === null ? field : `p${paragraph}`,
    field,
    paragraph,
    segments: cut(text, damage, field, paragraph),
  })
  const { damaged } = damage
  return [
    ...namedFields.flatMap(field => (damaged[field] === null ? [] : line(damaged[field], field, null))),
    ...damaged.paragraphs.map((text, index) => line(text, 'paragraphs', index)),
  ]
}

function cut(text: string, damage: Damage, field: RepairedField, paragraph: number | null): Segment[] {
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
