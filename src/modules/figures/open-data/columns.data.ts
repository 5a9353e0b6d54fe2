import type { Saying } from '#platform/i18n/lang.ts'

/** A column of every data file: its name in the files, its type by Table Schema, what it says. */
export type DataColumn = {
  name: string
  type: 'string' | 'number' | 'date' | 'boolean'
  title: Saying
  about: Saying
  constraints?: { required?: true; unique?: true; enum?: readonly string[]; pattern?: string }
}

const qualifiers = ['exact', 'about', 'over', 'near', 'under'] as const
const origins = ['figure', 'record', 'entered', 'derived'] as const

/** The columns of the files, in their order; names stay as they are, new columns come at the end. */
export const dataColumns = [
  {
    name: 'place_code',
    type: 'string',
    title: ['地区代码', 'Place code'],
    about: [
      'GB/T 2260 行政区划代码；100000 是全国；园区在代码后加名称',
      'GB/T 2260; 100000 is China; zones add a name',
    ],
    constraints: { required: true, pattern: '[0-9]{6}(-[a-z0-9-]+)?' },
  },
  {
    name: 'place_hans',
    type: 'string',
    title: ['地区', 'Place in Chinese'],
    about: ['地区的中文名称', 'Its name in Chinese'],
    constraints: { required: true },
  },
  {
    name: 'place_en',
    type: 'string',
    title: ['地区英文名', 'Place in English'],
    about: ['地区的英文名称', 'Its name in English'],
    constraints: { required: true },
  },
  {
    name: 'period',
    type: 'string',
    title: ['期间', 'Period'],
    about: ['年 YYYY，月 YYYY-MM，季度和累计 YYYY-MM/YYYY-MM', 'YYYY, YYYY-MM, or YYYY-MM/YYYY-MM'],
    constraints: { required: true, pattern: '[0-9]{4}(-[0-9]{2})?(/[0-9]{4}(-[0-9]{2})?)?' },
  },
  {
    name: 'from',
    type: 'date',
    title: ['期间首日', 'First day'],
    about: ['期间的第一天', 'First day of the period'],
    constraints: { required: true },
  },
  {
    name: 'to',
    type: 'date',
    title: ['期间末日', 'Last day'],
    about: ['期间的最后一天', 'Last day of the period'],
    constraints: { required: true },
  },
  {
    name: 'value',
    type: 'number',
    title: ['数值', 'Value'],
    about: [
      '以基本单位计：元、千克，不用万、亿；等级用序号，最低为 1',
      'In the base unit, never in thousands; of grades their number, the lowest 1',
    ],
    constraints: { required: true },
  },
  {
    name: 'unit',
    type: 'string',
    title: ['单位', 'Unit'],
    about: [
      'CNY 元，kg 千克，person 人，person_time 人次；grade 等级；量词照写',
      'CNY, kg, person, grade …; Chinese counting words stand as they are',
    ],
    constraints: { required: true },
  },
  {
    name: 'grade',
    type: 'string',
    title: ['等级', 'Grade'],
    about: ['等级的名称，只有等级指标才有', 'Name of the grade, for indicators of grades'],
  },
  {
    name: 'qualifier',
    type: 'string',
    title: ['限定', 'Qualifier'],
    about: ['exact 准确，about 约，over 超，near 近，under 不足', 'How the source hedges the value'],
    constraints: { required: true, enum: qualifiers },
  },
  {
    name: 'origin',
    type: 'string',
    title: ['来历', 'Origin'],
    about: [
      'figure 原文里的数字，entered 照公报录入，record 平台记录，derived 推算',
      'figure of a text, entered from a publication, record of this platform, derived from others',
    ],
    constraints: { required: true, enum: origins },
  },
  {
    name: 'formula',
    type: 'string',
    title: ['算式', 'Formula'],
    about: ['推算所用的规则和数，JSON', 'Of a derived value: rule and numbers, as JSON'],
  },
  {
    name: 'disputed',
    type: 'boolean',
    title: ['说法不一', 'Disputed'],
    about: ['同一地区同一期间另有不同数值，各占一行', 'Another row has another value for the same place and period'],
    constraints: { required: true },
  },
  {
    name: 'source_title',
    type: 'string',
    title: ['出处', 'Source'],
    about: ['说出这个数的文章、公报或记录', 'The text, publication or record that says it'],
    constraints: { required: true },
  },
  {
    name: 'source_url',
    type: 'string',
    title: ['出处网址', 'Address of the source'],
    about: ['可以读到原文的网址，尽量直达那句话', 'Where it can be read, to the sentence where possible'],
  },
  {
    name: 'source_page',
    type: 'string',
    title: ['页或表', 'Page'],
    about: ['出处里的页码或表号', 'Page or table in it'],
  },
  {
    name: 'source_on',
    type: 'date',
    title: ['发布日', 'Published on'],
    about: ['出处的发布日期', 'Day of that publication'],
  },
  {
    name: 'sentence',
    type: 'string',
    title: ['原句', 'Sentence'],
    about: ['说出这个数的那句话', 'The sentence that says it'],
  },
  {
    name: 'revised_because',
    type: 'string',
    title: ['修订原因', 'Why it was revised'],
    about: ['数值改过时的原因', 'Where the value was revised: why'],
  },
  {
    name: 'point',
    type: 'string',
    title: ['编号', 'Id'],
    about: ['这个数值的编号，不会再用于别的数值', 'Id of the value, never used for another'],
    constraints: { required: true, unique: true },
  },
] as const satisfies readonly DataColumn[]

export type ColumnName = (typeof dataColumns)[number]['name']
