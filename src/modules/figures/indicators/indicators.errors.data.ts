import type { ErrorCatalogue } from '#platform/errors.ts'

export const indicatorErrors = {
  indicator_not_found: {
    status: 404,
    wrong: ['没有这个指标', 'There is no such indicator'],
    next: ['请从指标目录中选择', 'Choose one from the catalogue of indicators'],
  },
  indicator_slug_taken: {
    status: 409,
    wrong: ['地址 /indicators/{slug} 已有指标使用', 'Another indicator already has the address /indicators/{slug}'],
    next: ['请换一个地址', 'Choose another address'],
  },
  cumulative_year: {
    status: 400,
    wrong: ['年度指标不能是年内累计', 'A yearly indicator cannot be a sum from January on'],
    next: ['请改为季度或月度，或取消累计', 'Make it quarterly or monthly, or not cumulative'],
  },
  rhythm_fixed: {
    status: 409,
    wrong: [
      '已有数据的指标不能改单位、频率、累计方式和等级',
      'Unit, rhythm and grades cannot change once there are values',
    ],
    next: ['请新建一个指标', 'Make a new indicator'],
  },
  place_not_found: {
    status: 404,
    wrong: ['没有代码为 {place} 的地区', 'There is no place with the code {place}'],
    next: ['请从指标目录中选择地区', 'Choose a place from the catalogue of indicators'],
  },
  period_misfit: {
    status: 400,
    wrong: ['“{period}”不是这个指标的期间：{expected}', '"{period}" is no period of this indicator: {expected}'],
    next: [
      '累计数和单月数不能放在同一个序列里，请核对期间',
      'Sums from January and single months never share a series; check the period',
    ],
  },
  value_misfit: {
    status: 400,
    wrong: ['“{value}”不是这个指标的值', '"{value}" is no value of this indicator'],
    next: ['请填一个数；等级指标请填等级的序号', 'Give a number; of grades the number of the grade'],
  },
  formula_empty: {
    status: 400,
    wrong: ['用这些数算不出结果', 'These numbers give no result'],
    next: [
      '基数要大于零，年数要大于零，增减量和增减率要同号',
      'Bases and years must be above zero; amount and rate must point the same way',
    ],
  },
  point_not_found: {
    status: 404,
    wrong: ['没有这个数据点', 'There is no such value'],
    next: ['请刷新页面再看', 'Refresh the page and look again'],
  },
  point_move_forbidden: {
    status: 409,
    wrong: ['这个数据点已经处理过', 'This value has been decided already'],
    next: ['请刷新页面再看', 'Refresh the page and look again'],
  },
  chart_empty: {
    status: 404,
    wrong: ['这个指标还没有数据，没有图', 'The indicator has no values yet, so there is no chart'],
    next: ['请先看指标页', 'See the page of the indicator'],
  },
  reason_missing: {
    status: 400,
    wrong: ['没有写理由', 'The reason is missing'],
    next: ['请写明为什么修订或不采用', 'Say why it is revised or refused'],
  },
} as const satisfies ErrorCatalogue
