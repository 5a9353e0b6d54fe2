import type { SiteCode } from '#platform/sites.ts'

/** A press conference of the sample: days are counted from the day of loading, times are the sites' own. */
export type SampleBriefing = {
  key: string
  site: SiteCode
  state: 'announced' | 'over'
  days: number
  from: string
  to: string
  title: string
  summary: string
  place: string
  speakers: readonly { name: string; post: string }[]
  transcript: string
}

/** Press conferences of the sample: everyone and everything in them is made up. */
export const sampleBriefings: readonly SampleBriefing[] = [
  {
    key: 'peak-season',
    site: '360000',
    state: 'announced',
    days: 9,
    from: '10:00',
    to: '11:30',
    title: '示例发布会：年末货运高峰怎么保畅',
    summary:
      '介绍示例高速、示例货运站在高峰期的车流预计、错峰安排和司机休息点，现场回答提问。（示例内容，人物和单位均为虚构）',
    place: '示例物流港会议中心一号厅',
    speakers: [
      { name: '江示例', post: '示例交通服务中心副主任' },
      { name: '贺示例', post: '示例高速运营公司调度长' },
    ],
    transcript: '',
  },
  {
    key: 'one-sentence-posting',
    site: '360000',
    state: 'over',
    days: -12,
    from: '15:00',
    to: '15:50',
    title: '示例发布会：“一句话发货”试用满月',
    summary:
      '公布示例站点试用一个月的使用情况，说明哪些数字怎样统计，以及下一步要改的地方。（示例内容，人物、单位和数字均为虚构）',
    place: '示例一区政务服务大厅',
    speakers: [
      { name: '周示例', post: '示例物流信息中心主任' },
      { name: '吴示例', post: '示例物流有限公司信息部经理' },
    ],
    transcript: `主持人：各位下午好。今天的发布会由示例物流信息中心和示例物流有限公司共同介绍，先请周示例主任。
周示例：试用一个月，共有320条货源是用一句话发出来的，占同期示例货源的四成。发一条货平均用四十秒，从前填表要六分钟。
这里说清楚三点：第一，四十秒是从打开页面到提交，中位数；第二，只统计提交成功的；第三，自动认错的字段有记录，本月一共改了57处。
吴示例：我们公司十二位调度员都在用。最省事的是装货时间，“明天上午”“后天下午三点前”都能认出来。
示例物流报记者：认错了怎么办？会不会发出一条错的货源？
周示例：认不准的字段会标黄，不确认就提交不了。电话、车牌这些从来不猜。
示例商报记者：报价是不是也由系统决定？
吴示例：不是。系统只列出同一条线路最近的成交中位数和样本数，价格由货主自己填。
周示例：我补充一句，样本不到五笔的线路不显示中位数，免得误导大家。
主持人：时间关系，提问到这里。文字实录和数字说明已经放在网上，谢谢大家。`,
  },
]
