import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import {
  countArticles,
  findNeighbour,
  type ListedArticle,
  listArticles,
  listSlugs,
  listYears,
} from '../articles/article-lists.store.ts'
import { findArticleBySlug, listFiles } from '../articles/articles.store.ts'
import { createChannelLists } from '../channels/channel-lists.ts'
import { type Channel, listChannels } from '../channels/channels.store.ts'
import { lineage } from '../channels/channels.ts'
import { listFurtherChannels } from '../channels/further-channels.store.ts'
import { listChoices } from '../editing/script-choices.store.ts'
import type { Choice } from '../kernel/ambiguous/convert-html.ts'
import { findOrigin, type Origin } from '../moved/origins.store.ts'
import type { ArticleRow, FileRow } from '../portal.tables.ts'
import { portalRefusal } from '../refusal.ts'

/** A published article with all that its page shows. */
export type ArticleView = {
  article: ArticleRow
  /** The way from the top to its channel; empty where it stands in none. */
  channels: Channel[]
  /** Other channels that show it, in the order of the site. */
  furtherChannels: Channel[]
  files: FileRow[]
  origin: Origin | undefined
  older: ListedArticle | undefined
  newer: ListedArticle | undefined
  related: ListedArticle[]
  /** The newest of the site, where its channel has no other. */
  newest: ListedArticle[]
  /** What editors chose where a character has several forms in the other script. */
  choices: readonly Choice[]
}

const relatedLength = 6

export type Published = ReturnType<typeof createPublished>

/** What readers may see of a site. */
export function createPublished({ db }: Pick<Platform, 'db'>) {
  return {
    ...createChannelLists({ db }),

    /** The published article under a slug. */
    async find(site: SiteCode, slug: string): Promise<ArticleRow | undefined> {
      const row = await findArticleBySlug(db, site, slug)
      return row?.state === 'published' ? row : undefined
    },

    /** Throws `article_not_found`; unless `forEditor`, also for an article that is not published. */
    async getView(site: SiteCode, slug: string, { forEditor = false } = {}): Promise<ArticleView> {
      const article = await findArticleBySlug(db, site, slug)
      if (!article || !(forEditor || article.state === 'published')) throw portalRefusal('article_not_found')
      const channelIds = article.channel_id === null ? undefined : [article.channel_id]
      const [channels, files, origin, older, newer, nearby, choices, further] = await Promise.all([
        listChannels(db, site),
        listFiles(db, site, article.id),
        findOrigin(db, site, article.id),
        findNeighbour(db, site, article, 'older'),
        findNeighbour(db, site, article, 'newer'),
        listArticles(db, site, { channelIds }, { limit: relatedLength + 3, offset: 0 }),
        listChoices(db, site, article.id),
        listFurtherChannels(db, site, article.id),
      ])
      const shown = new Set([article.id, older?.id, newer?.id])
      const related = nearby.filter(each => !shown.has(each.id)).slice(0, relatedLength)
      const isAlone = related.length === 0 && !older && !newer
      const latest = isAlone ? await listArticles(db, site, {}, { limit: relatedLength + 1, offset: 0 }) : []
      const newest = latest.filter(each => each.id !== article.id).slice(0, relatedLength)
      const lists = { older, newer, related, newest }
      const furtherChannels = channels.filter(each => further.includes(each.id))
      const standing = { channels: lineage(channels, article.channel_id), furtherChannels }
      return { article, ...standing, files, origin, choices, ...lists }
    },

    /** Years in which the site published anything, newest first. */
    years: (site: SiteCode) => listYears(db, site, {}),

    count: async (site: SiteCode) => (await countArticles(db, site, {})).total,

    /** Addresses of published articles, oldest first, so that a full part of the list never changes its members. */
    listAddresses: (site: SiteCode, part: number, length: number) =>
      listSlugs(db, site, { limit: length, offset: (part - 1) * length }),

    /** The newest articles of a site. */
    latest: (site: SiteCode, n: number): Promise<ListedArticle[]> =>
      listArticles(db, site, {}, { limit: n, offset: 0 }),

    /** The newest article that an editor put forward; the newest of all where none was. */
    async newestFeatured(site: SiteCode): Promise<ArticleRow | undefined> {
      const one = { limit: 1, offset: 0 }
      const [featured] = await listArticles(db, site, { featured: true }, one)
      const [chosen] = featured ? [featured] : await listArticles(db, site, {}, one)
      return chosen && findArticleBySlug(db, site, chosen.slug)
    },
  }
}
