import type { Words } from '#platform/i18n/words.ts'

export const dialogWords = { close: ['关闭', 'Close'] } as const satisfies Words
