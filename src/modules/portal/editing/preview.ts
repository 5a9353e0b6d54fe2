import type { Clock } from '#platform/clock.ts'
import type { Visit } from '#platform/http/visit.ts'
import { cleanBody } from '../articles/clean-body.ts'
import { fromTyped } from '../articles/typed-body.ts'
import type { ArticleRow } from '../portal.tables.ts'
import type { ArticleView, Published } from '../public/published.ts'
import type { TypedFields, WorkingCopies } from './working-copies.ts'

type Parts = { published: Published; workingCopies: WorkingCopies; clock: Clock }

/** The page of an article as readers would see it with what someone is writing, as if it were published now. */
export async function previewOf(parts: Parts, visit: Visit, article: ArticleRow): Promise<ArticleView> {
  const view = await parts.published.getView(article.site_id, article.slug, { forEditor: true })
  const copy = await parts.workingCopies.find(article.site_id, article.id, visit.actor!.id)
  const shown = copy ? withFields(view.article, copy.fields) : view.article
  const published_at = shown.published_at ?? new Date(parts.clock())
  return { ...view, article: { ...shown, state: 'published', published_at } }
}

function withFields(article: ArticleRow, fields: TypedFields): ArticleRow {
  return {
    ...article,
    title: fields.title || article.title,
    summary: fields.summary ?? '',
    body: cleanBody(fromTyped(fields.body ?? '')),
    script: fields.script === 'hant' ? 'hant' : 'hans',
    source: fields.source || null,
    author: fields.author || null,
  }
}
