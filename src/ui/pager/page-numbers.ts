/** Which pages a pager names: the first, the last, and those around this one; null stands for what is left out. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const named = [1, page - 1, page, page + 1, pages].filter(n => n >= 1 && n <= pages)
  const sorted = [...new Set(named)].sort((a, b) => a - b)
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1] ?? 0
    if (n - before === 2) return [n - 1, n]
    return n - before > 2 ? [null, n] : [n]
  })
}
