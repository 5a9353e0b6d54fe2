import type { SiteCode } from '#platform/sites.ts'

/** An article of the sample that is still on its way through review; faces name the people of the sample. */
export type WaitingArticle = {
  key: string
  site: SiteCode
  author: string
  title: string
  summary: string
  /** Plain text with light marks; see body.ts. */
  body: string
  source: string
  /** Who sent it back, and why; without it the first step waits. */
  returned?: { by: string; reason: string }
}

/** The clause under which both would be published. */
export const waitingGround = '20'

const note = '（示例文章：文中的园区、企业和数字均为虚构，只用于展示。来源：示例编辑部）'

export const waitingArticles: readonly WaitingArticle[] = [
  {
    key: 'waiting-cold-chain',
    site: '360000',
    author: 'author',
    title: '示例稿件：示例一区冷链中心完成扩建',
    summary: '新增冷库2.4万立方米，月台由12个增加到20个。',
    body: `示例一区冷链中心扩建工程近日完成，新增冷库2.4万立方米，月台由12个增加到20个，车辆平均等待时间由52分钟降到31分钟。

## 下一步

中心将在旺季前试运行预约装卸，司机可以提前一天选择时段。

${note}`,
    source: '示例编辑部',
  },
  {
    key: 'returned-line-opening',
    site: '360000',
    author: 'editor',
    title: '示例稿件：示例三区开通两条零担专线',
    summary: '每天各发一班，次日到达。',
    body: `示例三区物流园本周开通两条零担专线，每天各发一班，次日到达。首周承运货物186吨，平均装载率71%，园区称“全省第一”。

${note}`,
    source: '示例编辑部',
    returned: {
      by: 'first-reviewer',
      reason: '“全省第一”没有依据，请注明出处或删去；装载率请写明统计口径。',
    },
  },
]

/** A published article of the sample that its site offers to another; `face` is who offers it. */
export const offeredArticle = {
  site: '360700',
  to: '360000',
  face: 'editor',
  note: '示例：请省站转载。采用以后，原文的更正会提示。',
} as const

/** A published article of the sample with a correction that waits for its first step; `author` is the face that wrote it. */
export const correctedArticle = {
  site: '360000',
  key: 'example-award',
  author: 'author',
  wrong: '有九位调度员',
  right: '有十位调度员',
  note: '示例更正：调度员人数由九位更正为十位',
} as const
