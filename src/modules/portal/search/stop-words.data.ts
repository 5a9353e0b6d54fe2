/** Words that stand in nearly every text and tell nothing about it. */
export const stopWords: ReadonlySet<string> = new Set(
  '的 了 和 与 及 在 是 为 对 将 把 被 就 都 而 着 或 等 这 那 其 之 也 并 a an and of the to in for on is are'.split(
    ' ',
  ),
)
