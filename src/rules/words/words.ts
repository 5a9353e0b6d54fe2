import { z } from 'zod'
import { inForceOn, readRuleFiles, ruleFileSchema } from '../rule-file.ts'

const word = z.strictObject({
  /** As it is wrongly written, in 简体. */
  wrong: z.string().min(1).max(40),
  /** What to write instead, the best first; empty where there is nothing to put in its place. */
  right: z.array(z.string().min(1)).max(5),
  /** Longer words in which it is right as it stands. */
  unless: z.array(z.string().min(2)).default([]),
  /** `must`: an article that has it is not sent to review; `should`: to be looked at; `may`: a matter of style. */
  severity: z.enum(['must', 'should', 'may']),
  /** Why, for the editor: 简体 and English. */
  why: z.tuple([z.string().min(1), z.string().min(1)]),
})

/** Words that do not belong into an article, of one kind: common slips, wrong names, words that hurt. */
export const wordsFileSchema = ruleFileSchema
  .extend({
    /** Codes of the sites that it is for; empty: for every site. */
    sites: z.array(z.string()).default([]),
    words: z.array(word).min(1),
  })
  .superRefine((file, context) => {
    const fault = (i: number, message: string) => context.addIssue({ code: 'custom', path: ['words', i], message })
    file.words.forEach(({ wrong, right, unless }, i) => {
      if (file.words.findIndex(each => each.wrong === wrong) !== i) fault(i, `${wrong} stands there twice`)
      if (right.includes(wrong)) fault(i, `${wrong} cannot be put in its own place`)
      if (unless.some(each => !each.includes(wrong))) fault(i, `an exception of ${wrong} does not contain it`)
    })
  })
export type WordsFile = z.infer<typeof wordsFileSchema>

/** The lists that ship with the program. */
export function shippedWords(): WordsFile[] {
  return readRuleFiles(wordsFileSchema, import.meta.glob('./*.json', { import: 'default', eager: true }))
}

/** Words to avoid on a site (by its code) on a day (`YYYY-MM-DD`). */
export function wordsOfSite(files: readonly WordsFile[], site: string, day: string): WordsFile['words'] {
  return inForceOn(files, day)
    .filter(file => file.sites.length === 0 || file.sites.includes(site))
    .flatMap(file => file.words)
}
