import { articleTitle, type ListedArticle, publishedDay, titleLang } from '#modules/portal/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'

/** Titles with their days, one a line. */
export function ArticleLines({ visit, articles }: { visit: Visit; articles: readonly ListedArticle[] }) {
  return (
    <ul class="article-lines plain-list">
      {articles.map(article => (
        <li key={article.id}>
          <a href={link(visit, `/a/${article.slug}`)} lang={titleLang(article, visit.lang)}>
            {articleTitle(article, visit.lang)}
          </a>
          <time class="quiet">{publishedDay(article).slice(5)}</time>
        </li>
      ))}
    </ul>
  )
}
