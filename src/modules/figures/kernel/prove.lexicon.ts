/** Parts that make up a whole by their names alone: the whole's words and each part's. */
export const COMPLETE_SETS: { whole: string[]; parts: string[][] }[] = [
  {
    whole: ['生产总值', 'GDP'],
    parts: [
      ['第一产业', '一产'],
      ['第二产业', '二产'],
      ['第三产业', '三产'],
    ],
  },
  { whole: ['进出口'], parts: [['出口'], ['进口']] },
  { whole: ['人口'], parts: [['城镇'], ['乡村', '农村']] },
  { whole: ['人口'], parts: [['男性'], ['女性']] },
]

/** Figures that are by their names the difference of two others. */
export const NAMED_DIFFERENCES: { difference: string[]; from: string; less: string }[] = [
  { difference: ['顺差'], from: '出口', less: '进口' },
  { difference: ['逆差'], from: '进口', less: '出口' },
  { difference: ['自然增长率'], from: '出生率', less: '死亡率' },
]

/** Measures of a whole that hold a part of another name. */
export const HELD_BY: Record<string, string[]> = {
  出口: ['进出口'],
  进口: ['进出口'],
  出口额: ['进出口'],
  进口额: ['进出口'],
}

/** What a whole is divided by so that nothing is left over (分方向看); kinds of owner or trade overlap. */
export const COMPLETE_DIVISIONS = [
  '方向',
  '通道',
  '产业',
  '城乡',
  '季度',
  '性别',
  '线路',
  '口岸',
  '所在地',
  '消费类型',
  '消费形态',
]

/** A structure a∶b∶c of a whole adds up to a hundred. */
export const STRUCTURES = ['结构', '构成', '比重']

/** 新增 before, 总数 behind: what was there before follows. */
export const ADDED = ['新增', '净增', '新建', '新设', '增加']
export const TOTALS = ['总数', '总量', '总里程', '总数量', '累计', '总规模', '总面积', '总户数', '达到']

/** Between two figures that say the same: 150亩，即10万平方米. */
export const SAME_WORDS = /^[，,（(]?(?:即|合|折合|约合|相当于|约|＝|=|等于|也就是)?[约]?$/

/** What the noun of a share leaves out in front (占全部贷款, 占总量). */
export const SHARE_WHOLE =
  /占(?:全部|全市|全省|全区|全县|总|整个|其)?(.*?)(?:总数|总量|总额|总值)?(?:的?(?:比重|比例|份额))?(?:的|为|达|达到|约|近|超|超过|逾)*$/

/** Places that no figure of the text gives the whole for. */
export const OUTER_WHOLES = ['全国', '世界', '全球', '国内']
