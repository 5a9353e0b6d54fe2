/** Words that stand before a measure and say only whose or that it was reached; the longest is taken first. */
export const leadingWords =
  '全省 全市 全县 全区 全州 我省 我市 我县 我区 本省 本市 该省 该市 省内 市内 同期 全年 当年 当季 当月 上半年 下半年 前三季度 一季度 二季度 三季度 四季度 预计 初步核算 实现 完成 累计 共 总共 的'

/** Endings of the names of divisions that may stand between a place and a measure. */
export const placeEndings = '省 市 县 区 州 地区 自治区 自治州'

/** Words after a measure that only say that a number follows. */
export const trailingWords = '达到 达 为 约为 突破 超过 超 已达 增至 升至 降至 实现 完成 总量 规模'
