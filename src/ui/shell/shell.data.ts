import type { Words } from '#platform/i18n/words.ts'

export const shellWords = {
  skip: ['跳到正文', 'Skip to content'],
  sampleSite: ['示例站点，非政府网站', 'A sample site, not a government website'],
  sampleData: ['经营数据为示例', 'trading data are made up'],
  sampleRemove: ['一键清除', 'Remove'],
  here: ['当前位置', 'You are here'],
  sites: ['切换站点', 'Switch site'],
  languages: ['语言', 'Language'],
  mainNav: ['主导航', 'Main'],
  look: ['显示', 'Display'],
  elderOn: ['适老化', 'Large type'],
  elderOff: ['标准字号', 'Standard type'],
  toDark: ['深色', 'Dark'],
  toLight: ['浅色', 'Light'],
  toAuto: ['跟随系统', 'System'],
  search: ['搜索', 'Search'],
  searchFor: ['搜索文章', 'Search articles'],
  signIn: ['登录', 'Sign in'],
  signOut: ['退出登录', 'Sign out'],
  desk: ['工作台', 'My desk'],
  oneProcess: ['一个进程，一条命令', 'One process, one command'],
  memory: ['内存 {mb} MB', '{mb} MB of memory'],
  started: ['启动 {seconds} 秒', 'started in {seconds} s'],
  about: ['关于与源代码', 'About and source code'],
  privacy: ['个人信息', 'Personal data'],
  api: ['接口 API', 'API'],
  sitemap: ['网站地图', 'Site map'],
  feed: ['RSS 订阅', 'RSS'],
  siteMark: ['网站标识码 {mark}', 'Site code {mark}'],
  reportFaults: ['我为政府网站找错', 'Report an error of this site'],
  sponsor: ['主办单位：{name}', 'Run by {name}'],
  contact: ['联系方式：{how}', 'Contact: {how}'],
  footLinks: ['网站信息', 'About this site'],
} as const satisfies Words

/** Names of the languages, each in itself, with its tag for `lang`. */
export const languageNames = { hans: '简体', hant: '繁體', en: 'EN' } as const
