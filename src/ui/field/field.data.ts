import type { Words } from '#platform/i18n/words.ts'

export const fieldWords = {
  optional: ['选填', 'optional'],
  choose: ['请选择', 'Choose one'],
  summary: ['有 {n} 处需要修改', '{n} {n|entry needs|entries need} a correction'],
} as const satisfies Words
