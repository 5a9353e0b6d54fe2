import type { Document } from '#modules/figures/index.ts'
import { toLocalDay } from '#platform/clock.ts'
import { markedText } from '../kernel/marks/mark-html.ts'
import type { ArticleRow } from '../portal.tables.ts'
import { inScript, type Reader } from '../script.ts'

/** An article as the text that its figures are read from; one that is not published yet counts 今年 from `now`. */
export function documentOf(article: ArticleRow, now: number): Document {
  const { id, title, slug, body, published_at: at } = article
  const publishedOn = toLocalDay(at?.getTime() ?? now)
  return { id, title, path: `/a/${slug}`, text: markedText(body), publishedOn }
}

/** The same with the text in a reader's script. */
export function documentFor(article: ArticleRow, reader: Reader, now: number): Document {
  const document = documentOf(article, now)
  return { ...document, text: inScript(document.text, article.script, reader) }
}
