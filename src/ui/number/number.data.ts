/** Chinese counting words, the largest first: from this value on, in this unit. */
export const chineseScales = [
  { from: 1e8, unit: ['亿', ''] },
  { from: 1e4, unit: ['万', ''] },
] as const

export const englishScales = [
  { from: 1e9, unit: ['', 'billion'] },
  { from: 1e6, unit: ['', 'million'] },
] as const
