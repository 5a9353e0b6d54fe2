import type { Doer } from '#platform/access.ts'
import type { EventType } from '#platform/events.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { type ArticleMove, nextState } from './article-states.ts'
import { findArticleById, insertArticle, lockArticle, updateArticle } from './articles.store.ts'
import { listChannels } from './channels.store.ts'
import { cleanBody } from './clean-body.ts'
import { type ArticleEvent, articleChanged, articlePublished, articleWithdrawn } from './events.ts'
import type { ArticleRow, Script } from './portal.tables.ts'
import { portalRefusal } from './refusal.ts'
import { indexArticle } from './search/index-article.ts'
import { giveSlug } from './slugs.ts'
import { stateSayings } from './state-words.data.ts'
import { fromTyped } from './typed-body.ts'

/** What an editor writes. Texts stand in `script`; `body` is HTML or light markup (see typed-body.ts). */
export type Draft = {
  title: string
  channelId: string | null
  summary: string
  body: string
  script: Script
  source: string | null
  author: string | null
  featured: boolean
}

export type Articles = ReturnType<typeof createArticles>

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock'>

/** Rules of writing and publishing articles. Every function acts on the doer's site alone. */
export function createArticles({ db, transact, newId, clock }: Parts) {
  const now = () => new Date(clock())
  return {
    /** Writes a new draft. Returns its id and permanent slug. */
    create: (doer: Doer, draft: Draft) =>
      transact(doer, 'portal.create-article', async transaction => {
        await demandChannel(transaction, draft.channelId)
        const row = newRow(transaction.site, newId(), await giveSlug(transaction, now()), draft, now())
        await insertArticle(transaction.sql, row)
        transaction.note(`article:${row.id}`, { slug: row.slug })
        return { id: row.id, slug: row.slug }
      }),

    /**
     * Changes an article in any state; readers of a published one see the change at once. Throws `article_not_found`,
     * and `article_changed_meanwhile` where someone changed it after `seenAt`, the change the editor had before them.
     */
    change: (doer: Doer, id: string, draft: Draft, seenAt?: Date) =>
      transact(doer, 'portal.change-article', async transaction => {
        const before = await lock(transaction, id)
        await demandChannel(transaction, draft.channelId)
        if (seenAt && before.changed_at.getTime() !== seenAt.getTime()) throw portalRefusal('article_changed_meanwhile')
        await store(transaction, before, { ...columns(draft), edited: true }, now())
      }),

    /** Puts an article before its readers, under the given day and time or, the first time, under now. */
    publish: (doer: Doer, id: string, at?: { publishedAt: Date; dayOnly: boolean }) =>
      transact(doer, 'portal.publish-article', async transaction => {
        const before = await lock(transaction, id)
        const publishedAt = at?.publishedAt ?? before.published_at ?? now()
        const dates = { published_at: publishedAt, published_day_only: at?.dayOnly ?? before.published_day_only }
        await move(transaction, before, 'publish', dates, now())
      }),

    /** Takes an article away from its readers; its address then says that there is none. */
    withdraw: (doer: Doer, id: string) =>
      transact(doer, 'portal.withdraw-article', async transaction =>
        move(transaction, await lock(transaction, id), 'withdraw', {}, now()),
      ),

    /** Throws `article_not_found`. */
    async get(site: string, id: string): Promise<ArticleRow> {
      const row = await findArticleById(db, site, id)
      if (!row) throw portalRefusal('article_not_found')
      return row
    },
  }
}

async function demandChannel({ sql, site }: Transaction, id: string | null) {
  if (id === null) return
  const channels = await listChannels(sql, site)
  if (!channels.some(channel => channel.id === id)) throw portalRefusal('channel_not_found')
}

/** The article of the transaction's site, locked until its end. Throws `article_not_found`. */
export async function lock({ sql, site }: Transaction, id: string): Promise<ArticleRow> {
  const row = await lockArticle(sql, site, id)
  if (!row) throw portalRefusal('article_not_found')
  return row
}

async function move(
  transaction: Transaction,
  before: ArticleRow,
  what: ArticleMove,
  changes: Partial<ArticleRow>,
  at: Date,
) {
  const state = nextState(before.state, what)
  if (!state) throw portalRefusal('article_move_forbidden', { state: stateSayings[before.state][0] })
  const after = { ...before, ...changes, state, changed_at: at }
  await updateArticle(transaction.sql, transaction.site, before.id, { ...changes, state, changed_at: at })
  await indexArticle(transaction.sql, transaction.site, after)
  await tell(transaction, what === 'publish' ? articlePublished : articleWithdrawn, after)
}

/** Writes changes of an article, and with them what depends on it: the search index, and readers' pages. */
export async function store(transaction: Transaction, before: ArticleRow, changes: Partial<ArticleRow>, at: Date) {
  const after = { ...before, ...changes, changed_at: at }
  await updateArticle(transaction.sql, transaction.site, before.id, { ...changes, changed_at: at })
  await indexArticle(transaction.sql, transaction.site, after)
  if (after.state === 'published') await tell(transaction, articleChanged, after)
  else transaction.note(`article:${after.id}`, { slug: after.slug })
}

/** Emits an event about an article and notes it for the audit trail. */
export async function tell(transaction: Transaction, event: EventType<ArticleEvent>, row: ArticleRow) {
  transaction.note(`article:${row.id}`, { slug: row.slug })
  await transaction.emit(event, { site: transaction.site, articleId: row.id, slug: row.slug })
}

function columns(draft: Draft) {
  return {
    title: draft.title,
    channel_id: draft.channelId,
    summary: draft.summary,
    body: cleanBody(fromTyped(draft.body)),
    script: draft.script,
    source: draft.source,
    author: draft.author,
    featured: draft.featured,
  }
}

/** A draft as a row that nobody has seen yet. */
export function newRow(site: string, id: string, slug: string, draft: Draft, at: Date): ArticleRow {
  return {
    ...columns(draft),
    site_id: site,
    id,
    slug,
    state: 'draft',
    published_at: null,
    published_day_only: false,
    clicks: 0,
    cover: null,
    created_at: at,
    changed_at: at,
    edited: false,
  }
}
