import type { Doer } from '#platform/access.ts'
import { cutByPhrases, toHant } from '#platform/i18n/hant.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { lock, store } from '../articles/articles.ts'
import { type AmbiguousPlace, findAmbiguous, isFormOf } from '../kernel/ambiguous/ambiguous.ts'
import { anchorAt, findAnchor } from '../kernel/ambiguous/anchors.ts'
import { textOfHtml } from '../kernel/ambiguous/convert-html.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import type { ScriptChoiceRow } from './editing.tables.ts'
import { deleteChoices, insertChoices, listChoices } from './script-choices.store.ts'

/** An ambiguous character of an article with the text around it, and what an editor chose, if one did. */
export type ScriptPlace = AmbiguousPlace & { before: string; after: string; fixed: string | undefined }

export type ScriptChoices = ReturnType<typeof createScriptChoices>

const conversion = { cut: cutByPhrases, convert: toHant }

/** Decisions of editors where a 简体 character stands for several of 繁體. They hold for the article for good. */
export function createScriptChoices({
  db,
  transact,
  clock,
  newId,
}: Pick<Platform, 'db' | 'transact' | 'clock' | 'newId'>) {
  return {
    list: (site: SiteCode, articleId: string) => listChoices(db, site, articleId),

    /** The ambiguous places of an article's body, in order; none where it was written in 繁體. */
    async places(article: ArticleRow): Promise<ScriptPlace[]> {
      if (article.script !== 'hans') return []
      return placesOf(article, await listChoices(db, article.site_id, article.id))
    },

    /**
     * Fixes characters of the body: `chosen` by where each stands in the body's text. Throws `article_not_found`,
     * `article_changed_meanwhile` where the text is another than at `seenAt`, `script_form_unknown`.
     */
    choose: (doer: Doer, id: string, chosen: ReadonlyMap<number, string>, seenAt: Date) =>
      transact(doer, 'portal.choose-script', async transaction => {
        const article = await lock(transaction, id)
        if (article.changed_at.getTime() !== seenAt.getTime()) throw portalRefusal('article_changed_meanwhile')
        const known = await listChoices(transaction.sql, transaction.site, id)
        const text = textOfHtml(article.body)
        const wanted = placesOf(article, known).flatMap(place => {
          const form = chosen.get(place.start)
          if (form === undefined || form === (place.fixed ?? place.chosen)) return []
          if (!isFormOf(place.written, form)) throw portalRefusal('script_form_unknown', { form })
          return [{ ...anchorAt(text, place.start, place.written), start: place.start, chosen: form }]
        })
        if (wanted.length === 0) return 0
        const replaced = known.filter(row => wanted.some(({ start }) => findAnchor(text, row).includes(start)))
        const at = new Date(clock())
        const row = { site_id: transaction.site, article_id: id, person_id: doer.actor.id, chosen_at: at }
        await deleteChoices(
          transaction.sql,
          transaction.site,
          id,
          replaced.map(each => each.id),
        )
        await insertChoices(
          transaction.sql,
          wanted.map(({ start: _, ...anchor }) => ({ ...row, ...anchor, id: newId() })),
        )
        await store(transaction, article, {}, at)
        return wanted.length
      }),
  }
}

const shownAround = 8

function placesOf(article: ArticleRow, choices: readonly ScriptChoiceRow[]): ScriptPlace[] {
  const text = textOfHtml(article.body)
  const fixed = new Map(
    choices.flatMap(choice => findAnchor(text, choice).map(start => [start, choice.chosen] as const)),
  )
  return findAmbiguous(text, conversion).map(place => ({
    ...place,
    before: text.slice(Math.max(0, place.start - shownAround), place.start),
    after: text.slice(place.start + place.written.length, place.start + place.written.length + shownAround),
    fixed: fixed.get(place.start),
  }))
}
