import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { upkeep } from '#platform/transact.ts'
import { lock } from '../articles/articles.ts'
import * as store from './working-copies.store.ts'

/** The form of an article as someone typed it: field → text; see desk.inputs.ts. */
export type TypedFields = Record<string, string>

export type WorkingCopy = { fields: TypedFields; keptAt: Date }

/** Someone else who has the article open. */
export type OtherEditor = { name: string; since: Date }

export type WorkingCopies = ReturnType<typeof createWorkingCopies>

/** Pages tell every 30 s that they are open; three times missed means gone. */
const goneAfterMs = 90_000
const keptForMs = 30 * 86_400_000
const namesKeptForMs = 86_400_000

/** What people are writing and have not saved yet, and who is at it now. */
export function createWorkingCopies({ db, transact, clock }: Pick<Platform, 'db' | 'transact' | 'clock'>) {
  const aliveSince = () => new Date(clock() - goneAfterMs)
  const keyOf = ({ site, actor }: Doer, articleId: string) => ({ site, articleId, personId: actor.id })
  return {
    /** Keeps what someone has typed, as their copy alone, and says when. Throws `article_not_found`. */
    keep: (doer: Doer, articleId: string, fields: TypedFields) =>
      transact(doer, 'portal.keep-working-copy', async transaction => {
        const at = new Date(clock())
        await lock(transaction, articleId)
        await store.deleteCopiesBefore(transaction.sql, transaction.site, new Date(clock() - keptForMs))
        await store.upsertCopy(transaction.sql, keyOf(doer, articleId), fields, at)
        transaction.note(`article:${articleId}`)
        return at
      }),

    /** Says that someone has the article open now. Throws `article_not_found`. */
    attend: (doer: Doer, articleId: string) =>
      transact(doer, upkeep, async transaction => {
        await lock(transaction, articleId)
        const { name } = doer.actor
        const longGone = new Date(clock() - namesKeptForMs)
        await store.deletePresenceBefore(transaction.sql, transaction.site, longGone)
        await store.upsertPresence(transaction.sql, keyOf(doer, articleId), name, new Date(clock()), aliveSince())
      }),

    /** Forgets someone's copy, and that they had the article open: they saved it, or gave it up. */
    discard: (doer: Doer, articleId: string) =>
      transact(doer, 'portal.discard-working-copy', async transaction => {
        await store.deleteCopy(transaction.sql, keyOf(doer, articleId))
        await store.deletePresence(transaction.sql, keyOf(doer, articleId))
        transaction.note(`article:${articleId}`)
      }),

    async find(site: SiteCode, articleId: string, personId: string): Promise<WorkingCopy | undefined> {
      const row = await store.findCopy(db, { site, articleId, personId })
      return row && { fields: row.fields as TypedFields, keptAt: row.kept_at }
    },

    /** Who else has the article open now, the first to come first. */
    listOthers: (site: SiteCode, articleId: string, personId: string): Promise<OtherEditor[]> =>
      store.listOthers(db, { site, articleId, personId }, aliveSince()),
  }
}
