import type { ComponentChildren } from 'preact'
import { link, type Visit } from '#platform/http/visit.ts'
import { type CountsById, CountsLine } from '../figures/counts-line.tsx'
import { inScript, langOfText } from '../script.ts'
import { showPublished } from '../show.ts'
import type { ListedArticle } from './article-lists.store.ts'

type Props = {
  visit: Visit
  articles: readonly ListedArticle[]
  /** Titles and days alone. */
  short?: boolean
  /** What is known of their figures. */
  counts?: CountsById
}

/** Articles under each other: title, day, source, summary. Looks as `EntryList`, with the language of each text said. */
export function ArticleList({ visit, articles, short, counts }: Props) {
  return (
    <ul class="entries plain-list">
      {articles.map(article => (
        <ArticleItem
          key={article.id}
          visit={visit}
          article={article}
          counts={counts}
          text={short ? '' : inScript(article.summary, article.script, visit)}
        />
      ))}
    </ul>
  )
}

type ItemProps = {
  visit: Visit
  article: ListedArticle
  /** Instead of the title alone: the title with marks in it. */
  title?: ComponentChildren
  text: ComponentChildren
  counts?: CountsById | undefined
}

export function ArticleItem({ visit, article, title, text, counts }: ItemProps) {
  const source = article.source && inScript(article.source, article.script, visit)
  const lang = langOfText(article.script, visit.lang)
  return (
    <li>
      <div class="entry-words">
        <a class="entry-title" href={link(visit, `/a/${article.slug}`)} lang={lang}>
          {title ?? inScript(article.title, article.script, visit)}
        </a>
        {text ? (
          <p class="entry-text" lang={lang}>
            {text}
          </p>
        ) : null}
        <p class="quiet">
          {showPublished(article).slice(0, 10)}
          {source ? ` · ${source}` : ''}
        </p>
        <CountsLine visit={visit} counts={counts?.get(article.id)} />
      </div>
    </li>
  )
}
