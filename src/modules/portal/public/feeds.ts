import { link, type Visit } from '#platform/http/visit.ts'
import { htmlLang, inLang } from '#platform/i18n/lang.ts'
import type { ListedArticle } from '../articles/article-lists.store.ts'
import type { Channel } from '../channels/channels.store.ts'
import { inScript } from '../script.ts'
import { channelTitle } from '../show.ts'
import { element, wrap, xmlHead } from './xml.ts'

type Feed = { channel: Channel | undefined; articles: readonly ListedArticle[]; channels: readonly Channel[] }

/** RSS 2.0 of the newest articles of a site or a channel, in the script of the address. */
export function writeFeed(visit: Visit, { channel, articles, channels }: Feed): string {
  const siteName = inLang(visit.site.name, visit.lang)
  const title = channel ? `${channelTitle(channel, visit)} - ${siteName}` : siteName
  const home = visit.origin + link(visit, channel ? `/c/${channel.path}` : '/')
  return writeItems(visit, { title, description: title, home, articles, channels })
}

type Items = {
  title: string
  description: string
  /** The page that the feed follows. */
  home: string
  articles: readonly ListedArticle[]
  channels: readonly Channel[]
}

/** RSS 2.0 of articles, in the script of the address. */
export function writeItems(visit: Visit, { title, description, home, articles, channels }: Items): string {
  const self = wrap('atom:link', '', {
    href: visit.origin + link(visit, visit.path),
    rel: 'self',
    type: 'application/rss+xml',
  })
  const items = articles.map(article => writeItem(visit, article, channels)).join('\n')
  const head = element('title', title) + element('link', home) + element('description', description || title)
  const whole = `${head}${element('language', htmlLang[visit.lang])}${self}\n${items}`
  return xmlHead + wrap('rss', wrap('channel', whole), { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' })
}

function writeItem(visit: Visit, article: ListedArticle, channels: readonly Channel[]): string {
  const address = visit.origin + link(visit, `/a/${article.slug}`)
  const channel = channels.find(each => each.id === article.channel_id)
  return wrap(
    'item',
    [
      element('title', inScript(article.title, article.script, visit)),
      element('link', address),
      element('guid', address, { isPermaLink: 'true' }),
      element('pubDate', article.published_at?.toUTCString()),
      element('category', channel && channelTitle(channel, visit)),
      element('description', inScript(article.summary, article.script, visit)),
    ].join(''),
  )
}

const sitemapSpace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

/** The index of a site's maps (sitemaps.org 0.9): its channels, and its articles in parts. */
export function writeSitemapIndex(visit: Visit, articleParts: number): string {
  const parts = ['channels', ...Array.from({ length: articleParts }, (_, index) => `articles-${index + 1}`)]
  const entries = parts.map(part => wrap('sitemap', element('loc', visit.origin + link(visit, `/sitemap/${part}.xml`))))
  return xmlHead + wrap('sitemapindex', entries.join('\n'), sitemapSpace)
}

/** A part of the map: paths inside the site, with their last change where it is known. */
export function writeSitemap(visit: Visit, pages: readonly { path: string; changedAt?: Date }[]): string {
  const entries = pages.map(({ path, changedAt }) =>
    wrap(
      'url',
      element('loc', visit.origin + link(visit, path)) + element('lastmod', changedAt?.toISOString().slice(0, 10)),
    ),
  )
  return xmlHead + wrap('urlset', entries.join('\n'), sitemapSpace)
}

/** Work desks and searches are nothing for robots. */
export function writeRobots(visit: Visit): string {
  const closed = ['/desk', '/search', '/sign-in', '/hant/search', '/en/search']
  const lines = closed.map(path => `Disallow: ${path}`)
  return ['User-agent: *', ...lines, `Sitemap: ${visit.origin}${link(visit, '/sitemap.xml')}`, ''].join('\n')
}
