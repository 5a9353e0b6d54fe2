import type { Words } from '#platform/i18n/words.ts'

export const tableWords = {
  total: ['共 {n} 条', '{n} {n|entry|entries}'],
  fresh: ['{when}更新', 'updated {when}'],
  export: ['导出', 'Export'],
  filter: ['筛选', 'Filter'],
  clear: ['清除筛选', 'Clear'],
  ascending: ['升序', 'ascending'],
  descending: ['降序', 'descending'],
} as const satisfies Words
