/** What goes wrong with numbers when a page is copied: edits of a figure as the original writes it. */
export const SYSTEMATIC_EDITS: { pattern: string; replacement: string }[] = [
  { pattern: '\\.', replacement: '' },
  { pattern: '\\.\\d+', replacement: '' },
  { pattern: '\\.', replacement: ',' },
  { pattern: ',', replacement: '' },
  { pattern: '%', replacement: '' },
  { pattern: '%', replacement: '个百分点' },
  { pattern: '个百分点', replacement: '%' },
  { pattern: '亿', replacement: '万' },
  { pattern: '万', replacement: '亿' },
  { pattern: '亿', replacement: '' },
  { pattern: '万', replacement: '' },
  { pattern: '億', replacement: '萬' },
  { pattern: '美元', replacement: '元' },
  { pattern: '人次', replacement: '人' },
  { pattern: '[近超约逾]', replacement: '' },
  { pattern: '[余多]', replacement: '' },
]
