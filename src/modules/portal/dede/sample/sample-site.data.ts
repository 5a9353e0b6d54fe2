/** A channel of the sample; `kind` as DedeCMS counts: 0 list, 1 page. */
export type SampleChannel = { id: number; above: number; name: string; folder: string; kind: number; content: string }

export const sampleChannels: readonly SampleChannel[] = [
  { id: 1, above: 0, name: '示例新闻', folder: '{cmspath}/a/xinwen', kind: 0, content: '' },
  { id: 2, above: 1, name: '示例班列动态', folder: '{cmspath}/a/xinwen/banlie', kind: 0, content: '' },
  { id: 3, above: 0, name: '示例通知', folder: '{cmspath}/a/tongzhi', kind: 0, content: '' },
  {
    id: 4,
    above: 0,
    name: '示例关于我们',
    folder: '{cmspath}/a/guanyu',
    kind: 1,
    content: '<p>示例单位是虚构的，用来试迁入：栏目自己的正文成为一篇文章，旧地址指向它。</p>',
  },
]

/** An article of the sample; `rank` as DedeCMS counts: 0 public, -1 not reviewed, -2 in the bin. */
export type SampleArticle = {
  id: number
  channel: number
  further: string
  flag: string
  rank: number
  title: string
  body: string
}

export const sampleArticles: readonly SampleArticle[] = [
  {
    id: 101,
    channel: 1,
    further: '0',
    flag: 'h',
    rank: 0,
    title: '示例：保税物流园开园',
    body:
      '<p>示例正文：虚构的园区今天开园，详见<a href="/a/xinwen/banlie/2016/0315/102.html">班列首发</a>。</p>' +
      '#p#建设进展#e#<p>分页的第二页接在后面；附件<a href="/uploads/soft/shili.pdf">示例附件</a>没有随备份提供，会列为缺失。</p>',
  },
  {
    id: 102,
    channel: 2,
    further: '3',
    flag: '',
    rank: 0,
    title: '示例：多式联运班列首发',
    body: '<p>示例正文：这一篇在旧站同时放在“示例通知”，迁入后两个栏目都能看到。</p>',
  },
  {
    id: 103,
    channel: 3,
    further: '0',
    flag: 'c',
    rank: 0,
    title: '示例：关于货车通行时段的通知',
    body: '<p>示例正文：通行时段为虚构内容，请勿据此出行。</p><p><a href="/a/tongzhi/2009/0101/9.html">失效的旧链接</a></p>',
  },
  { id: 104, channel: 1, further: '0', flag: '', rank: -2, title: '示例：回收站里的文章', body: '<p>示例正文。</p>' },
  { id: 105, channel: 1, further: '0', flag: '', rank: -1, title: '示例：没有审核的文章', body: '<p>示例正文。</p>' },
]

export const sampleSource = { writer: '示例作者', source: '示例报' }
