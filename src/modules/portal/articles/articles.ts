import type { Doer } from '#platform/access.ts'
import type { EventType } from '#platform/events.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { listChannels } from '../channels/channels.store.ts'
import { isCorrected } from '../corrections/correction-steps.ts'
import { findOpenCorrection } from '../corrections/corrections.store.ts'
import { dropCorrection, keepCorrection, withCorrection } from '../corrections/corrections-keep.ts'
import { wasUnpublished } from '../dede/old-site.ts'
import { type ArticleEvent, articleChanged, articlePublished, articleWithdrawn } from '../events.ts'
import { findOrigin } from '../moved/origins.store.ts'
import type { ArticleRow, Script } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'
import { noteWriter, restartReview } from '../review/review-restart.ts'
import { demandCorrector } from '../review/review-rules.ts'
import { deleteSchedule } from '../schedule/schedule.store.ts'
import { indexArticle } from '../search/index-article.ts'
import { type ChangeNote, keepChange } from '../versions/versions-keep.ts'
import { type ArticleMove, nextState } from './article-states.ts'
import { findArticleById, insertArticle, lockArticle, updateArticle } from './articles.store.ts'
import { cleanBody } from './clean-body.ts'
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

/** The day and time that readers see. */
export type PublishedAs = { publishedAt: Date; dayOnly: boolean }

export type Articles = ReturnType<typeof createArticles>

type Parts = Pick<Platform, 'db' | 'transact' | 'newId' | 'clock' | 'sites'>

/** Rules of writing and publishing articles. Every function acts on the doer's site alone. */
export function createArticles({ db, transact, newId, clock, sites }: Parts) {
  const now = () => new Date(clock())
  return {
    /** Writes a new draft, under an id of the program's choice if it gives one. Returns its id and permanent slug. */
    create: (doer: Doer, draft: Draft, id = newId()) =>
      transact(doer, 'portal.create-article', async transaction => {
        await demandChannel(transaction, draft.channelId)
        const row = newRow(transaction.site, id, await giveSlug(transaction, now()), draft, now())
        await insertArticle(transaction.sql, row)
        await noteWriter(transaction, row.id, now())
        transaction.note(`article:${row.id}`, { slug: row.slug })
        return { id: row.id, slug: row.slug }
      }),

    /**
     * Changes an article in any state. A published one stays as it is: the change is kept as its correction, which is
     * reviewed (corrections.ts); where the site reviews none it takes who may publish, and readers see it at once. One
     * under review starts again at the first step. Throws `article_not_found`, `correction_needs_publisher`, and
     * `article_changed_meanwhile` where someone changed it after `seenAt`, the change the editor had before them.
     */
    change: (doer: Doer, id: string, draft: Draft, seenAt?: Date) =>
      transact(doer, 'portal.change-article', async transaction => {
        const before = await lock(transaction, id)
        await demandChannel(transaction, draft.channelId)
        if (isCorrected(doer, sites, before))
          return await keepCorrection(transaction, before, columns(draft), now(), { seenAt })
        if (seenAt && before.changed_at.getTime() !== seenAt.getTime()) throw portalRefusal('article_changed_meanwhile')
        demandCorrector(doer, sites, before)
        await store(transaction, before, { ...columns(draft), edited: true }, now())
      }),

    /** Puts an approved article before its readers, under the given day and time or, the first time, under now. */
    publish: (doer: Doer, id: string, at?: PublishedAs) =>
      transact(doer, 'portal.publish-article', async transaction => {
        const before = await lock(transaction, id)
        await moveArticle(transaction, before, 'publish', publicationDates(before, at, now()), now())
      }),

    /**
     * Puts a page of an old site, which was published there, before its readers without another review; or what the
     * program itself wrote. Throws `review_needed` for everything else, also for what the old site had not published.
     */
    admit: (doer: Doer, id: string, at?: PublishedAs) =>
      transact(doer, 'portal.admit-article', async transaction => {
        const before = await lock(transaction, id)
        await demandAdmissible(transaction, before)
        await moveArticle(transaction, before, 'admit', publicationDates(before, at, now()), now())
      }),

    /** Takes an article away from its readers; its address then says that there is none. */
    withdraw: (doer: Doer, id: string) =>
      transact(doer, 'portal.withdraw-article', async transaction =>
        moveArticle(transaction, await lock(transaction, id), 'withdraw', {}, now()),
      ),

    find: (site: string, id: string) => findArticleById(db, site, id),

    /** As its editors write it: a published one with the correction that is under way. Throws `article_not_found`. */
    async getWritten(site: string, id: string): Promise<ArticleRow> {
      return withCorrection(await this.get(site, id), await findOpenCorrection(db, site, id))
    },

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

async function demandAdmissible({ sql, site, doer }: Transaction, { id }: ArticleRow) {
  if (doer.actor.kind === 'program') return
  const origin = await findOrigin(sql, site, id)
  if (!origin || wasUnpublished(origin.standing)) throw portalRefusal('review_needed')
}

/** The day and time that an article is published under. */
export function publicationDates(before: ArticleRow, at: PublishedAs | undefined, now: Date): Partial<ArticleRow> {
  const publishedAt = at?.publishedAt ?? before.published_at ?? now
  return { published_at: publishedAt, published_day_only: at?.dayOnly ?? before.published_day_only }
}

/** Moves an article along the table of states, with what hangs on it. Throws `article_move_forbidden`. */
export async function moveArticle(
  transaction: Transaction,
  before: ArticleRow,
  what: ArticleMove,
  changes: Partial<ArticleRow>,
  at: Date,
): Promise<ArticleRow> {
  const state = nextState(before.state, what)
  if (!state) throw portalRefusal('article_move_forbidden', { state: stateSayings[before.state][0] })
  const isSeen = [state, before.state].includes('published')
  const written = { ...changes, state, ...(isSeen ? { changed_at: at } : {}) }
  const after = { ...before, ...written }
  await updateArticle(transaction.sql, transaction.site, before.id, written)
  if (isSeen) await showMove(transaction, after)
  if (what === 'withdraw') await dropCorrection(transaction, after.id, at)
  else transaction.note(`article:${after.id}`, { slug: after.slug, state })
  return after
}

/** An article came before its readers or left them; what was to do that by itself later has nothing left to do. */
async function showMove(transaction: Transaction, article: ArticleRow) {
  const isPublished = article.state === 'published'
  await indexArticle(transaction.sql, transaction.site, article)
  await deleteSchedule(transaction.sql, transaction.site, article.id, isPublished ? 'publish' : 'withdraw')
  await tell(transaction, isPublished ? articlePublished : articleWithdrawn, article)
}

/**
 * Writes changes of an article by whoever does it, and with them what depends on it: its writers and versions, its
 * review, the search index, and readers' pages.
 */
export async function store(
  transaction: Transaction,
  before: ArticleRow,
  changes: Partial<ArticleRow>,
  at: Date,
  note?: ChangeNote,
) {
  await noteWriter(transaction, before.id, at)
  await storeText(transaction, before, changes, at, note)
}

/** As store, of a text whose writers are known already: whoever lets it pass has not written in it. */
export async function storeText(
  transaction: Transaction,
  before: ArticleRow,
  changes: Partial<ArticleRow>,
  at: Date,
  note?: ChangeNote,
) {
  const isMoved = changes.state !== undefined && changes.state !== before.state
  const state = isMoved ? changes.state! : nextState(before.state, 'change')!
  const after = { ...before, ...changes, state, changed_at: at }
  await updateArticle(transaction.sql, transaction.site, before.id, { ...changes, state, changed_at: at })
  await keepChange(transaction, before, after, note)
  if (state === 'in-review') await restartReview(transaction, after, at)
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
