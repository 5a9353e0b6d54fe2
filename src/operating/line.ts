import { fill, type Values } from '#platform/i18n/fill.ts'
import type { Saying } from '#platform/i18n/lang.ts'
import { goLiveLines, healthLines } from './lines.data.ts'

/** One line of an examination: green or red, what was found, and on a red line what to do. */
export type ExaminedLine = { key: string; title: Saying; ok: boolean; says: Saying; next: Saying | null }

const catalogue = { ...healthLines, ...goLiveLines }
type LineKey = keyof typeof catalogue
type FindingOf<K extends LineKey> = keyof (typeof catalogue)[K]['findings'] & string
type Said = { ok: boolean; says: Saying; next?: Saying }

/** The line of a finding, with its values in both languages. */
export function lineOf<K extends LineKey>(key: K, finding: FindingOf<K>, values: Values = {}): ExaminedLine {
  const { title, findings } = catalogue[key]
  const { ok, says, next } = (findings as Record<string, Said>)[finding]!
  const filled = ([hans, en]: Saying): Saying => [fill(hans, values), fill(en, values)]
  return { key, title, ok, says: filled(says), next: next ? filled(next) : null }
}
