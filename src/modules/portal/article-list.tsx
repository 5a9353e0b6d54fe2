import type { ComponentChildren } from 'preact'
import { link, type Visit } from '#platform/http/visit.ts'
import type { ListedArticle } from './article-lists.store.ts'
import { inScript, langOfText } from './script.ts'
import { showPublished } from './show.ts'

type Props = {
  visit: Visit
  articles: readonly ListedArticle[]
  /** Titles and days alone. */
  short?: boolean
}

/** Articles under each other: title, day, source, summary. */
export function ArticleList({ visit, articles, short }: Props) {
  return (
    <ul class={`plain-list article-list${short ? ' article-list-short' : ''}`}>
      {articles.map(article => (
        <ArticleItem key={article.id} visit={visit} article={article}>
          {article.summary && !short ? (
            <p lang={langOfText(article.script, visit.lang)}>{inScript(article.summary, article.script, visit.lang)}</p>
          ) : null}
        </ArticleItem>
      ))}
    </ul>
  )
}

type ItemProps = { visit: Visit; article: ListedArticle; title?: ComponentChildren; children?: ComponentChildren }

/** One of them; `title` stands for the title with marks in it. */
export function ArticleItem({ visit, article, title, children }: ItemProps) {
  const source = article.source && inScript(article.source, article.script, visit.lang)
  return (
    <li>
      <a
        class="article-list-title"
        href={link(visit, `/a/${article.slug}`)}
        lang={langOfText(article.script, visit.lang)}
      >
        {title ?? inScript(article.title, article.script, visit.lang)}
      </a>
      <span class="quiet article-list-when">
        {showPublished(article).slice(0, 10)}
        {source ? ` · ${source}` : ''}
      </span>
      {children}
    </li>
  )
}
