/** Names under which old sites lead back to their home page, in 简体. */
export const homeNames: ReadonlySet<string> = new Set(['主页', '首页', '网站首页', '返回首页'])

/** Channels that many sites have, in 简体, with the last part of their address and their English name. */
export const knownChannels: Readonly<Record<string, { slug: string; en: string }>> = {
  资讯: { slug: 'news', en: 'News' },
  新闻: { slug: 'news', en: 'News' },
  新闻资讯: { slug: 'news', en: 'News' },
  物流资讯: { slug: 'logistics-news', en: 'Logistics news' },
  行业资讯: { slug: 'industry-news', en: 'Industry news' },
  行业动态: { slug: 'industry', en: 'Industry' },
  通知公告: { slug: 'notices', en: 'Notices' },
  公告: { slug: 'notices', en: 'Notices' },
  政策: { slug: 'policy', en: 'Policy' },
  政策法规: { slug: 'policy', en: 'Policy and law' },
  市场主体: { slug: 'market', en: 'Businesses' },
  产业集群: { slug: 'clusters', en: 'Industrial clusters' },
  物流园区: { slug: 'parks', en: 'Logistics parks' },
  物流企业: { slug: 'companies', en: 'Logistics companies' },
  招商引资: { slug: 'investment', en: 'Investment' },
  项目建设: { slug: 'projects', en: 'Projects' },
  数据: { slug: 'figures', en: 'Figures' },
  专题: { slug: 'topics', en: 'Topics' },
}
