/** How large numbers are written short, the longest first. */
export const amountScales: readonly (readonly [word: string, size: number])[] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
]
