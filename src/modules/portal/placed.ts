import type { Doer } from '#platform/access.ts'
import type { Platform } from '#platform/module.ts'
import type { Transaction } from '#platform/transact.ts'
import { findArticleById, insertArticle } from './articles/articles.store.ts'
import { type Draft, newRow, store, tell } from './articles/articles.ts'
import { giveSlug } from './articles/slugs.ts'
import { listChannels } from './channels/channels.store.ts'
import { articlePublished, articleWithdrawn, channelChanged } from './events.ts'
import { eraseArticle, eraseChannel, listArticlesById, listUsedChannels } from './placed.store.ts'
import type { ArticleRow } from './portal.tables.ts'
import { indexArticle } from './search/index-article.ts'

/** An article that a program writes and publishes under an id of its own choice. */
export type PlacedArticle = { id: string; draft: Draft; publishedAt: Date }

type Parts = Pick<Platform, 'db' | 'transact' | 'clock'>

/** Content that a program puts on a site as a whole, and takes away again. */
export function createPlacements({ db, transact, clock }: Parts) {
  return {
    /**
     * Writes and publishes articles in one transaction; keep to some dozens. One that stands already is brought to what
     * is said here, unless a person has edited or withdrawn it. Returns how many were written: with nothing new, none.
     */
    async placeAll(doer: Doer, articles: readonly PlacedArticle[]): Promise<number> {
      const rows = articles.map(article => toRow(doer.site, article, new Date(clock())))
      const ids = rows.map(row => row.id)
      const known = new Map((await listArticlesById(db, doer.site, ids)).map(row => [row.id, row]))
      const due = rows.filter(row => isDue(row, known.get(row.id)))
      if (due.length === 0) return 0
      await transact(doer, 'portal.place-articles', async transaction => {
        for (const row of due) await place(transaction, row)
      })
      return due.length
    },

    /**
     * Takes articles away for good, with their files, origins and redirects; ids that are none are passed over. Only for
     * what a program placed itself: what people publish is withdrawn, never erased.
     */
    async eraseAll(doer: Doer, ids: readonly string[]): Promise<number> {
      const known = await listArticlesById(db, doer.site, ids)
      if (known.length === 0) return 0
      await transact(doer, 'portal.erase-articles', async transaction => {
        for (const row of known) {
          await eraseArticle(transaction.sql, row)
          await tell(transaction, articleWithdrawn, row)
        }
      })
      return known.length
    },

    /** Takes those of the channels away that have no article and no channel below them. Returns how many. */
    async eraseEmptyChannels(doer: Doer, paths: readonly string[]): Promise<number> {
      const [channels, used] = await Promise.all([listChannels(db, doer.site), listUsedChannels(db, doer.site)])
      const isNamed = (path: string) => paths.includes(path)
      const stays = channels.filter(channel => used.has(channel.id) || !isNamed(channel.path))
      const empty = channels.filter(
        channel => !stays.some(each => each.path === channel.path || each.path.startsWith(`${channel.path}/`)),
      )
      if (empty.length === 0) return 0
      await transact(doer, 'portal.erase-channels', async transaction => {
        for (const channel of empty.reverse()) {
          await eraseChannel(transaction.sql, transaction.site, channel.id)
          transaction.note(`channel:${channel.id}`, { path: channel.path })
          await transaction.emit(channelChanged, { site: transaction.site, channelId: channel.id })
        }
      })
      return empty.length
    },
  }
}

function toRow(site: string, { id, draft, publishedAt }: PlacedArticle, at: Date): ArticleRow {
  return { ...newRow(site, id, '', draft, at), state: 'published', published_at: publishedAt }
}

/** What placing may change; the address, the views and the day of writing stay. */
function changesOf({ title, channel_id, summary, body, script, source, author, featured, published_at }: ArticleRow) {
  return { title, channel_id, summary, body, script, source, author, featured, published_at }
}

function isDue(row: ArticleRow, before: ArticleRow | undefined): boolean {
  if (!before) return true
  if (before.edited || before.state !== 'published') return false
  return JSON.stringify(changesOf(row)) !== JSON.stringify(changesOf(before))
}

async function place(transaction: Transaction, row: ArticleRow) {
  const { sql, site } = transaction
  const before = await findArticleById(sql, site, row.id)
  if (before) return store(transaction, before, changesOf(row), row.changed_at)
  const whole = { ...row, slug: await giveSlug(transaction, row.published_at!) }
  await insertArticle(sql, whole)
  await indexArticle(sql, site, whole)
  await tell(transaction, articlePublished, whole)
}
