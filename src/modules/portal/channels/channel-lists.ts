import { toHant } from '#platform/i18n/hant.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import {
  countArticles,
  type ListedArticle,
  type ListFilter,
  listArticles,
  listYears,
} from '../articles/article-lists.store.ts'
import { portalRefusal } from '../refusal.ts'
import { comparable } from '../search/segment.ts'
import { yearSpan } from '../years.ts'
import { type Channel, listChannels } from './channels.store.ts'
import { branch } from './channels.ts'

export type ChannelRequest = { path: string | null; year?: number | undefined; text?: string | undefined; page: number }

/** A page of a list. */
export type ChannelView = {
  /** Undefined for the list of all articles. */
  channel: Channel | undefined
  channels: Channel[]
  articles: ListedArticle[]
  total: number
  changedAt: Date | null
  years: number[]
  pages: number
}

export const listLength = 20
const maxExported = 10_000

/** Lists of published articles: of a channel with what stands below it, or of the whole site. */
export function createChannelLists({ db }: Pick<Platform, 'db'>) {
  const filterOf = async (site: SiteCode, { path, year, text }: Omit<ChannelRequest, 'page'>) => {
    const channels = await listChannels(db, site)
    const channel = channels.find(each => each.path === path)
    if (path !== null && !channel) throw portalRefusal('channel_not_found')
    const titleHas = text ? [...new Set([text, comparable(text), toHant(text)])] : undefined
    const channelIds = channel && branch(channels, channel.path).map(each => each.id)
    const filter: ListFilter = { channelIds, titleHas, ...yearSpan(year) }
    return { channels, channel, filter }
  }
  return {
    /** A page of a channel with what stands below it, or of all articles. Throws `channel_not_found`. */
    async listChannel(site: SiteCode, request: ChannelRequest): Promise<ChannelView> {
      const { channels, channel, filter } = await filterOf(site, request)
      const whole = { channelIds: filter.channelIds }
      const [articles, { total, changedAt }, years] = await Promise.all([
        listArticles(db, site, filter, { limit: listLength, offset: (request.page - 1) * listLength }),
        countArticles(db, site, filter),
        listYears(db, site, whole),
      ])
      return { channel, channels, articles, total, changedAt, years, pages: Math.ceil(total / listLength) }
    },

    /** The whole list for a file, at most 10,000. */
    async exportChannel(site: SiteCode, request: Omit<ChannelRequest, 'page'>) {
      const { channels, filter } = await filterOf(site, request)
      const articles = await listArticles(db, site, filter, { limit: maxExported, offset: 0 })
      return { articles, channels }
    },
  }
}
