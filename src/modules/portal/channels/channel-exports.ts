import { toLocalIso } from '#platform/clock.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { toCsv, toSpreadsheet } from '#platform/spreadsheet.ts'
import type { ListedArticle } from '../articles/article-lists.store.ts'
import type { Channel } from './channels.store.ts'

/** An article as it stands in files: texts as they were written, address whole. */
function toRecord(visit: Visit, article: ListedArticle, channels: ReadonlyMap<string, string>) {
  const at = article.published_at
  const published = at === null ? '' : toLocalIso(at.getTime())
  return {
    address: visit.origin + link(visit, `/a/${article.slug}`, { lang: 'hans' }),
    title: article.title,
    publishedAt: article.published_day_only ? published.slice(0, 10) : published,
    source: article.source,
    author: article.author,
    channel: channels.get(article.channel_id ?? '') ?? null,
    clicks: article.clicks,
    summary: article.summary,
    script: article.script,
  }
}

type Exported = { articles: readonly ListedArticle[]; channels: readonly Channel[] }

/** Records of a list, for JSON. */
export function toRecords(visit: Visit, { articles, channels }: Exported) {
  const paths = new Map(channels.map(channel => [channel.id, channel.path]))
  return articles.map(article => toRecord(visit, article, paths))
}

const head = ['address', 'title', 'publishedAt', 'source', 'author', 'channel', 'clicks', 'summary', 'script']

/** The same as an Excel file. */
export function toExcel(visit: Visit, exported: Exported): Promise<Buffer> {
  return toSpreadsheet(
    head,
    toRecords(visit, exported).map(record => Object.values(record)),
  )
}

/** The same as CSV. */
export function toCsvFile(visit: Visit, exported: Exported): string {
  return toCsv(
    head,
    toRecords(visit, exported).map(record => Object.values(record)),
  )
}
