import type { ErrorCatalogue } from '#platform/errors.ts'
import { phraseErrors } from './phrases/phrases.errors.data.ts'
import { reviewErrors } from './review/review.errors.data.ts'

export const portalErrors = {
  article_not_found: {
    status: 404,
    wrong: ['没有这篇文章，或者它已经撤下', 'There is no such article, or it was withdrawn'],
    next: ['请用搜索查找，或回到栏目列表', 'Use the search, or go back to the list of its channel'],
  },
  article_move_forbidden: {
    status: 409,
    wrong: ['文章现在的状态是“{state}”，不能这样操作', 'The article is {state}; this cannot be done with it now'],
    next: ['可能别人刚操作过，请刷新页面再看', 'Someone may just have changed it; refresh the page and look again'],
  },
  article_changed_meanwhile: {
    status: 409,
    wrong: ['您编辑的时候，这篇文章已被别人修改', 'Someone changed this article while you were editing it'],
    next: [
      '您填写的内容还在。请在另一个窗口打开文章对照，合并后再保存',
      'What you typed is still there: open the article in another window, compare, merge and save again',
    ],
  },
  channel_not_found: {
    status: 404,
    wrong: ['没有这个栏目', 'There is no such channel'],
    next: ['请从网站地图中选择栏目', 'Choose a channel from the site map'],
  },
  channel_path_taken: {
    status: 409,
    wrong: ['地址 {path} 已有栏目使用', 'Another channel already has the address {path}'],
    next: ['请换一个地址', 'Choose another address'],
  },
  channel_path_bad: {
    status: 400,
    wrong: ['栏目地址“{slug}”不合格式', 'The channel address "{slug}" is not right'],
    next: ['请用小写字母、数字和连字符，最多 40 个字', 'Use lower-case letters, digits and hyphens, at most 40'],
  },
  bad_redirect: {
    status: 400,
    wrong: ['不能把 {from} 转到 {to}', '{from} cannot be made to lead to {to}'],
    next: ['两个地址都要以一个斜杠开头，并且不能相同', 'Both must begin with one slash, and they must differ'],
  },
  file_not_of_article: {
    status: 404,
    wrong: ['没有这个文件', 'There is no such file'],
    next: ['请回到文章页打开', 'Open it from its article'],
  },
  picture_missing: {
    status: 400,
    wrong: ['没有收到图片', 'No picture came'],
    next: ['请选择一张 JPG、PNG、WebP 或 GIF 图片', 'Choose a JPG, PNG, WebP or GIF picture'],
  },
  script_form_unknown: {
    status: 400,
    wrong: ['“{form}”不是这个字的繁体写法', '{form} is no form of that character'],
    next: ['请从列出的写法中选择', 'Choose one of the forms that are listed'],
  },
  words_must_change: {
    status: 409,
    wrong: ['文中有不能使用的词：{words}', 'The article has words that cannot stand: {words}'],
    next: [
      '请按编辑页的“用词检查”改好，再提交',
      'Change them as the check of words in the editor says, then send it again',
    ],
  },
  sums_must_hold: {
    status: 409,
    wrong: [
      '文中有 {n} 条算式不符。“{sentence}”{outcome}',
      'The text has {n} {n|sum that fails|sums that fail}. “{sentence}” {outcome}',
    ],
    next: [
      '请回编辑页改好数字；如果原文如此，提交时写明理由',
      'Put the figures right in the editor; where the original says so, hand it in with a reason',
    ],
  },
  repair_not_found: {
    status: 404,
    wrong: ['这篇文章没有这处修复', 'The article has no such repair'],
    next: ['请刷新修复对照页再看', 'Refresh the page of repairs and look again'],
  },
  repair_text_changed: {
    status: 409,
    wrong: [
      '这一段的正文后来被人工改过，这处修复不能自动撤回',
      'This passage was edited by hand since; the repair cannot be taken back by itself',
    ],
    next: ['请在编辑页直接修改正文', 'Change the text in the editor'],
  },
  ...phraseErrors,
  ...reviewErrors,
} as const satisfies ErrorCatalogue
