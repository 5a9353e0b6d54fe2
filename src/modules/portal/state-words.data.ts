import type { Saying } from '#platform/i18n/lang.ts'
import type { ArticleState } from './article-states.ts'

export const stateSayings: Record<ArticleState, Saying> = {
  draft: ['草稿', 'Draft'],
  published: ['已发布', 'Published'],
  withdrawn: ['已撤下', 'Withdrawn'],
}
