import { z } from 'zod'
import { inForceOn, readRuleFiles, ruleFileSchema } from '../rule-file.ts'

const term = z.union([
  z.strictObject({ days: z.int().positive() }),
  z.strictObject({ months: z.int().positive().max(24) }),
])

/** After what time without anything new it is too late, and how many days before that we warn (our own choice). */
const upkeep = z.strictObject({ term, warnDays: z.int().positive() })

/** How many of a kind fail a site. */
const limit = z.strictObject({ veto: z.int().positive() })

/** What fails a government website outright at an inspection. */
export const inspectionFileSchema = ruleFileSchema.extend({
  /** Anything new on the home page. */
  home: upkeep,
  /** Channels of news. */
  news: upkeep,
  /** Top channels of notices and policies. */
  notices: upkeep,
  /** Channels past their time, taken together. */
  staleChannels: limit,
  /** Channels without a single article. */
  blankChannels: limit,
  /** Messages that wait for an answer. */
  questions: upkeep,
  /** The home page that does not open within `slowMs`: shares of the checks of the window; the warning is our own. */
  opening: z.strictObject({
    windowDays: z.int().positive(),
    checksPerDay: z.int().positive(),
    slowMs: z.int().positive(),
    vetoShare: z.number().gt(0).lt(1),
    warnShare: z.number().gt(0).lt(1),
  }),
  /** Words by which the name of a channel tells its kind, until an editor says otherwise. */
  names: z.strictObject({ news: z.array(z.string().min(1)), notices: z.array(z.string().min(1)) }),
})

export type InspectionRules = z.infer<typeof inspectionFileSchema>

const files = import.meta.glob('./*.json', { eager: true, import: 'default' })

/** The rules that hold on a day (`YYYY-MM-DD`), the newest of them. Throws where there are none. */
export function inspectionRules(day: string): InspectionRules {
  const rules = inForceOn(readRuleFiles(inspectionFileSchema, files), day).at(-1)
  if (!rules) throw new Error(`There are no rules of inspection for ${day}`)
  return rules
}
