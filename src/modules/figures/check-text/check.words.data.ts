/** Words of 核数字, where anyone checks the figures of a text. */
export const checkWords = {
  title: ['核数字', 'Check figures'],
  lead: [
    '粘贴一段文字，找出里面的每个数字，把文中的加减乘除重算一遍。',
    'Paste a Chinese text: every figure in it is found, and every sum that it states is worked out again.',
  ],
  tabs: ['核数字的两种方式', 'Two ways to check'],
  checkTab: ['核一篇', 'Check one text'],
  compareTab: ['比两篇', 'Compare two'],
  compareTitle: ['比对转载', 'Compare a reprint'],
  compareLead: [
    '把原文和转载各贴一份，看转载改动了哪些数字，是不是同一种差错造成的。',
    'Paste an original and its reprint: which figures differ, and whether one slip explains them all.',
  ],
  text: ['文字', 'Text'],
  textHint: ['最多 1 MB，约 35 万字。文字只用来核对，不保存。', 'At most 1 MB. It is checked and not kept.'],
  placeholder: ['把新闻、通报或报告贴在这里', 'Paste a news item, a notice or a report'],
  published: ['发布日期', 'Day of publication'],
  publishedHint: ['“今年”“上月”从这一天算起。', '“This year” and “last month” count from it.'],
  check: ['核对', 'Check'],
  again: ['重新核对', 'Check again'],
  example: ['载入示例', 'Load an example'],
  exampleMark: ['示例文字，地名和数字都是虚构的', 'An example; its places and numbers are invented'],
  compare: ['比对', 'Compare'],
  original: ['原文', 'Original'],
  reprint: ['转载', 'Reprint'],
  live: [
    '直接改算式里的任何一个数，或者改上面的文字，结果马上更新。',
    'Change any number in a sum, or the text above: what breaks shows at once.',
  ],
  tryAgain: [
    '改动上面文字里的一个数，再核对一次，就能看到哪些算式不再成立。',
    'Change a number in the text above and check again, to see which sums no longer hold.',
  ],
  restore: ['恢复原来的文字', 'Back to the first text'],
  marked: ['文中的数字', 'Figures in the text'],
  proofs: ['算式', 'Sums'],
  noProofs: [
    '这段文字没有写出可以重算的加减、占比或增幅。',
    'The text states no sum, share or growth that could be worked out again.',
  ],
  none: ['没有找到数字', 'No figures found'],
  noneWhy: [
    '这里只找带单位的数量，例如“323 个”“56.32 亿元”“6.2%”。日期、名称和编号不算。',
    'Only quantities with a unit count, such as 323个, 56.32亿元 or 6.2%. Dates, names and numbers of things do not.',
  ],
  more: [
    '只列出前 {n} 个，全部共 {all} 个；JSON 接口给出全部。',
    'The first {n} of {all}; the JSON interface gives all.',
  ],
  same: ['{n} 个数字相同', '{n} {n|figure is|figures are} the same'],
  altered: ['{n} 个被改动', '{n} {n|differs|differ}'],
  lost: ['{n} 个没有了', '{n} {n|is|are} gone'],
  added: ['{n} 个多出来', '{n} {n|is|are} new'],
  differences: ['不一样的数字', 'Figures that differ'],
  allSame: ['两篇的数字完全相同', 'The figures of both are the same'],
  change: ['变化', 'Change'],
  'change.altered.name': ['改动', 'differs'],
  'change.lost.name': ['没有了', 'gone'],
  'change.added.name': ['多出来', 'new'],
  transformation: ['一处差错说明了 {n} 个不同', 'One slip explains {n} of the differences'],
  replaced: ['凡是“{pattern}”都变成了“{replacement}”。', 'Every “{pattern}” became “{replacement}”.'],
  removed: ['凡是“{pattern}”都丢了。', 'Every “{pattern}” was lost.'],
  interface: ['程序可以用 JSON 接口', 'Programs use the JSON interface'],
} as const

/** What befell the numbers, for edits whose pattern says little to a reader: `pattern/replacement`. */
export const slipSayings: Record<string, readonly [string, string]> = {
  '[1-9]\\./': ['小数点连同它前面的一位数字都丢了。', 'The decimal point was lost, with the digit before it.'],
  '\\./': ['小数点都丢了。', 'Every decimal point was lost.'],
  '\\./,': ['小数点都变成了逗号。', 'Every decimal point became a comma.'],
  '\\.\\d+/': ['小数部分都丢了。', 'Everything behind the decimal point was lost.'],
  '[近超约逾]/': ['“约”“超”“近”这类限定词都丢了。', 'Words such as “about” and “over” were lost.'],
  '[余多]/': ['“余”“多”这类限定词都丢了。', 'Words such as “more than” were lost.'],
}

/** What is wrong with a text or a day. */
export const checkSayings = {
  empty: ['请先贴上文字', 'Paste a text first'],
  tooLong: ['文字超过 1 MB，请分几段核对', 'The text is over 1 MB; check it in parts'],
  badDay: ['日期要写成 2026-11-23 的样子', 'Write the day as 2026-11-23'],
} as const
