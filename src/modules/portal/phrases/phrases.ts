import type { Doer } from '#platform/access.ts'
import { toHant } from '#platform/i18n/hant.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { phrasesChanged } from '../events.ts'
import { type Phrase, withPhrases } from '../kernel/phrases/apply-phrases.ts'
import { portalRefusal } from '../refusal.ts'
import { deletePhrases, listPhrases, putPhrases } from './phrases.store.ts'

export type Phrases = ReturnType<typeof createPhrases>

/** How many phrases a site may fix, and how long each side of one may be. */
export const phraseLimits = { phrases: 500, characters: 30 }

/** Phrases that a site writes in 繁體 as it says. */
export function createPhrases({ db, transact, clock }: Pick<Platform, 'db' | 'transact' | 'clock'>) {
  return {
    list: (site: SiteCode) => listPhrases(db, site),

    /** The conversion of a site's texts from 简体 to 繁體, with its phrases. */
    conversionOf: async (site: SiteCode) => withPhrases(await listPhrases(db, site), toHant),

    /** Makes these the phrases of the doer's site. Throws `phrases_changed_meanwhile` where others than `seen` stand. */
    replace: (doer: Doer, phrases: readonly Phrase[], seen: string) =>
      transact(doer, 'portal.set-phrases', async transaction => {
        const { site, sql } = transaction
        const before = await listPhrases(sql, site)
        if (writePhrases(before) !== seen) throw portalRefusal('phrases_changed_meanwhile')
        const known = new Map(before.map(each => [each.hans, each.hant]))
        const wanted = new Set(phrases.map(each => each.hans))
        const gone = before.map(each => each.hans).filter(hans => !wanted.has(hans))
        const set = phrases.filter(each => known.get(each.hans) !== each.hant)
        const { id: person_id, name } = doer.actor
        const by = { site_id: site, person_id, name, set_at: new Date(clock()) }
        await deletePhrases(sql, site, gone)
        await putPhrases(
          sql,
          set.map(({ hans, hant }) => ({ ...by, hans, hant })),
        )
        transaction.note(`phrases:${site}`, { set: set.length, gone: gone.length })
        await transaction.emit(phrasesChanged, { site })
      }),
  }
}

/** Phrases as the form shows them: one a line, `简体 繁體`. */
export const writePhrases = (phrases: readonly Phrase[]) =>
  phrases.map(({ hans, hant }) => `${hans} ${hant}`).join('\n')

/** The other way round. Throws `phrase_line` for a line that is no phrase, `phrase_twice`, `phrases_too_many`. */
export function readPhrases(typed: string): Phrase[] {
  const phrases = new Map<string, string>()
  for (const [index, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue
    const sides = line.trim().split(/[\s=＝→]+/u)
    const [hans, hant] = sides
    const isLong = sides.some(side => side.length > phraseLimits.characters)
    if (!hans || !hant || sides.length !== 2 || isLong) throw portalRefusal('phrase_line', { line: index + 1 })
    if (phrases.has(hans)) throw portalRefusal('phrase_twice', { phrase: hans })
    phrases.set(hans, hant)
  }
  if (phrases.size > phraseLimits.phrases) throw portalRefusal('phrases_too_many', { n: phraseLimits.phrases })
  return [...phrases].map(([hans, hant]) => ({ hans, hant }))
}
