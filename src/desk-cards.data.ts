import type { DeskCard } from '#modules/accounts/index.ts'
import { operationCards } from '#platform/desk/cards.data.ts'
import { goLiveCards } from './operating/index.ts'

/** The areas of work that stand on the desks of those who may work there. */
export const deskCards: readonly DeskCard[] = [
  {
    path: '/desk/articles',
    title: ['文章', 'Articles'],
    about: ['撰写、修改、发布', 'Write, mend, publish'],
    permission: 'portal.write',
  },
  {
    path: '/desk/topics',
    title: ['专题', 'Topic pages'],
    about: ['把一件事的文章放在一页', 'All about one matter on one page'],
    permission: 'portal.write',
  },
  {
    path: '/desk/briefings',
    title: ['新闻发布会', 'Press conferences'],
    about: ['预告、直播状态、视频和实录', 'Announce, hold, add video and transcript'],
    permission: 'portal.write',
  },
  {
    path: '/desk/review',
    title: ['审核', 'Review'],
    about: ['等我审的、退回的、待发布的', 'What waits for me, was returned, or is to be published'],
    permission: 'portal.review',
  },
  {
    path: '/desk/offers',
    title: ['站点推荐', 'Offers between sites'],
    about: ['采用别的站点的文章，跟进更正', 'Take articles of other sites, follow their corrections'],
    permission: 'portal.write',
  },
  {
    path: '/desk/moving-in',
    title: ['旧网页迁入', 'Moving in'],
    about: ['读入旧网页，修复，核对，发布', 'Read old pages, repair, compare, publish'],
    permission: 'portal.import',
  },
  {
    path: '/desk/figures',
    title: ['指标数据', 'Indicators'],
    about: ['采用文章里的数，录入和修订数据', 'Accept figures of articles; enter and revise values'],
    permission: 'figures.decide',
  },
  {
    path: '/desk/channels',
    title: ['栏目', 'Channels'],
    about: ['栏目的名称、次序和导航', 'Names, order and navigation'],
    permission: 'portal.configure',
  },
  {
    path: '/desk/inspection',
    title: ['网站检查', 'Inspection'],
    about: ['哪里要超限，哪里链接失效', 'What nears its limit, which links are dead'],
    permission: 'portal.write',
  },
  {
    path: '/desk/links',
    title: ['失效链接', 'Dead links'],
    about: ['文章里打不开的链接', 'Links in articles that lead nowhere'],
    permission: 'portal.write',
  },
  {
    path: '/desk/yearly',
    title: ['年度工作报表', 'Yearly report'],
    about: ['一年发布了什么，怎么统计', 'What a year brought, and how it is counted'],
    permission: 'portal.write',
  },
  {
    path: '/desk/phrases',
    title: ['简繁固定词', 'Fixed phrases'],
    about: ['地名、术语在繁体里怎么写', 'How names and terms are written in traditional characters'],
    permission: 'portal.publish',
  },
  {
    path: '/desk/site-foot',
    title: ['页脚信息', 'Page foot'],
    about: ['主办单位、联系方式、标识码和备案号', 'Sponsor, contact, site code and records'],
    permission: 'portal.configure',
  },
  ...operationCards,
  ...goLiveCards,
]
