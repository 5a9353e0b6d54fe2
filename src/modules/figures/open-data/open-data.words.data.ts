import type { Words } from '#platform/i18n/words.ts'

/** Said in both languages at once, in files that every reader gets alike. */
export const bothWords = {
  sample: ['示例数据，不是真实统计', 'Sample data, not real statistics'],
  publisher: ['数据来自', 'Published by'],
  catalogue: ['开放数据', 'Open data'],
} as const satisfies Words

/** Words of the catalogue of open data, and of the files on the pages of indicators. */
export const openDataWords = {
  home: ['主页', 'Home'],
  title: ['开放数据', 'Open data'],
  lead: [
    '每个指标都能整份取走：表格、程序用的文件和带说明的数据包，每个数值都带出处',
    'Each indicator to take away whole: as a table, for programs, and as a described data package; every value names its source',
  ],
  dataset: ['数据集', 'Dataset'],
  rows: ['数值', 'Values'],
  span: ['时间范围', 'Time'],
  spanning: ['{from} 至 {to}', '{from} to {to}'],
  places: ['地区', 'Places'],
  changed: ['更新', 'Changed'],
  licence: ['使用条款', 'Terms of use'],
  noLicence: ['出处没有写明', 'The source does not say'],
  files: ['下载', 'Files'],
  sample: ['示例', 'Sample'],
  nothing: ['还没有可以取走的数据', 'There are no data to take away yet'],
  nothingWhy: ['指标有了数据，就会列在这里', 'Indicators stand here as soon as they have values'],
  toIndicators: ['看指标', 'See the indicators'],
  programs: ['给程序用', 'For programs'],
  catalogueFile: ['目录（DCAT，JSON-LD）', 'The catalogue (DCAT, JSON-LD)'],
  addresses: [
    '网址长期不变，内容随数据更新；用 ETag 可知有没有变化，没变就不必重下',
    'Addresses stay; what they hold follows the data. An ETag tells whether anything changed',
  ],
  csvNote: [
    'CSV 用 UTF-8 编码并带字节序标记，Excel 双击即可打开；缺的值是空格子',
    'CSV in UTF-8 with a byte order mark, which Excel opens at once; what is missing is an empty cell',
  ],
  zipNote: [
    '数据包按 Frictionless Data Package 2.0：datapackage.json 说明各列、单位、出处、条款和版本，旁边是 CSV',
    'Data packages keep to Frictionless Data Package 2.0: datapackage.json tells columns, units, sources, terms and version, with the CSV beside it',
  ],
  columns: ['各列是什么', 'What the columns are'],
  column: ['列名', 'Column'],
  means: ['含义', 'Meaning'],
  type: ['类型', 'Type'],
  string: ['文字', 'text'],
  number: ['数', 'number'],
  date: ['日期', 'date'],
  boolean: ['是否', 'yes or no'],
  take: ['下载数据', 'Take the data away'],
  csv: ['CSV 表格', 'CSV'],
  json: ['JSON', 'JSON'],
  xlsx: ['Excel', 'Excel'],
  zip: ['数据包', 'Data package'],
  citation: [
    '引用时请写明：{publisher}：{name}，{site}整理，版本 {version}，{address}',
    'Cite as: {publisher}: {name}. Compiled by {site}, version {version}. {address}',
  ],
} as const satisfies Words
