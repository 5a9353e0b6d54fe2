import type { ErrorCatalogue } from '#platform/errors.ts'
import type { Words } from '#platform/i18n/words.ts'

export const linkErrors = {
  dead_link_not_found: {
    status: 404,
    wrong: ['没有这条失效链接', 'There is no such dead link'],
    next: ['可能已经改正，请刷新页面再看', 'It may be mended already; refresh the page and look again'],
  },
} as const satisfies ErrorCatalogue

/** Words of the page of dead links. */
export const linkWords = {
  title: ['失效链接', 'Dead links'],
  lead: [
    '已发布文章里打不开的链接。站内链接对照本平台的地址和跳转核对，不联网。',
    'Links in published articles that lead nowhere. Those on this platform are looked up without the network.',
  ],
  outsideOff: [
    '没有开启站外链接检查；运维设置 OPEN56_LINK_CHECKS=all 后才会联网访问。',
    'Links to other sites are not asked for; an operator allows it by OPEN56_LINK_CHECKS=all.',
  ],
  walked: [
    '{when} 查过 {articles} 篇文章，站内 {inside} 个地址，站外 {outside} 个，未查 {skipped} 个',
    '{when}: {articles} {articles|article|articles}, {inside} addresses here, {outside} elsewhere, {skipped} not asked',
  ],
  neverWalked: ['还没有查过；每周一凌晨自动检查', 'Not looked at yet; every Monday before dawn it is'],
  start: ['现在检查全站', 'Look at the whole site now'],
  started: ['检查已在后台开始，稍后刷新本页', 'It has begun in the background; refresh this page later'],
  none: ['没有失效链接', 'No dead links'],
  noneWhy: ['文章里的链接都打得开', 'Every link in the articles leads somewhere'],
  article: ['文章', 'Article'],
  address: ['链接', 'Link'],
  reason: ['原因', 'Why'],
  since: ['何时起', 'Since'],
  checked: ['上次检查', 'Looked at'],
  times: ['连续次数', 'Times'],
  retry: ['再查', 'Look again'],
  still: ['再查了一次，仍然打不开，或者对方不答复程序', 'Looked again: still dead, or it answers no programs'],
  mended: ['再查了一次，已经打得开', 'Looked again: it opens now'],
  not_found: ['没有这个页面', 'no such page'],
  gone: ['页面已撤', 'gone for good'],
  server_error: ['对方服务器出错', 'its server fails'],
  no_such_host: ['没有这个网站', 'no such site'],
  refused: ['连不上', 'no connection'],
  timeout: ['超时', 'no answer in time'],
  too_many_redirects: ['跳转太多', 'too many redirects'],
  bad_address: ['地址写错', 'not an address'],
} as const satisfies Words
