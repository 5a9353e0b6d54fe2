import { readKeys } from '../secrets-key-folder.ts'
import { keyIdOf } from '../secrets-seal.ts'

/** Sealed values of a column whose key is not there. */
export type Unreadable = { table: string; column: string; keyId: string; values: number }

/** Looks through restored rows for sealed values that no key of the folder opens. */
export function createSealWatch(keysDir: string) {
  const there = new Set(readKeys(keysDir).map(key => key.id))
  const found = new Map<string, Unreadable>()
  const note = (table: string, column: string, keyId: string) => {
    const place = `${table} ${column} ${keyId}`
    const entry = found.get(place) ?? { table, column, keyId, values: 0 }
    found.set(place, { ...entry, values: entry.values + 1 })
  }
  return {
    /** `lines`: rows as JSON objects of text. */
    look(table: string, lines: readonly string[]) {
      for (const line of lines.filter(each => /"s[12]\./.test(each))) {
        for (const [column, value] of Object.entries(JSON.parse(line) as Record<string, string | null>)) {
          const keyId = value === null ? undefined : keyIdOf(value)
          if (keyId && !there.has(keyId)) note(table, column, keyId)
        }
      }
    },
    list: () => [...found.values()],
  }
}
