/** What editors left in the fields of author and source where they knew none. */
export const unknownNames: ReadonlySet<string> = new Set(['', '未知', '不详', '未知作者', 'admin', '管理员'])
