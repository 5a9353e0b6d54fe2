/** Heads that mean nothing without what they are of (总量 of 经营主体). */
export const GENERIC_HEADS = (
  '总量 总数 总额 总数量 规模 总规模 占比 比重 比例 数量 金额 面积 产量 产值 增速 增幅 降幅 涨幅 总产值 总产量 总产 销售额 销量 销售收入 营业收入 营收 利润 余额 总投资 投资 投资额 完成投资 合同额 ' +
  '交易额 成交额 合同金额 总里程 里程 长度 总长 覆盖率 完成率 使用率 合格率 有 实现 完成 新增 净增 累计 其中 全省 全市 全区 全县 全国 占全国 占全省 占全市 占 占比重 总投资额 总人数 人数 增长率 贡献率 比上年 率 均价 ' +
  '日均 月均 户均 亩均 场均 平均 人均 实际 达产 投资总额 用户数 增加值 高于全国 高于全省 高于全市 高出全国 高于全国平均 高于全国平均水平 高于全省平均水平 低于全国 快于全国 高出全国平均水平 高于全市平均水平 高于全区平均水平 高于上年 高于预期 位 提升 拉动'
).split(' ')

/** Heads that the last item of a list carries for all (出口、进出口总额). */
export const LIST_HEADS =
  '人均可支配收入 可支配收入 营业收入 总额 增加值 产量 产值 销售额 零售额 收入 支出 零售 出口额 出口 进口额 进口 面积 占比 比重 增速 投资 余额 数量 人数 里程 总量 销量 利润 率 企业 项目 贷款 存款 可支配收入 吞吐量 运输量 货运量 客运量 周转量'.split(
    ' ',
  )

/** Beginnings of a new statement behind a figure: no noun that it counts. */
export const SUBJECT_STOPS =
  '居 位居 均居 列 位列 稳居 名列 排 占 为 是 左右 以上 以下 增长 下降 提高 提升 高于 低于 同比 比上年 较 比 到 至 达 增至 的速度 的水平 的增速 领跑 创历史 创下 创同期 再创 大关 台阶 新台阶 关口 和 与 及 以及 或 等'.split(
    ' ',
  )

/** Closes a list of examples, which are not the things counted (甲、乙等32个项目). */
export const EXAMPLES_END = '等'

/** What a cut leaves at the ends of a subject: the verb of a multiple, a 的 that ties nothing. */
export const LOOSE_ENDS = /^的|(?:翻了?|的)$/g

/** Marks that are no part of a subject. */
export const NOT_CONTENT = /[\s●■◆▲★◎○□•，。；：、（）()“”‘’「」『』《》【】[\]—–\-·,;:/!?！？\u0000-\u001f]/g

/** Nouns that words of planning end in and that are measured (计划总投资). */
export const PLANNED_NOUNS = ['投资']

/** Sets a heading off from its sentence. */
export const DASH = '——'
