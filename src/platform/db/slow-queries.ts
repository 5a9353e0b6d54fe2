import type { Clock } from '../clock.ts'

/** A statement that took long: its text without values, how often, the longest time and the last one. */
export type SlowQuery = { sql: string; times: number; longestMs: number; lastAtMs: number }

export type SlowQueries = {
  note(sql: string, durationMs: number): void
  /** The longest first. */
  list(): SlowQuery[]
}

export const slowFromMs = 200
const keptStatements = 50
const keptCharacters = 600

/**
 * Keeps the statements of this process that took `slowFromMs` or longer, each text once; of too many, those seen last.
 * Values never come in: parameters are not handed over, and what stands in quotes is left out.
 */
export function createSlowQueries(clock: Clock): SlowQueries {
  const kept = new Map<string, SlowQuery>()
  return {
    note(given, durationMs) {
      if (durationMs < slowFromMs) return
      const sql = withoutValues(given)
      const before = kept.get(sql)
      kept.delete(sql)
      kept.set(sql, {
        sql,
        times: (before?.times ?? 0) + 1,
        longestMs: Math.max(before?.longestMs ?? 0, durationMs),
        lastAtMs: clock(),
      })
      if (kept.size > keptStatements) kept.delete(kept.keys().next().value!)
    },
    list: () => [...kept.values()].sort((a, b) => b.longestMs - a.longestMs),
  }
}

function withoutValues(sql: string): string {
  return sql
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, keptCharacters)
}
