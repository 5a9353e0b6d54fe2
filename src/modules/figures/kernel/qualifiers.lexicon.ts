/** Hedges in front of a numeral. */
export const BEFORE = {
  about: '约 大约 约为 约有 约占 约合 约达 大概',
  near: '近 接近 将近 逼近 近乎',
  over: '超 超过 突破 逾 超出 至少 不低于 不少于 不小于 大于 高于 多于 跨过 跨越 跃上 迈上 站上 迈过 越过 冲破 跨上 迈入 突破了 超过了 超越 已超 达到或超过 不止 首破 首超',
  under: '不足 不到 低于 少于 小于 不超过 不高于 不多于 不大于 不超 至多 最多 未超过',
} as const

/** Words whose last character is no hedge (签约亿元以上项目). */
export const HIDING = '签约 节约 预约 集约 合约 契约 履约 公约 附近 临近 邻近 靠近 就近 最近 亲近 中超 赣超 苏超'

/** Hedges that go only with a bare scale: 上千家, 过百亿, 破万. */
export const BEFORE_BARE_SCALE = '上过破'
/** Before these they belong to another word: 网上, 通过. */
export const NO_BARE_SCALE = '网线以向通经'

/** Hedges behind the unit. */
export const AFTER = {
  about: '左右 上下 不等',
  over: '以上 及以上 之上 有余 多 余 +',
  under: '以下 以内 之内 内 及以下',
} as const

/** Units behind which a lone 多 still belongs to the number (两年多, 3倍多). */
export const LONE_MORE = '多余'
export const TAKES_LONE_MORE = '年 倍 个月 小时 个小时 天 番 成 岁 元'

/** Units of time behind which a lone 内 is a bound (2小时内). */
export const WITHIN = '内'
export const TAKES_WITHIN = '年 个月 小时 个小时 天 分钟 秒 工作日 个工作日'
