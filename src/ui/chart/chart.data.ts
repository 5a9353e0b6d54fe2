import type { Words } from '#platform/i18n/words.ts'

export const chartWords = {
  unit: ['单位：{unit}', 'Unit: {unit}'],
  source: ['来源：{source}', 'Source: {source}'],
  asTable: ['看数据表', 'Show the numbers'],
  noValue: ['无', 'none'],
  category: ['分类', 'Category'],
} as const satisfies Words
