import { z } from 'zod'
import type { Figures } from '#modules/figures/index.ts'
import { type Answer, download, file, json, page, type Route, redirect, route, text } from '#platform/http/route.ts'
import { link, may, type Visit } from '#platform/http/visit.ts'
import type { Platform } from '#platform/module.ts'
import type { SiteCode } from '#platform/sites.ts'
import { csvType, spreadsheetType } from '#platform/spreadsheet.ts'
import { ArticlePage } from '../articles/article.pages.tsx'
import type { ArticleNotes } from '../articles/article-notes.tsx'
import { findFile } from '../articles/articles.store.ts'
import { typedText } from '../articles/typed-text.ts'
import type { Views } from '../articles/views.ts'
import { ChannelPage, channelAddress } from '../channels/channel.pages.tsx'
import { toCsvFile, toExcel, toRecords } from '../channels/channel-exports.ts'
import { type ChannelRequest, listLength } from '../channels/channel-lists.ts'
import { branch, type Channels } from '../channels/channels.ts'
import { figuresForPrograms, type ReadArticleFigures } from '../figures/article-figures.ts'
import { findPageFile } from '../page-files/page-files.store.ts'
import { portalRefusal } from '../refusal.ts'
import { SearchPage } from '../search/search.pages.tsx'
import type { Search } from '../search/search.ts'
import { writeFeed } from './feeds.ts'
import type { Published } from './published.ts'

type Parts = Pick<Platform, 'db' | 'files' | 'clock'> & {
  readArticleFigures: ReadArticleFigures
  countsOf: Figures['countsOf']
  published: Published
  channels: Channels
  search: Search
  views: Views
  readNotes: (site: SiteCode, articleId: string) => Promise<ArticleNotes>
}

const pageNumber = z.coerce.number().int().min(1).max(5000).catch(1)
const yearNumber = z.coerce.number().int().min(1949).max(2200).optional().catch(undefined)
const trialQuery = z.object({
  try: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  value: z.string().max(40).optional().catch(undefined),
})
const slug = z.object({ slug: z.string().regex(/^\d{8}-\d{1,9}$/) })
const listQuery = z.object({ year: yearNumber, q: typedText(50).catch(''), page: pageNumber })
const searchQuery = z.object({
  q: typedText(100).catch(''),
  channel: z.string().max(300).catch(''),
  year: yearNumber,
  page: z.coerce.number().int().min(1).max(10).catch(1),
})

const feedLength = 30
const feedType = 'application/rss+xml; charset=utf-8'

/** An article, and its figures for programs. */
function articleRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/a/:slug',
      access: 'public',
      summary: 'An article',
      params: slug,
      query: trialQuery,
      answer: async (visit, { params, query }) => {
        const site = visit.site.code
        const forEditor = may(visit.actor, 'portal.write', visit.site, visit.sites)
        const view = await parts.published.getView(site, params.slug, { forEditor })
        const [notes, figures] = await Promise.all([
          parts.readNotes(site, view.article.id),
          parts.readArticleFigures(view.article, visit, query),
        ])
        return page(<ArticlePage {...{ visit, view, notes, figures }} />, {
          ...(figures.trial ? {} : { cacheFor: [site] }),
          seen: request => parts.views.count(site, view.article.id, request),
        })
      },
    }),
    route({
      method: 'GET',
      path: '/a/:slug/figures.json',
      access: 'public',
      summary: 'The figures of an article, with the sums that its wording states',
      params: slug,
      answer: async (visit, { params }) => {
        const article = await parts.published.find(visit.site.code, params.slug)
        if (!article) throw portalRefusal('article_not_found')
        return json(figuresForPrograms(visit, article, await parts.readArticleFigures(article, visit), parts.clock))
      },
    }),
  ]
}

/** What readers use: articles, channels, search, files. */
export function publicRoutes(parts: Parts): Route[] {
  return [
    ...articleRoutes(parts),
    route({
      method: 'GET',
      path: '/c/*',
      access: 'public',
      summary: 'The articles of a channel (`/c/all`: of the site) as a page, CSV, Excel, JSON or RSS',
      params: z.object({ '*': z.string().max(300) }),
      query: listQuery,
      answer: (visit, { params, query }) => answerChannel(parts, visit, params['*'], query),
    }),
    route({
      method: 'GET',
      path: '/c',
      access: 'public',
      summary: 'Leads to the list of all articles',
      answer: visit => redirect(link(visit, channelAddress(undefined)), 301),
    }),
    route({
      method: 'GET',
      path: '/rss.xml',
      access: 'public',
      summary: 'The newest articles of the site as RSS',
      answer: visit => answerFeed(parts, visit, null),
    }),
    route({
      method: 'GET',
      path: '/search',
      access: 'public',
      summary: 'Full-text search in the articles',
      query: searchQuery,
      perMinute: 120,
      answer: (visit, { query }) => answerSearch(parts, visit, query),
    }),
    route({
      method: 'GET',
      path: '/files/:sha256',
      access: 'public',
      summary: 'A picture, video or attachment of a published article, topic page or press conference',
      params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      answer: (visit, { params }) => answerFile(parts, visit, params.sha256),
    }),
  ]
}

const channelForm = /^(.*?)(\.csv|\.xlsx|\.json|\/rss\.xml)?$/

async function answerChannel(
  parts: Parts,
  visit: Visit,
  whole: string,
  query: z.infer<typeof listQuery>,
): Promise<Answer> {
  const [, name = '', form] = channelForm.exec(whole.replace(/\/$/, ''))!
  const request: ChannelRequest = {
    path: name === 'all' ? null : name,
    year: query.year,
    text: query.q,
    page: query.page,
  }
  const cacheFor = [visit.site.code]
  switch (form) {
    case '.csv':
      return text(toCsvFile(visit, await parts.published.exportChannel(visit.site.code, request)), csvType, {
        cacheFor,
      })
    case '.xlsx': {
      const bytes = await toExcel(visit, await parts.published.exportChannel(visit.site.code, request))
      return download(bytes, spreadsheetType, `${name.replaceAll('/', '-')}.xlsx`)
    }
    case '.json':
      return json(toRecords(visit, await parts.published.exportChannel(visit.site.code, request)))
    case '/rss.xml':
      return answerFeed(parts, visit, request.path)
    default: {
      const view = await parts.published.listChannel(visit.site.code, request)
      const counts = await parts.countsOf(visit.site.code, view.articles.map(idOf))
      return page(<ChannelPage {...{ visit, view, counts, request }} />, { cacheFor })
    }
  }
}

async function answerFeed({ published }: Parts, visit: Visit, path: string | null): Promise<Answer> {
  const view = await published.listChannel(visit.site.code, { path, page: 1 })
  const articles =
    path === null ? await published.latest(visit.site.code, feedLength) : view.articles.slice(0, listLength)
  return text(writeFeed(visit, { ...view, articles }), feedType, { cacheFor: [visit.site.code] })
}

const idOf = ({ id }: { id: string }) => id

async function answerSearch(
  { channels, published, search, countsOf }: Parts,
  visit: Visit,
  { q, channel, year, page: number }: z.infer<typeof searchQuery>,
): Promise<Answer> {
  const site = visit.site.code
  const [known, years] = await Promise.all([channels.list(site), published.years(site)])
  const channelIds = channel === '' ? undefined : branch(known, channel).map(each => each.id)
  const result = await search({ site, text: q, lang: visit.lang, inHant: visit.inHant, channelIds, year, page: number })
  const asked = { text: q, channel: channel || undefined, year, page: number }
  const counts = await countsOf(
    site,
    result.hits.map(({ article }) => article.id),
  )
  return page(<SearchPage {...{ visit, asked, result, counts, years }} channels={known} />, { cacheFor: [site] })
}

/** Shown in the page are pictures, videos and PDF; everything else is saved. Of drafts only editors get files. */
async function answerFile({ db, files }: Parts, visit: Visit, sha256: string): Promise<Answer> {
  const site = visit.site.code
  const ofArticle = await findFile(db, site, sha256)
  const found = ofArticle?.published ? ofArticle : ((await findPageFile(db, site, sha256)) ?? ofArticle)
  const isForEditor = found?.published === false && may(visit.actor, 'portal.write', visit.site, visit.sites)
  if (!found || !(found.published || isForEditor)) throw portalRefusal('file_not_of_article')
  const { file_key: key, type, size_bytes: sizeBytes, name } = found
  const inline = found.kind !== 'attachment' || type === 'application/pdf'
  return file({ open: part => files.open(key, part), type, sizeBytes, name, etag: sha256, inline })
}
