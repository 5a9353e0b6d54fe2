import type { Saying } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'
import type { OfferState } from '../review/review.tables.ts'

export const offerStateSayings: Record<OfferState, Saying> = {
  open: ['待处理', 'Open'],
  taken: ['已采用', 'Taken'],
  declined: ['已谢绝', 'Declined'],
}

/** Words of articles that one site offers and another takes. */
export const offerWords = {
  offers: ['站点推荐', 'Offers between sites'],
  offersLead: [
    '别的站点推荐给本站的文章。采用后存为草稿，走本站自己的审核；原文以后的更正会提示。',
    'Articles that other sites offer to this one. Taken, they become drafts and pass the review of this site; later corrections of the original are shown.',
  ],
  none: ['还没有推荐', 'No offers yet'],
  noneWhy: ['上级、下级或其他站点推荐的文章会出现在这里', 'What sites above, below and beside offer will stand here'],
  home: ['主页', 'Home'],
  title: ['标题', 'Title'],
  from: ['来自', 'From'],
  offered: ['推荐时间', 'Offered'],
  state: ['状态', 'State'],
  standing: ['原文', 'Original'],
  erased: ['（原文已删除）', '(the original is gone)'],
  upToDate: ['没有变化', 'unchanged'],
  corrected: ['有更正', 'corrected'],
  withdrawn: ['已撤下', 'withdrawn'],
  follows: ['自动跟进', 'followed by itself'],
  offeredBy: ['{site} · {name} · {when}', '{site} · {name} · {when}'],
  saysWith: ['附言：{note}', 'They say: {note}'],
  original: ['打开原文', 'Open the original'],
  copy: ['打开本站文章', 'Open our article'],
  text: ['全文', 'The text'],
  take: ['采用', 'Take it'],
  takeLead: ['存为本站草稿，来源和原文链接保留', 'It becomes a draft here; its source and the link to it stay'],
  automatic: ['原文更正时自动跟进', 'Bring corrections of the original by themselves'],
  automaticHint: [
    '已发布的转载立刻更正并公开说明；双方改了同一处的，等人处理',
    'A published copy is corrected at once, with a note; where both changed the same words it waits for a person',
  ],
  automaticSave: ['保存', 'Save'],
  decline: ['谢绝', 'Decline'],
  reason: ['原因', 'Reason'],
  reasonHint: ['推荐的站点会看到', 'The site that offered it will read it'],
  answered: ['{name} · {when}', '{name} · {when}'],
  correction: ['原文有更正', 'The original was corrected'],
  follow: ['按原文更正', 'Bring the correction'],
  followLead: [
    '本站自己改过的地方保留；双方改了同一处的，以原文为准。已发布的立刻生效。',
    'What was changed here stays; where both changed the same words the original holds. Readers of a published copy see it at once.',
  ],
  originalWithdrawn: [
    '原文已经撤下。请看本站的转载是否也要撤下。',
    'The original was withdrawn. See whether our copy has to go too.',
  ],
  isUpToDate: ['本站的转载和原文的最新内容一致', 'Our copy follows the newest version of the original'],
  offer: ['推荐给其他站点', 'Offer to other sites'],
  offerLead: ['勾选要推荐给哪些站点；由对方决定是否采用。', 'Tick the sites; each decides for itself.'],
  parent: ['上级站点', 'The site above'],
  children: ['下级站点', 'Sites below'],
  others: ['其他站点', 'Other sites'],
  note: ['附言', 'Note'],
  optional: ['选填', 'optional'],
  send: ['推荐', 'Offer'],
  sent: ['已推荐', 'Offered to'],
  site: ['站点', 'Site'],
  answer: ['答复', 'Answer'],
  takenFrom: ['转载自', 'Taken over from'],
} as const satisfies Words
