/** Channels that the sample makes where it has something to put in, parents before children. */
export const sampleChannels = [
  { path: 'news', titleHans: '资讯', titleEn: 'News', inNavigation: true },
  { path: 'notices', titleHans: '通知公告', titleEn: 'Notices', inNavigation: true },
  { path: 'policy', titleHans: '政策', titleEn: 'Policy', inNavigation: true },
  { path: 'market', titleHans: '市场主体', titleEn: 'Businesses', inNavigation: true },
  { path: 'market/clusters', titleHans: '产业集群', titleEn: 'Industrial clusters', inNavigation: false },
  { path: 'market/parks', titleHans: '物流园区', titleEn: 'Logistics parks', inNavigation: false },
  { path: 'guide', titleHans: '办事指南', titleEn: 'Guides', inNavigation: true },
  { path: 'figures', titleHans: '数据', titleEn: 'Figures', inNavigation: true },
] as const
