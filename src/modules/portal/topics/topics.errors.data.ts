import type { ErrorCatalogue } from '#platform/errors.ts'

export const topicErrors = {
  topic_not_found: {
    status: 404,
    wrong: ['没有这个专题，或者它已经撤下', 'There is no such topic page, or it was withdrawn'],
    next: ['请从专题列表中选择', 'Choose one from the list of topic pages'],
  },
  topic_slug_taken: {
    status: 409,
    wrong: ['地址 /t/{slug} 已有专题使用', 'Another topic page already has the address /t/{slug}'],
    next: ['请换一个地址', 'Choose another address'],
  },
  topic_move_forbidden: {
    status: 409,
    wrong: ['专题现在的状态不能这样操作', 'This cannot be done with the topic page now'],
    next: ['可能别人刚操作过，请刷新页面再看', 'Someone may just have changed it; refresh the page and look again'],
  },
  topic_empty: {
    status: 409,
    wrong: ['专题还没有分栏，不能发布', 'The topic page has no section yet and cannot be published'],
    next: ['请先添加至少一个分栏', 'Add at least one section first'],
  },
  section_not_found: {
    status: 404,
    wrong: ['专题里没有这个分栏', 'The topic page has no such section'],
    next: ['请刷新页面再看', 'Refresh the page and look again'],
  },
  section_article_unknown: {
    status: 400,
    wrong: ['第 {line} 行“{text}”不是本站文章的地址', 'Line {line}, "{text}", is not the address of an article here'],
    next: ['请写成 /a/20240914-1 的样子，每行一篇', 'Write it as /a/20240914-1, one article a line'],
  },
  picture_expected: {
    status: 400,
    wrong: ['请选择一张图片', 'Choose a picture'],
    next: ['可以是 JPG、PNG、WebP、GIF', 'JPG, PNG, WebP or GIF'],
  },
} as const satisfies ErrorCatalogue
