import type { Saying } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'
import type { SampleStatus } from './sample.ts'

/** Words of the page about the sample. */
export const samplePageWords = {
  title: ['示例数据', 'The sample'],
  lead: [
    '第一次启动时装入的示例：文章、栏目、指标和八个示例人物，让空白的平台有内容可看。',
    'What the first start loads: articles, channels, indicators and eight sample people, so that an empty platform has something to show.',
  ],
  home: ['主页', 'Home'],
  statusTitle: ['现在', 'Now'],
  state: ['状态', 'State'],
  day: ['日期从这一天算起', 'Dates are counted from'],
  seed: ['种子', 'Seed'],
  articles: ['文章', 'Articles'],
  realTitle: ['哪些是真的，哪些是虚构的', 'What is real and what is made up'],
  realRetold: [
    '转述文章里的数字是公开发布的真实数字，每篇注明来源和日期；“赣州经开区”一篇转述江西手机报2024年9月14日的报道。',
    'Figures in retold articles are real public figures, each with its source and date; the article on the Ganzhou zone retells a report of 2024-09-14.',
  ],
  realExplained: [
    '说明文章讲真实的规定，文字是我们自己的，不是官方解释。',
    'Explainers tell of real rules in our own words; they are no official reading.',
  ],
  realIndicators: [
    '全国、全省和各市的指标是公开发布的真实数字，逐个注明公报；赣州经开区的指标来自转述文章，推算的数带算式；名称带“示例”的园区和指标由程序按种子编造。',
    'Indicators of China, the province and its cities are real public figures, each with its bulletin; those of the Ganzhou zone come from the retold article, what follows from them with its formula; parks and indicators with 示例 in their names are made up from the seed.',
  ],
  realInvented: [
    '其余的园区、企业、人物、道路、运价和通告都是虚构的，名称里有“示例”，来源写“示例编辑部”。',
    'All other zones, companies, people, roads, prices and notices are made up; their names have the word 示例 (sample) in them.',
  ],
  realOldPage: [
    '“旧网页”是本站为演示修复而制作的，不是任何网站的网页。',
    'The old page was made here to show how repair works; no website ever had it.',
  ],
  patternTitle: ['保留的写法', 'Reserved patterns'],
  patternLead: [
    '示例里的号码和代码只用下面的写法，真实世界里不会有。',
    'Numbers and codes of the sample follow these patterns alone, which nothing real can have.',
  ],
  patternWhat: ['种类', 'Kind'],
  patternLooks: ['写法', 'Looks like'],
  patternWhy: ['为什么不会是真的', 'Why it cannot be real'],
  removeTitle: ['一键清除', 'Remove'],
  removeWhat: [
    '示例文章、旧网页、示例装入的指标和园区、八个示例人物，以及没有别人写过文章的示例栏目都会撤走；您和同事写的内容留下。',
    'Sample articles, the old page, the indicators and parks that came with it, the eight sample people and those sample channels that nobody else used are taken away; what you and others wrote stays.',
  ],
  removeButton: ['清除示例数据', 'Remove the sample'],
  removeQuestion: [
    '示例内容会全部撤走，正在用示例身份的人会退出登录。之后可以用命令 open56 sample load 重新装入。',
    'All of the sample goes, and whoever is signed in as a sample person is signed out. The command open56 sample load brings it back.',
  ],
  removeYes: ['确认清除', 'Remove it'],
  removeWho: ['请先以“平台运维”身份进入，再清除。', 'Enter as the sample operator first, then remove.'],
  enter: ['选择身份', 'Choose whom to enter as'],
  gone: ['示例数据已经清除。', 'The sample has been removed.'],
} as const satisfies Words

export const stateSayings: Record<SampleStatus['state'], Saying> = {
  absent: ['没有装入', 'Not loaded'],
  unfinished: ['没有装完', 'Not finished'],
  loaded: ['已装入', 'Loaded'],
  removed: ['已清除', 'Removed'],
}
