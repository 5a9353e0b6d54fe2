import type { SiteCode } from '#platform/sites.ts'

/** A section of a sample topic: the newest of a channel, or articles of the sample by their keys. */
type SampleSection = { titleHans: string; titleEn: string; channel?: string; articles?: readonly string[] }

/** A topic page of the sample, in 简体 with an English title. */
export type SampleTopic = {
  key: string
  site: SiteCode
  slug: string
  titleHans: string
  titleEn: string
  lead: string
  sections: readonly SampleSection[]
}

/** Topic pages of the sample: made of its own articles. */
export const sampleTopics: readonly SampleTopic[] = [
  {
    key: 'real-carrier',
    site: '360000',
    slug: 'sample-real-carrier',
    titleHans: '示例专题：谁在承运，一看就清楚',
    titleEn: 'Sample topic: who really carries the goods',
    lead: '网络货运的新办法要求“承运人要真承运”。这里把规定要点、单据怎么填、货主和司机怎么分辨放在一起，照着做就不会错。（示例站点的专题，内容由示例编辑部整理，不是官方解释）',
    sections: [
      {
        titleHans: '先看规定',
        titleEn: 'The rules',
        articles: ['rules-of-2026', 'eight-functions', 'what-is-a-network-carrier'],
      },
      {
        titleHans: '照着填、照着查',
        titleEn: 'How to do it',
        articles: ['read-a-waybill', 'weight-and-size-limits', 'driver-rest'],
      },
      { titleHans: '数字说话', titleEn: 'In figures', channel: 'figures' },
      { titleHans: '通知公告', titleEn: 'Notices', channel: 'notices' },
    ],
  },
]
