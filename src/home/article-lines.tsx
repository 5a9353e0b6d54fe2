import { inScript, type ListedArticle, langOfText, showPublished } from '#modules/portal/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'

/** Titles with their days, one a line. */
export function ArticleLines({ visit, articles }: { visit: Visit; articles: readonly ListedArticle[] }) {
  return (
    <ul class="article-lines plain-list">
      {articles.map(article => (
        <li key={article.id}>
          <a href={link(visit, `/a/${article.slug}`)} lang={langOfText(article.script, visit.lang)}>
            {inScript(article.title, article.script, visit.lang)}
          </a>
          <time class="quiet">{showPublished(article).slice(5, 10)}</time>
        </li>
      ))}
    </ul>
  )
}
