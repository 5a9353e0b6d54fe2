import type { Words } from '#platform/i18n/words.ts'

export const schematicWords = {
  noBorders: ['示意图，不表示行政边界', 'A schematic; it shows no borders'],
} as const satisfies Words
