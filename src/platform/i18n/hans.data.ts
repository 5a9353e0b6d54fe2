/** Where OpenCC's phrases err on the way back: 繁體 phrase → 简体. The longest phrase wins. */
export const hansOverrides: readonly (readonly [string, string])[] = [['瞭望', '瞭望']]
