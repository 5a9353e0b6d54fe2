import type { Saying } from '#platform/i18n/lang.ts'
import type { ArticleState } from './article-states.ts'

export const stateSayings: Record<ArticleState, Saying> = {
  draft: ['草稿', 'Draft'],
  'in-review': ['审核中', 'In review'],
  returned: ['已退回', 'Returned'],
  approved: ['待发布', 'Approved'],
  scheduled: ['定时发布', 'Scheduled'],
  published: ['已发布', 'Published'],
  withdrawn: ['已撤下', 'Withdrawn'],
}
