/** What the words around a figure say about it. Each word stands in one list; the longest word that fits is taken. */
export const WORDING = {
  /** Upward movement: a figure right behind it is a change. */
  rise:
    '增长 增加 提高 提升 上升 上涨 上扬 攀升 增多 扩大 扩增 上调 增幅扩大 加快 延长 拉长 前移 跃升 晋升 上移 ' +
    '增 升 涨 多增 正增长 猛增 激增 增收 净增长 劲增 推高 增产 快 多 涨价 提价 提速 飙升 暴涨 走高 反弹 递增 回升 上浮 抬升 扩张 回暖',
  /** Downward movement: a change with a minus sign. */
  fall:
    '下降 减少 降低 压减 压缩 缩减 缩短 回落 下滑 下调 削减 精简 下跌 减 降 跌 负增长 后移 下移 缩小 放缓 少 ' +
    '骤降 腰斩 少增 缩窄 减产 降价 降费 收缩 走低 下挫 下浮 萎缩 缩水 收窄',
  /** Comparison with another place or plan. */
  above: '高于 高出 超出 快于 优于 多于 领先 高过 快过 好于 大于 高',
  below: '低于 少于 慢于 落后 落后于 低',
  /** What follows is a state reached, not a movement. */
  reach:
    '至 到 为 达 达到 达至 成 成为 是 增至 升至 降至 减至 扩至 增到 升到 降到 减到 高达 多达 增长到 增长至 ' +
    '增长为 提高到 提高至 提升到 提升至 上升到 上升至 扩大到 扩大至 扩展到 扩展至 发展到 发展为 调整为 调整到 ' +
    '优化为 优化到 优化至 整合为 整合成 缩减为 缩减至 减少为 减少到 减少至 下降为 下降到 下降至 降低到 降低至 降为 ' +
    '压减到 压减至 压缩到 压缩至 压缩为 缩短到 缩短至 缩短为 回落到 回落至 增加到 增加至 增加为 变为 变成 转变为 ' +
    '壮大到 壮大至 跃升到 跃升至 攀升到 攀升至 上涨到 上涨至 拓展到 拓展至 延伸到 延伸至 合并为 归并为 精简为 ' +
    '精简到 精简至 扩容到 扩容至 跃居 升级到 下调至 下调到 上调至 上调到 已达 已达到 可达 收窄至 收窄到 前移至 ' +
    '上升为 达成',
  /** Nouns of movement: a figure they name is a change, whatever verb goes between. */
  rateUp: '增速 增幅 涨幅 升幅 增长率 增长速度 增长幅度 上涨幅度 提升幅度',
  rateDown: '降幅 跌幅 下降幅度 降低率 下降率',
  /** The state was kept over the whole time spoken of. */
  keep: '保持在 稳定在 维持在 保持 稳定 维持 控制在 稳定保持在 稳定控制在 均保持在',
  yoy:
    '同比 按年 按年计 比上年 较上年 比去年 较去年 上年同期 去年同期 比上年同期 较上年同期 比去年同期 较去年同期 同口径 按可比价格 按可比口径 可比口径 ' +
    '按可比价格计算 按不变价格计算 比上一年 较上一年 比上年末 较上年末 比上年底 比年初 较年初 比去年底 同比分别',
  mom: '环比 按月 按月计 比上月 较上月 比上季度 较上季度 比上周 较上周',
  cagr: '年均 年平均 每年平均 年均分别 两年平均 三年平均 四年平均 五年平均 年复合 平均每年',
  cumulative: '累计 累计完成 累计实现 共累计 累积 历年累计',
  each: '分别 依次 均 双双 各 分别实现 分别完成 皆',
  among: '其中 包括 含 分别来自 这其中',
  share: '占 占比 比重 比例 份额 占全部 占全国 占全省 占全市 占总量 占比重 比率 自然增长率 人口自然增长率',
  /** Goals: what follows to the end of the sentence is not yet done. */
  target:
    '目标 预期目标 主要目标 主要预期目标 发展目标 发展主要预期目标 发展主要目标 奋斗目标 力争 力争实现 确保 要达到 ' +
    '要实现 力促 努力实现',
  /** Intentions: what follows in the same clause is not yet done. */
  plan:
    '计划 拟 预计 将增加 有望 拟建 拟安排 推动实现 计划建设 计划投资 计划完成 计划新增 计划新建 计划总投资 ' +
    '预计总投资 规划总投资 预计可 预计实现 将新 将再 将于 将建 ' +
    '将投 将完 将实 将有 将可 将突 将超 将形 将开 将启 将推 将安 将增 将由 将从',
  /** A day that has not come: what follows to the end of the sentence is foreseen for no time that is named. */
  foreseen:
    '建成后 投产后 达产后 全部建成后 项目建成后 全面达产后 全部达产后 全部投产后 完全达产后 建成投产后 建成投用后 ' +
    '建成达产后 满产后 达产达标后 全面建成后',
  /** Things that happen over a time: what they count belongs to the whole of it. */
  flow:
    '新增 净增 新设 新建 新改建 新改扩建 改扩建 改建 扩建 改造 建成 完成 实施 实现 引进 签约 开工 竣工 投产 ' +
    '投用 投入 投放 发放 发行 发射 发送 发运 开行 开通 开展 开辟 培育 培训 培养 入选 获批 获评 推广 复制推广 ' +
    '出台 制定 解决 帮助 惠及 接待 举办 组织 承办 落地 落户 推出 打造 创建 建设 新开工 新签约 新引进 新认定 ' +
    '新入库 转化 转移 转让 授权 受理 办理 办结 查处 整治 治理 修复 营造 造林 处置 化解 清偿 减免 退税 减税 ' +
    '兑现 运送 运输 输送 完成投资 吸引 吸纳 安置 资助 救助 帮扶 争取到 集聚 增发 孵化 设立 成立 组建 拨付 下达 ' +
    '筹集 筹措 招引 招商 产出 补贴 奖补 获得 荣获 获 登记 交付 创造 拆除 腾退 收储 供地 出让 挂牌 新挂牌 审批 ' +
    '压降 淘汰 关停 整改 排查 新投产 新开通 新开 新投 新培育 新招 招生 招录 录用 选派 派出 投运 建强 增设 增建 ' +
    '贯通 打通 建立 划拨 攻克 立项 带动 通车 开建 迁入 引育 加装 安装 铺设 敷设 种植 栽植 完工 修建 架设 配备 ' +
    '配建 购置 更新 购买 收购 迁建 扩容 提质 除险加固 绿化 承接 输出 外送 发布 评选 认定 选树 表彰 破获 侦破 ' +
    '处理 检查 走访 服务 接听 追回 停靠 再就业 签订 颁发 新登记 登记注册 新添 拉动 争取',
  /** Things that stand: what they count belongs to the end of the time. */
  stock:
    '总量 总数 余额 存量 保有量 拥有 现有 共有 已有 总规模 总里程 通车里程 总人口 常住人口 在册 实有 通达 联通 ' +
    '汇聚 集聚了 聚集 在建 储备 入驻 运营 建有 设有 装机 装机容量 装机规模 库容 存栏 参保 覆盖',
  /** The first state of a movement. */
  from: '从 由 自',
  /** Joins of a list. */
  and: '和 与 及 以及',
  than: '比 较',
  /** Words that say when or how and are no part of what is measured. */
  noise:
    '已 已经 共 约 大约 近 超 了 首次 持续 稳步 大幅 显著 快速 逆势 进一步 逐年 逐步 明显 不断 连年 总体 ' +
    '全面 平稳 较快 成功 先后 全部 同时 等 继续 率先 较好 有效 有力 强劲 顺利 历史性 首批 整体 合计 共计 总计 ' +
    '连续 另外 此外 特别是 尤其是 一是 二是 三是 四是 五是 六是 七是 的 因此 截至 截止 幅度 有 位居 居 位列 ' +
    '排名 稳居 总共 都 未来 今后 名义 年底 全年实现 接连 相继 陆续 扣除价格因素 始终 下同',
  /** Words that hide others in them and say nothing here. */
  plain:
    '增加值 增值 增值税 增量 增强 增添 增进 增资 增设点 增减 增城 升级 升温 升华 提升年 降水 降雨 降碳 减排 ' +
    '减碳 减污 减灾 减税降费 减负 减轻 涨潮 高质量 高新 高新区 高新技术 高端 高水平 高标准 高铁 高速 高速公路 ' +
    '高校 高等 高度 高效 高品质 高原 高技能 高技术 高层次 高成长 高龄 高中 高考 高地 高峰 高位 提高效 低碳 低空 ' +
    '低保 低收入 低效 低温 最低 少年 少数 少儿 不少 多少 缺少 至少 甚至 乃至 以至 至关 得到 受到 看到 做到 ' +
    '感到 遇到 到位 到来 回到 到期 到账 到户 作为 成为现实 认为 行为 为民 为主 为民营 为企业 为群众 为农 为核心 ' +
    '为重点 为抓手 为契机 为引领 为基础 因为 为此 人为 成为全 成效 成果 成熟 成长 成本 成员 成交 成就 成都 成渝 ' +
    '成品 成型 成分 形成 建成区 完成率 构成 组成部 完成情况 完成任务 目标任务 完成目标 年度目标 目标要求 超额 是否 ' +
    '于是 但是 可是 还是 就是 只是 总是 都是 不是 凡是 达标 到达 直达 发达 抵达 送达 传达 雷达 表达 有序 有关 ' +
    '有机 有限 有限公司 有所 有利 有望于 没有 所有 具有 国有 还有 只有 公有 私有 所有制 有色 有的 有些 有条件 ' +
    '有组织 共同 共享 共建 共富 共赢 共性 公共 中共 共和 共产 共识 共青 共创 共治 共商 一般 一体 一体化 一批 ' +
    '一系列 一流 一带一路 一路 一线 一定 一致 一律 一旦 一方面 一步 一起 一切 一些 一样 统一 唯一 一次 一手 ' +
    '一站式 一网 一键 一件事 一码 一表 一窗 万物 万众 万里 千方百计 百姓 百花 百强 百年 十足 十分 四川 三亚 ' +
    '三峡 三明 三门 五指 六安 九江 八方 三农 三次 三产 三级 二级 一级 四级 五级 三方 双方 各方 两岸 两会 两国 ' +
    '两级 两地 两侧 两翼 两头 两手 两端 十堰 千岛 万州 万达 亿利 三角 长三角 珠三角 三角洲 四季 三一 三农工作 ' +
    '五一 十一国庆 三甲 三通 两新 两重 两山 两江 居民 居住 居家 居委 列车 列入 系列 班列 行列 排放 排水 排污 ' +
    '安排 排练 位置 单位 地位 岗位 各位 全方位 分级 充分 部分 分布 分类 分工 区分 积分 分析 分会 分局 占地 ' +
    '占领 抢占 侵占 占用 平均 人均 户均 村均 亩均 均衡 均等 均价 均值 日均 月均 场均 各类 各级 各地 各项 各界 ' +
    '各种 各个 各市 各县 各区 各民族 各省 都市 首都 成都市 都江堰 含量 内含 包含 饱含 计划生育 规划区 规划编制 ' +
    '总体规划 国土空间规划 发展规划 规划目标 规划指标 专项规划 规划引领 规划设计 规划纲要 确保了 确保全省 目标导向 双碳目标 目标责任 ' +
    '目标考核 目标管理 火炬计划 人才计划 投资计划 年度投资计划 三年行动计划 行动计划 年度计划 科技计划 未来产业 未来科技 未来社区 未来城 ' +
    '稳定性 稳定器 社会稳定 安全稳定 和谐稳定 维持生 保持定力 保持稳定 总体稳定 基本稳定 ' +
    '大局稳定 增长极 增长点 增长动力 增收致富 农民增收 促增收 加快推进 加快建设 加快发展 加快构建 加快形成 ' +
    '提升行动 质量提升 能力提升 服务提升 减少了事 扩大开放 扩大内需 高升 上升空间 拉动作用 实现了 实现突破 贡献力量 ' +
    '贡献者 突出贡献 重要贡献 更大贡献 新贡献 少先队 稀少 减速 减震 涨停 升学 升旗 上升期 降温 降本 ' +
    '降息 降准 降级 增效 新增长 增殖 增信 增绿 增程 增温 加快转型 中高 崇高 提高效率 提高质量 新高 更高 ' +
    '较高 很高 崇低 不高 高位推 之比 比较 比例尺 比亚迪 对比 相比 比武 比赛 比拼 自贸 自由 自治 自主 自然 ' +
    '自来水 自身 由于 从事 从严 从业 理由 自动 自行 来自 预期寿命 人均预期寿命 平均预期寿命 最多 许多 众多 更多 ' +
    '多个 多家 多种 多项 多次 多元 多式联运 多样 多措 多方 多层次 多年 多渠道 多部门 多功能 集成 集成电路 组成 ' +
    '生成 完成度 合成 普及 普及率 涉及 及时 波及 危及 触及 和谐 与会 参与 给予',
} as const

export type Sense = keyof typeof WORDING

/** A clause that begins and ends so divides what went before: 分方向看, 按产业分. */
export const PARTITION = { opens: '分按从', closes: '看分' }

/** Words that mark off clauses and sentences. */
export const PUNCTUATION = {
  stop: '。！？!?',
  line: '\n\r\u2028\u2029\u0085',
  semicolon: '；;',
  comma: '，,',
  colon: '：:',
  list: '、',
  open: '（([【',
  close: '）)]】',
} as const

export type Punctuation = keyof typeof PUNCTUATION

/** Quotation marks and title marks with their closing sides. */
export const QUOTATION: [open: string, close: string][] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
]
export const TITLE: [open: string, close: string] = ['《', '》']

/** Ends of nouns that are themselves a share or rate (就业率, 恩格尔系数). */
export const RATE_ENDINGS = ['率', '度', '比例', '比重', '占比', '系数', '份额', '程度', '指数']

/** The whole with which a region compares itself. */
export const NATIONAL_MARKS = ['全国', '全省', '全市', '平均', '国家', '省']

/** Rates that describe a whole span, not its end. */
export const SPAN_RATES = ['贡献率', '贡献', '年均']

/** Ends of verbs that say that a state was arrived at (增至, 提升到, 调整为). */
export const ARRIVALS = ['至', '到', '为']

/** A hedge that is an event: the state was reached. */
export const BREAKTHROUGH = '突破'

/** Verbs that only say what a figure is, not that it was reached. */
export const NAMING_VERBS = ['为', '是']

/** Opens a share of something named: 占全国比重. */
export const SHARE_OF = '占'

/** Ends the name of a grade (省级, 5A级). */
export const GRADE = '级'

/** A flow told by the year (年接待游客). */
export const YEARLY = '年'

/** Between a verb and its figure: 达到每人每年700元. */
export const PER = '每'

/** Verbs whose object stands before the figure by which it becomes less (减少融资平台246家). */
export const REDUCING = ['减少', '降低', '压减', '削减', '精简', '缩减', '核减']

/** What a thing is by design: told of a noun behind it (总投资52亿元的项目), it belongs to no time. */
export const LASTING = [
  '总投资',
  '投资额',
  '占地',
  '占地面积',
  '全长',
  '年产',
  '设计产能',
  '规划面积',
  '建筑面积',
  '注册资本',
]

/** Verbs that make the things counted better, not more (提升26万户). */
export const IMPROVING = ['提升', '提高']
