import type { Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { PersonalRecord } from '#platform/personal.ts'
import { ownDataWords } from './words.data.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/

/** What a value's name is in words; a name that has none stands as it is. */
export function fieldLabel(field: string, lang: Lang): string {
  const key = `field_${field}`
  return Object.hasOwn(ownDataWords, key) ? speak(ownDataWords, lang)(key as keyof typeof ownDataWords) : field
}

/** A value as people read it; instants in the sites' zone. */
export function valueText(value: PersonalRecord[string] | undefined, lang: Lang): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'boolean') return speak(ownDataWords, lang)(value ? 'yes' : 'no')
  const text = String(value)
  return instant.test(text) ? text.slice(0, 16).replace('T', ' ') : text
}

/** Names of the values that any of the records has. */
export function fieldsOf(records: readonly PersonalRecord[]): string[] {
  return [...new Set(records.flatMap(record => Object.keys(record)))]
}
