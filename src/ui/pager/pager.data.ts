import type { Words } from '#platform/i18n/words.ts'

export const pagerWords = {
  pages: ['分页', 'Pages'],
  before: ['上一页', 'Previous'],
  after: ['下一页', 'Next'],
  page: ['第 {n} 页', 'Page {n}'],
} as const satisfies Words
