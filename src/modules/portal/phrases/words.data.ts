import type { Words } from '#platform/i18n/words.ts'

/** Words of the page where a site fixes phrases of 繁體. */
export const phraseWords = {
  home: ['主页', 'Home'],
  title: ['简繁固定词', 'Fixed phrases'],
  lead: [
    '地名、专名和术语：读者用繁体阅读本站时，一律写成您定的字形。保存后立刻对全站生效，文章原文不变。',
    'Names of places and terms: readers of traditional characters get them as fixed here. It holds for every text of the site at once; what was written stays.',
  ],
  list: ['固定词', 'Phrases'],
  hint: ['每行一个：简体在前，繁体在后，中间空格，例如“里水 里水”', 'One a line: simplified, a space, traditional'],
  save: ['保存', 'Save'],
  saved: [
    '已保存，全站的繁体页面从现在起按它转换',
    'Saved: every page in traditional characters follows it from now on',
  ],
  none: ['还没有固定词', 'No phrases yet'],
  who: ['由谁定的', 'Who set them'],
  hans: ['简体', 'Simplified'],
  hant: ['繁体', 'Traditional'],
  by: ['姓名', 'By'],
  at: ['时间', 'When'],
} as const satisfies Words
