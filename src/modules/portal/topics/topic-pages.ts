import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { type ListedArticle, listArticles } from '../articles/article-lists.store.ts'
import { findArticlesById } from '../articles/articles.store.ts'
import { type Channel, listChannels } from '../channels/channels.store.ts'
import { branch } from '../channels/channels.ts'
import { findTopic, listSections, listTopics, type SectionRow, type TopicRow } from './topics.store.ts'
import { topicRefusal } from './topics.ts'

/** A section as its readers see it. */
export type SectionView = {
  section: SectionRow
  /** Where it is filled from; undefined where its articles were chosen by hand. */
  channel: Channel | undefined
  articles: ListedArticle[]
  /** Slugs of the articles that were chosen by hand, also of those that are not published. */
  chosen: string[]
}

export type TopicView = { topic: TopicRow; sections: SectionView[] }

export type TopicPages = ReturnType<typeof createTopicPages>

/** What readers and editors see of topics. */
export function createTopicPages({ db }: Pick<Platform, 'db'>) {
  const fill = async (site: SiteCode, section: SectionRow, ids: readonly string[], channels: readonly Channel[]) => {
    const channel = channels.find(each => each.id === section.channel_id)
    if (channel) {
      const channelIds = branch(channels, channel.path).map(each => each.id)
      const articles = await listArticles(db, site, { channelIds }, { limit: section.length, offset: 0 })
      return { section, channel, articles, chosen: [] }
    }
    const known = await findArticlesById(db, site, ids)
    const rows = ids.flatMap(id => known.get(id) ?? [])
    const articles = rows.filter(row => row.state === 'published')
    return { section, channel, articles, chosen: rows.map(row => row.slug) }
  }

  async function view(site: SiteCode, topic: TopicRow): Promise<TopicView> {
    const [sections, channels] = await Promise.all([listSections(db, site, topic.id), listChannels(db, site)])
    const filled = sections.map(({ articleIds, ...section }) => fill(site, section, articleIds, channels))
    return { topic, sections: await Promise.all(filled) }
  }

  return {
    /** Published topics of a site in their order. */
    listPublished: (site: SiteCode) => listTopics(db, site, 'published'),

    /** All topics of a site, for its editors. */
    listAll: (site: SiteCode) => listTopics(db, site),

    /** Throws `topic_not_found`; unless `forEditor`, also for a topic that is not published. */
    async getBySlug(site: SiteCode, slug: string, { forEditor = false } = {}): Promise<TopicView> {
      const topic = await findTopic(db, site, 'slug', slug)
      if (!topic || !(forEditor || topic.state === 'published')) throw topicRefusal('topic_not_found')
      return view(site, topic)
    },

    /** Throws `topic_not_found`. */
    async getById(site: SiteCode, id: string): Promise<TopicView> {
      const topic = await findTopic(db, site, 'id', id)
      if (!topic) throw topicRefusal('topic_not_found')
      return view(site, topic)
    },
  }
}
