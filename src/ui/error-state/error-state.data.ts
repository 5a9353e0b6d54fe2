import type { Words } from '#platform/i18n/words.ts'

export const errorStateWords = {
  number: ['编号 {id}', 'Number {id}'],
  home: ['回到首页', 'Back to the home page'],
  search: ['去搜索', 'Search'],
} as const satisfies Words
