import { z } from 'zod'

const day = z.iso.date()
/** 简体 and English. */
const saying = z.tuple([z.string().min(1), z.string().min(1)])

/** What every file of law or practice says about itself; each kind of file adds its own fields by `.extend`. */
export const ruleFileSchema = z.strictObject({
  /** `<kind>.<which>`, such as `calendar.2026`; never changes. */
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/, 'must look like kind.which'),
  /** Counts the corrections of this file, from 1. */
  version: z.int().positive(),
  /** Whose rule it is. */
  issuedBy: saying,
  /** Number of the paper, as it stands on it; null where it has none. */
  number: z.string().min(1).nullable(),
  /** First day on which it holds. */
  inForceFrom: day,
  /** Last day on which it holds; null: until it is replaced. */
  inForceTo: day.nullable(),
  /** Title of the paper, and where it was published. */
  source: saying,
})
export type RuleFile = z.infer<typeof ruleFileSchema>

/**
 * Reads rule files of one kind, given as `path → content` (as `import.meta.glob` brings JSON files), in the order of
 * their ids. Throws with a sentence for each mistake: a bad field, an id that stands in two files, a time that ends
 * before it begins.
 */
export function readRuleFiles<T extends RuleFile>(schema: z.ZodType<T>, contents: Record<string, unknown>): T[] {
  const read = Object.entries(contents).map(([path, content]) => ({ path, parsed: schema.safeParse(content) }))
  const files = read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))
  const faults = read.flatMap(({ path, parsed }) =>
    parsed.success ? ownFaults(path, parsed.data, files) : parsed.error.issues.map(issue => faultAt(path, issue)),
  )
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return files.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Those of the files that hold on a day (`YYYY-MM-DD`). */
export function inForceOn<T extends RuleFile>(files: readonly T[], day: string): T[] {
  return files.filter(file => file.inForceFrom <= day && (file.inForceTo === null || day <= file.inForceTo))
}

function faultAt(path: string, { path: at, message }: z.core.$ZodIssue): string {
  return `${path}: ${at.length > 0 ? `${at.join('.')}: ` : ''}${message}`
}

function ownFaults(path: string, file: RuleFile, all: readonly RuleFile[]): string[] {
  const isTwice = all.some(other => other !== file && other.id === file.id)
  const isBackwards = file.inForceTo !== null && file.inForceTo < file.inForceFrom
  return [
    ...(isTwice ? [`${path}: id: ${file.id} stands in another file too`] : []),
    ...(isBackwards ? [`${path}: inForceTo: is before inForceFrom`] : []),
  ]
}
