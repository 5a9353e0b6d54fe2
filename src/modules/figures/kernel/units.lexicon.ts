/** A unit of measure: its base unit, the factor to it, and how it is written (simplified, half-width). */
export interface Measure {
  unit: string
  factor: number
  words: string
  /** The word is too common to be a unit unless a scale stands before it (万方, 亿度). */
  onlyAfterScale?: boolean
}

export const MEASURES: Measure[] = [
  { unit: 'CNY', factor: 1, words: '元 元人民币 人民币 块钱 RMB CNY' },
  { unit: 'USD', factor: 1, words: '美元 美金 USD' },
  { unit: 'EUR', factor: 1, words: '欧元 EUR' },
  { unit: 'HKD', factor: 1, words: '港元 港币 HKD' },
  { unit: 'JPY', factor: 1, words: '日元' },
  { unit: 'GBP', factor: 1, words: '英镑' },
  { unit: 'AUD', factor: 1, words: '澳元' },
  { unit: 'CAD', factor: 1, words: '加元' },
  { unit: 'SGD', factor: 1, words: '新加坡元' },
  { unit: 'CHF', factor: 1, words: '瑞士法郎' },
  { unit: 'RUB', factor: 1, words: '卢布' },
  { unit: 'KRW', factor: 1, words: '韩元' },
  { unit: 'TWD', factor: 1, words: '新台币 元新台币' },
  { unit: 'rank', factor: 1, words: '个位次 位次 个名次 名次' },
  { unit: '%', factor: 1, words: '% ﹪' },
  { unit: '%', factor: 0.1, words: '‰' },
  { unit: '%', factor: 10, words: '成' },
  { unit: 'percentage_point', factor: 1, words: '个百分点 百分点 个点' },
  { unit: 'percentage_point', factor: 0.1, words: '个千分点 千分点' },
  { unit: 'percentage_point', factor: 0.01, words: '个基点 基点' },
  { unit: 'times', factor: 1, words: '倍' },
  { unit: 'person', factor: 1, words: '人 名 位 个人' },
  { unit: 'person_time', factor: 1, words: '人次' },
  { unit: 'kg', factor: 1, words: '公斤 千克 kg KG ㎏' },
  { unit: 'kg', factor: 1000, words: '吨 公吨 吨标准煤 吨标煤 吨油当量' },
  { unit: 'kg', factor: 0.5, words: '斤 市斤' },
  { unit: 'kg', factor: 0.001, words: '克' },
  { unit: 'm', factor: 1, words: '米 延米' },
  { unit: 'm', factor: 0.01, words: '厘米 cm' },
  { unit: 'm', factor: 0.001, words: '毫米 mm' },
  { unit: 'km', factor: 1, words: '公里 千米 km KM ㎞' },
  { unit: '海里', factor: 1, words: '海里' },
  { unit: 'm2', factor: 1, words: '平方米 平米 ㎡ m² m2' },
  { unit: 'm2', factor: 1, words: '平方', onlyAfterScale: true },
  { unit: 'km2', factor: 1, words: '平方公里 平方千米 ㎢ km² km2' },
  { unit: 'mu', factor: 1, words: '亩 市亩 亩次' },
  { unit: '公顷', factor: 1, words: '公顷 hm² hm2' },
  { unit: 'm3', factor: 1, words: '立方米 立方 m³ m3 标方 标准立方米' },
  { unit: 'm3', factor: 1, words: '方', onlyAfterScale: true },
  { unit: 'W', factor: 1, words: '瓦 W' },
  { unit: 'W', factor: 1e3, words: '千瓦 kW KW kw' },
  { unit: 'W', factor: 1e6, words: '兆瓦 MW' },
  { unit: 'W', factor: 1e9, words: '吉瓦 GW' },
  { unit: '千伏安', factor: 1, words: '千伏安' },
  { unit: 'kWh', factor: 1, words: '千瓦时 千瓦小时 度电 kWh KWh kwh KWH' },
  { unit: 'kWh', factor: 1, words: '度', onlyAfterScale: true },
  { unit: 'kWh', factor: 1e3, words: '兆瓦时 MWh MWH' },
  { unit: 'kWh', factor: 1e6, words: '吉瓦时 GWh GWH Gwh' },
  { unit: 'kWh', factor: 1e9, words: '太瓦时 TWh' },
  {
    unit: 'TEU',
    factor: 1,
    words:
      '标箱 标准箱 个标箱 个标准箱 TEU 个TEU TEUs teu Teu 标准货柜 个标准货柜 标准货柜单位 个标准货柜单位 国际标准箱 标准集装箱',
  },
  { unit: 'ug/m3', factor: 1, words: '微克/立方米 微克每立方米 μg/m³ µg/m³ μg/m3 ug/m3 微克' },
  { unit: 'mg/m3', factor: 1, words: '毫克/立方米 毫克每立方米 mg/m³ mg/m3' },
  { unit: 'mg/L', factor: 1, words: '毫克/升 毫克每升 mg/L' },
  { unit: 'year', factor: 1, words: '年 岁' },
  { unit: 'month', factor: 1, words: '个月' },
  { unit: 'week', factor: 1, words: '周 个星期' },
  { unit: 'day', factor: 1, words: '天 个昼夜' },
  { unit: '工作日', factor: 1, words: '个工作日 工作日' },
  { unit: 'hour', factor: 1, words: '小时 个小时' },
  { unit: 'minute', factor: 1, words: '分钟' },
  { unit: 'second', factor: 1, words: '秒 秒钟' },
  { unit: '℃', factor: 1, words: '℃ 摄氏度' },
  { unit: '载重吨', factor: 1, words: '载重吨' },
  { unit: '总吨', factor: 1, words: '总吨' },
  { unit: '吨公里', factor: 1, words: '吨公里' },
  { unit: '人公里', factor: 1, words: '人公里' },
  { unit: 'km/h', factor: 1, words: '公里/小时 公里每小时 千米/小时 km/h' },
  { unit: 'CNY/kg', factor: 0.001, words: '元/吨' },
  { unit: 'CNY/kWh', factor: 1, words: '元/千瓦时 元/度 元每千瓦时' },
  { unit: 'CNY/m2', factor: 1, words: '元/平方米' },
  { unit: 'CNY/mu', factor: 1, words: '元/亩' },
  { unit: 'CNY/person', factor: 1, words: '元/人' },
  { unit: '人/km2', factor: 1, words: '人/平方公里' },
  { unit: 'm3/s', factor: 1, words: '立方米/秒 立方米每秒' },
  { unit: '分贝', factor: 1, words: '分贝' },
  { unit: 'PFLOPS', factor: 1, words: 'P PFLOPS PFlops' },
  { unit: 'EFLOPS', factor: 1, words: 'EFLOPS EFlops' },
  { unit: 'TB', factor: 1, words: 'TB' },
  { unit: 'PB', factor: 1, words: 'PB' },
  { unit: 'Gbps', factor: 1, words: 'Gbps' },
  { unit: '锭', factor: 1, words: '锭', onlyAfterScale: true },
]

/** Words that count things; the unit of such a figure is the word itself. */
export const CLASSIFIERS =
  '家 户 个 项 件 列 辆 张 所 只 场 条 组 批 批次 座 颗 台 套 艘 架 架次 班 班次 趟 列次 车次 航次 艘次 辆次 台次 户次 场次 项次 件次 宗 笔 例 枚 株 棵 头 羽 尾 间 栋 幢 处 ' +
  '片 支 部 本 册 篇 份 根 盏 门 床 对 层 款 种 类 轮 次 单 票 箱 标段 眼 台套 剂 剂次 针 针次 首 幅 车 柜 包 袋 瓶 桶 环 席 桌 人份 条次 宗次 家次 人天 声 滴 团 队 班列 ' +
  '国 省 市 县 镇 村 区 乡 街道 社区 行政村 自然村 泊位 车位 床位 机位 学位 分 届次 站 连冠 连增 连丰 连升 ' +
  '通 起 城 集 发 双 把 匹 口 道 段 节 课时 学时 页 字 粒 厂 卷 帧 院 馆 船次 航班 艇 柱 校 个次 人次数 辆份 学分 件套 座次 站点 档'

/** Words after a numeral that make it a name or a label, not an amount (500强, 5G, 二期, 三级). */
export const LABELS =
  '强 级 吨级 万级 亿级 千伏 kV 伏 纳米 兆 米级 公里级 G M 点 时 代 期 届 号 楼 路 线 版 大 维 周年 世纪 年代 年级 次产业 号线 位一体'

/** Characters after a unit that show that it was the beginning of another word (成立, 天然, 条例). */
export const UNIT_CONTINUES: Record<string, string> = {
  成: '立果员为功熟效本交品长就人都绩型分色千',
  人: '均工才大民员事力口',
  天: '然津空府',
  元: '宵旦素宇',
  条: '例件',
  户: '均外籍',
  家: '庭电长乡具园',
  处: '理置于分长在',
  部: '门署委长队分',
  支: '持出撑付柱',
  份: '额',
  场: '馆景',
  位: '于居列数置一',
  名: '列单称',
  所: '有需在',
  门: '类槛户口',
  单: '位一项个品独',
  对: '于外接口应标',
  层: '级次面',
  度: '假',
  分: '别布类之享钟散行公',
  类: '型别似',
  种: '子植粮业质',
  次: '产性元',
  本: '地级科级外',
  年: '来间',
  台: '州湾',
  间: '接',
  首: '个家次批创',
  环: '境保节',
  包: '括装容',
  车: '间站',
  班: '子',
  站: '上在',
  通: '过车信用知行道达常告报畅关航胀',
  起: '步来点到飞重降草义始初',
  城: '市乡镇区际关管中',
  集: '中团成聚装结约体合散群',
  发: '展电送放布明现生挥行达起出运货改力',
  双: '方向边循一创碳减高',
  把: '握关控',
  匹: '配',
  口: '岸径号碑',
  道: '路口德',
  段: '落',
  节: '约能点水日目假',
  页: '岩面',
  厂: '房商区家',
  院: '校士所',
  馆: '藏',
  校: '园区企长',
  字: '号节',
  档: '案次',
  艇: '',
  点: '位击',
  区: '域块位间县别',
  市: '场州级民',
  省: '级',
  国: '家际企内',
  县: '域',
  村: '级民',
  克: '服',
  米: '粉',
  周: '边年',
  方: '面式案向便法',
  升: '级至',
  队: '伍',
  团: '队',
  P: 'MPC',
  W: 'T',
}

/** Units that are one word with 个; the first of two may stop there (0.9个和0.7个百分点). */
export const UNITS_AFTER_GE = ['percentage_point', 'rank', 'TEU']
export const GE = '个'

/** A counted noun that is an enumeration of points rather than a thing counted (三个方面, 两个维护). */
export const ENUMERATED =
  '方面 层面 阶段 维度 环节 季度 确立 维护 意识 自信 全面 先行 结合 统筹 坚持 走在 毫不动摇 根本 一百年 年行动 关键 重点 重要 月行动 步走 一律 不变 优先 率先 转变 必须 一批 更加 坚定 关系'

/** Units that a lone Chinese digit counts in plain prose (三家, 两座); with others it makes a name (三级, 两会). */
export const SMALL_COUNT_UNITS =
  '家 户 个 项 件 列 辆 张 所 只 条 座 颗 台 套 艘 架 架次 趟 宗 笔 例 枚 株 棵 头 间 栋 幢 处 支 部 份 根 对 款 批次 小时 个小时 天 年 个月 个工作日 分钟 公里 万公里 吨'

export const QUOTES_OPEN = '“"「『‘《'

/** A length of time in front of these is a name (15分钟便民生活圈, 24小时自助). */
export const TIMED_NAME_END = '圈'
export const TIMED_NAMES = '自助 不打烊 通勤 行动 规划 攻坚 计划 滚动 制 期'

/** Units that say the same thing at different sizes: dimension and factor to its base. */
export const CONVERTIBLE: Record<string, { dimension: string; factor: number }> = {
  m2: { dimension: 'area', factor: 1 },
  km2: { dimension: 'area', factor: 1e6 },
  公顷: { dimension: 'area', factor: 1e4 },
  mu: { dimension: 'area', factor: 1e4 / 15 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1e3 },
  海里: { dimension: 'length', factor: 1852 },
  minute: { dimension: 'time', factor: 1 },
  hour: { dimension: 'time', factor: 60 },
  day: { dimension: 'time', factor: 1440 },
  month: { dimension: 'age', factor: 1 },
  year: { dimension: 'age', factor: 12 },
}
