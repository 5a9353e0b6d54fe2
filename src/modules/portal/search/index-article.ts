import { toHans } from '#platform/i18n/hant.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { Writer } from '#platform/transact.ts'
import { toPlainText } from '../kernel/html/text-nodes.ts'
import { toVector } from '../kernel/search/vector.ts'
import type { ArticleRow, SearchRow } from '../portal.tables.ts'
import { yearOf } from '../years.ts'
import { deleteSearchRow, insertSearchRows, putSearchRow } from './search.store.ts'
import { segment } from './segment.ts'
import { yearWord } from './year-word.ts'

/** More than this of a body is not looked at; in UTF-16 units. */
const maxIndexedLength = 100_000

/** What the search knows of an article: its words and its plain text. Costs about a millisecond for a page of text. */
export type IndexEntry = { titleWords: string; words: string; plain: string }

export function toIndexEntry({ title, summary, body }: Pick<ArticleRow, 'title' | 'summary' | 'body'>): IndexEntry {
  const plain = toHans(toPlainText(body)).slice(0, maxIndexedLength)
  const titleWords = segment(title)
  const rest = segment(`${summary}\n${plain}`)
  return { titleWords: toVector(titleWords), words: toVector([...titleWords, ...rest]), plain }
}

/** Makes the index say what the article says: an entry while it is published, none otherwise. */
export async function indexArticle(writer: Writer, site: SiteCode, row: ArticleRow) {
  if (row.state !== 'published') return deleteSearchRow(writer, site, row.id)
  await putSearchRow(writer, toRow(site, row, toIndexEntry(row)))
}

/** Takes new articles into the index, as far as they are published; `entry` where it was worked out already. */
export async function indexArticles(
  writer: Writer,
  site: SiteCode,
  articles: readonly { row: ArticleRow; entry: IndexEntry | undefined }[],
) {
  const published = articles.filter(({ row }) => row.state === 'published')
  await insertSearchRows(
    writer,
    published.map(({ row, entry }) => toRow(site, row, entry ?? toIndexEntry(row))),
  )
}

/** The row of the index for a published article. */
export function toRow(site: SiteCode, row: ArticleRow, entry: IndexEntry): SearchRow {
  const year = `'${yearWord(yearOf(row.published_at!))}'`
  return {
    site_id: site,
    article_id: row.id,
    channel_id: row.channel_id,
    published_at: row.published_at!,
    title_words: `${entry.titleWords} ${year}`,
    words: `${entry.words} ${year}`,
    plain: entry.plain,
  }
}
