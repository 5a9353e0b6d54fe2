import { page, type Route, route, text } from '#platform/http/route.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { writeItems } from '../public/feeds.ts'
import { textOf, titleOf } from './show-topic.ts'
import type { TopicPages } from './topic-pages.ts'
import { topicSlug } from './topics.inputs.ts'
import { TopicPage, TopicsPage } from './topics.pages.tsx'

const feedType = 'application/rss+xml; charset=utf-8'
const feedLength = 30

/** Topic pages for readers. */
export function topicRoutes({ topicPages }: { topicPages: TopicPages }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/t',
      access: 'public',
      summary: 'The topic pages of the site',
      answer: async visit => {
        const topics = await topicPages.listPublished(visit.site.code)
        return page(<TopicsPage visit={visit} topics={topics} />, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'GET',
      path: '/t/:slug',
      access: 'public',
      summary: 'A topic page with its sections',
      params: topicSlug,
      answer: async (visit, { params }) => {
        const forEditor = may(visit.actor, 'portal.write', visit.site, visit.sites)
        const view = await topicPages.getBySlug(visit.site.code, params.slug, { forEditor })
        return page(<TopicPage visit={visit} view={view} />, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'GET',
      path: '/t/:slug/rss.xml',
      access: 'public',
      summary: 'The articles of a topic page as RSS',
      params: topicSlug,
      answer: async (visit, { params }) =>
        text(await feedOf(topicPages, visit, params.slug), feedType, { cacheFor: [visit.site.code] }),
    }),
  ]
}

async function feedOf(topicPages: TopicPages, visit: Visit, slug: string): Promise<string> {
  const { topic, sections } = await topicPages.getBySlug(visit.site.code, slug)
  const all = new Map(sections.flatMap(each => each.articles.map(article => [article.id, article] as const)))
  const newest = [...all.values()].sort((a, b) => b.published_at!.getTime() - a.published_at!.getTime())
  return writeItems(visit, {
    title: `${titleOf(topic, visit)} - ${inLang(visit.site.name, visit.lang)}`,
    description: textOf(topic.lead, visit),
    home: visit.origin + link(visit, `/t/${topic.slug}`),
    articles: newest.slice(0, feedLength),
    channels: [],
  })
}
