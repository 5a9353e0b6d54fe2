import type { Words } from '#platform/i18n/words.ts'

/** Reasons that the program itself gives. */
export const suggestionWords = {
  gone: ['原文改了，已没有这句话', 'The text was changed and no longer says so'],
} as const satisfies Words
