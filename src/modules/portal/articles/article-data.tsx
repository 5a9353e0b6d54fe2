import { toLocalIso } from '#platform/clock.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { DataBlock } from '#ui/data-block/data-block.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { inScript, langOfText } from '../script.ts'

type Props = { visit: Visit; article: ArticleRow; image: string | undefined }

/** The article as schema.org data for search engines. */
export function NewsArticleData({ visit, article, image }: Props) {
  const { title, script, author, source, published_at: at, changed_at: changedAt } = article
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: inScript(title, script, visit),
    inLanguage: langOfText(script, visit.lang),
    datePublished: at && toLocalIso(at.getTime()),
    dateModified: toLocalIso(changedAt.getTime()),
    mainEntityOfPage: visit.origin + link(visit, `/a/${article.slug}`),
    publisher: { '@type': 'Organization', name: inLang(visit.site.name, visit.lang) },
    ...(author ? { author: { '@type': 'Person', name: inScript(author, script, visit) } } : {}),
    ...(source ? { sourceOrganization: { '@type': 'Organization', name: inScript(source, script, visit) } } : {}),
    ...(image ? { image } : {}),
  }
  return <DataBlock data={data} />
}
