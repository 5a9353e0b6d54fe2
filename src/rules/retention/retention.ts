import { z } from 'zod'
import { inForceOn, readRuleFiles, ruleFileSchema } from '../rule-file.ts'

const saying = z.tuple([z.string().min(1), z.string().min(1)])

/** How long one kind of record about people is kept, and by which clause of the file's paper. */
const retentionRuleSchema = z.strictObject({
  /** `<module>.<what>`, known to the module that keeps it; never changes. */
  kind: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  name: saying,
  clause: saying,
  /** What an erasure does with it at once: erase the rows, mask the names in them, or keep them as they are. */
  onErasure: z.enum(['erase', 'mask', 'keep']),
  /** Months for which the law keeps a sealed copy after an erasure; null: none. */
  keptMonths: z.int().positive().nullable(),
  /** Months after which a record goes by itself; null: as long as its person has the account. */
  livesMonths: z.int().positive().nullable(),
  /** Columns that hold it, `<schema>.<table>.<column>`. */
  columns: z.array(z.string().regex(/^[a-z]+\.[a-z_]+\.[a-z_]+$/)).min(1),
})

export const retentionFileSchema = ruleFileSchema.extend({ records: z.array(retentionRuleSchema).min(1) })
export type RetentionFile = z.infer<typeof retentionFileSchema>
export type RetentionRule = z.infer<typeof retentionRuleSchema> & { file: RetentionFile }

/** The rules that hold on a day (`YYYY-MM-DD`), each with the file that it stands in. */
export type Retention = { on(day: string): readonly RetentionRule[] }

/** The rules that ship with the program. */
export function shippedRetention(): Retention {
  return createRetention(
    readRuleFiles(retentionFileSchema, import.meta.glob('./*.json', { import: 'default', eager: true })),
  )
}

/** Throws when two files in force on one day rule the same kind. */
export function createRetention(files: readonly RetentionFile[]): Retention {
  return {
    on(day) {
      const rules = inForceOn(files, day).flatMap(file => file.records.map(rule => ({ ...rule, file })))
      const twice = rules.find((rule, at) => rules.findIndex(each => each.kind === rule.kind) !== at)
      if (twice) throw new Error(`${twice.file.id}: ${twice.kind} is ruled by another file too`)
      return rules
    },
  }
}

/** The same day so many months later, or the last day of that month: 2026-08-31 and 6 → 2027-02-28. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const result = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth.getUTCDate())))
  return result.toISOString().slice(0, 10)
}
