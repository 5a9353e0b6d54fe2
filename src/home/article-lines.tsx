import { inScript, type ListedArticle, langOfText, showPublished } from '#modules/portal/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'

type Props = {
  visit: Visit
  articles: readonly ListedArticle[]
  /** Days of this year are shown without it: `2026`. */
  year: string
}

/** Titles with their days, one a line. */
export function ArticleLines({ visit, articles, year }: Props) {
  return (
    <ul class="article-lines plain-list">
      {articles.map(article => (
        <li key={article.id}>
          <a href={link(visit, `/a/${article.slug}`)} lang={langOfText(article.script, visit.lang)}>
            {inScript(article.title, article.script, visit)}
          </a>
          <time class="quiet">{showPublished(article).slice(0, 10).replace(`${year}-`, '')}</time>
        </li>
      ))}
    </ul>
  )
}
