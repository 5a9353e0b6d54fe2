import type { Words } from '#platform/i18n/words.ts'

/** How periods are said; `{m}` is the month's number in Chinese and its name in English. */
export const periodWords = {
  year: ['{y}年', '{y}'],
  years: ['{y}—{z}年', '{y}–{z}'],
  month: ['{y}年{m}月', '{m} {y}'],
  months: ['{y}年{k}—{m}月', '{k}–{m} {y}'],
  quarter1: ['{y}年一季度', 'Q1 {y}'],
  quarter2: ['{y}年二季度', 'Q2 {y}'],
  quarter3: ['{y}年三季度', 'Q3 {y}'],
  quarter4: ['{y}年四季度', 'Q4 {y}'],
  half: ['{y}年上半年', 'first half of {y}'],
  threeQuarters: ['{y}年前三季度', 'Q1–Q3 {y}'],
  shortMonth: ['{m}月', '{m}'],
} as const satisfies Words

/** Names of months in English. */
export const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
