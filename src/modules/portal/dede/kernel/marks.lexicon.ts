/** Headings that DedeCMS wrote between the pages of an article where nobody had thought of one. */
export const emptyHeadings: ReadonlySet<string> = new Set(['', '副标题', '分页标题', '副標題', '分頁標題'])
