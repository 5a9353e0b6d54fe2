/** Where OpenCC's phrases err for our texts: 简体 phrase → 繁體 (OpenCC standard forms). The longest phrase wins. */
export const hantOverrides: readonly (readonly [string, string])[] = [
  ['被发明', '被發明'],
  ['参与制造', '參與製造'],
  ['里程表', '里程表'],
  ['里程数', '里程數'],
  ['制造业', '製造業'],
]
