import { z } from 'zod'
import { page, type Route, route, text } from '#platform/http/route.ts'
import type { Briefings } from '../briefings/briefings.ts'
import { channelAddress } from '../channels/channel.pages.tsx'
import type { Channels } from '../channels/channels.ts'
import { portalRefusal } from '../refusal.ts'
import type { TopicPages } from '../topics/topic-pages.ts'
import { AboutPage, SitemapPage } from './about.pages.tsx'
import { writeRobots, writeSitemap, writeSitemapIndex } from './feeds.ts'
import type { Published } from './published.ts'

const xmlType = 'application/xml; charset=utf-8'
/** Addresses in one part of the map; the protocol allows 50,000. */
const articlesOfPart = 20_000

type Parts = { published: Published; channels: Channels; topicPages: TopicPages; briefings: Briefings }

/** What the site has, for people and for robots. */
export function siteMapRoutes(parts: Parts): Route[] {
  return [...peopleRoutes(parts), ...robotRoutes(parts)]
}

function peopleRoutes({ channels, topicPages }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/about',
      access: 'public',
      summary: 'What this site is and who runs it',
      answer: visit => page(<AboutPage visit={visit} />, { cacheFor: [visit.site.code] }),
    }),
    route({
      method: 'GET',
      path: '/sitemap',
      access: 'public',
      summary: 'Everything that the site has, for people',
      answer: async visit => {
        const site = visit.site.code
        const [known, topics] = [await channels.list(site), await topicPages.listPublished(site)]
        return page(<SitemapPage visit={visit} channels={known} topics={topics} />, { cacheFor: [site] })
      },
    }),
  ]
}

function robotRoutes({ published, channels, topicPages, briefings }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/sitemap.xml',
      access: 'public',
      summary: 'Index of the maps of the site for robots',
      answer: async visit => {
        const parts = Math.ceil((await published.count(visit.site.code)) / articlesOfPart)
        return text(writeSitemapIndex(visit, parts), xmlType, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'GET',
      path: '/sitemap/channels.xml',
      access: 'public',
      summary: 'Map of the channels, topic pages and press conferences for robots',
      answer: async visit => {
        const site = visit.site.code
        const paths = (await channels.list(site)).map(channel => ({ path: channelAddress(channel.path) }))
        const topics = (await topicPages.listPublished(site)).map(each => ({
          path: `/t/${each.slug}`,
          changedAt: each.changed_at,
        }))
        const held = (await briefings.listPublic(site)).map(each => ({
          path: `/b/${each.slug}`,
          changedAt: each.changed_at,
        }))
        const fixed = ['/', channelAddress(undefined), '/t', '/b', '/about'].map(path => ({ path }))
        const whole = [...fixed, ...paths, ...topics, ...held]
        return text(writeSitemap(visit, whole), xmlType, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'GET',
      path: '/sitemap/:part',
      access: 'public',
      summary: 'Map of articles for robots: `articles-1.xml`',
      params: z.object({ part: z.string().regex(/^articles-\d{1,4}\.xml$/) }),
      answer: async (visit, { params }) => {
        const part = Number(/\d+/.exec(params.part)![0])
        const articles = await published.listAddresses(visit.site.code, part, articlesOfPart)
        if (articles.length === 0) throw portalRefusal('article_not_found')
        const pages = articles.map(({ slug, changed_at }) => ({ path: `/a/${slug}`, changedAt: changed_at }))
        return text(writeSitemap(visit, pages), xmlType, { cacheFor: [visit.site.code] })
      },
    }),
    route({
      method: 'GET',
      path: '/robots.txt',
      access: 'public',
      summary: 'What robots leave alone',
      answer: visit => text(writeRobots(visit), 'text/plain; charset=utf-8'),
    }),
  ]
}
