import type { Saying } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'
import type { CorrectionState } from './correction-states.ts'

export const correctionStateSayings: Record<CorrectionState, Saying> = {
  draft: ['更正草稿', 'Correction, draft'],
  'in-review': ['更正审核中', 'Correction in review'],
  returned: ['更正已退回', 'Correction returned'],
  published: ['已公开', 'Published'],
  dropped: ['已放弃', 'Given up'],
}

/** What the history says of files, which change at once. */
export const fileChangeNotes = {
  attach: '文件立即生效：增加“{name}”',
  detach: '文件立即生效：移除“{name}”',
  choose: '文件立即生效：“{name}”设为题图',
} as const

/** Words of corrections of published articles. */
export const correctionWords = {
  standing: ['更正的状态', 'State of the correction'],
  correction: ['更正', 'Correction'],
  lead: [
    '读者看到的仍是已公开的文本；最后一步签字后，更正连同说明一起公开，采用了这篇文章的站点也会收到。',
    'Readers still see the published text. With the last signature the correction is public with its note, and reaches the sites that took the article.',
  ],
  draftNow: ['写好后送审；读者看到的仍是原来的文本', 'Hand it in when it is written; readers see the old text'],
  returnedNow: ['按意见修改后再次送审', 'Mend it and hand it in again'],
  waitsAt: [
    '等“{step}”签字，自 {since}；读者看到的仍是原来的文本',
    'Waits for {step} since {since}; readers see the old text',
  ],
  goSign: ['去签“{step}”', 'Sign: {step}'],
  returnedReason: ['{name}（{step}）退回：', 'Returned by {name} ({step}):'],
  more: ['更正步骤和更多操作', 'Steps of the correction, and more to do'],
  submitNext: ['更正送审…', 'Hand in the correction …'],
  submitLead: ['送审后进入“{step}”。', 'It then waits for: {step}.'],
  submit: ['送审', 'Hand in'],
  note: ['更正说明', 'What is corrected'],
  noteHint: ['一句话：更正了什么，例如“将开工项目数由 254 更正为 245”', 'One sentence: what is corrected'],
  tellReaders: ['写在文章末尾，让读者看到', 'Tell readers at the foot of the article'],
  urgent: ['紧急更正…', 'Publish urgently …'],
  urgentAsk: [
    '不经审核，立刻公开。原因会和您的姓名一起留在记录里。',
    'Public at once, without review. The reason is kept with your name.',
  ],
  urgentYes: ['立刻公开', 'Publish at once'],
  reason: ['为什么不能等审核', 'Why it cannot wait for its review'],
  recall: ['撤回送审', 'Take it back'],
  recallAsk: ['撤回后可以继续改，再次送审。', 'It can be changed and handed in anew.'],
  recallYes: ['确认撤回', 'Take it back now'],
  drop: ['放弃更正', 'Give the correction up'],
  dropAsk: [
    '已公开的文本不变，没有公开的修改不再保留在编辑页。',
    'The published text stays; what was changed leaves the editor.',
  ],
  dropYes: ['确认放弃', 'Give it up now'],
  seeCorrection: ['对照已公开的文本', 'Compare with the published text'],
  seeVersions: ['版本和对比', 'Versions'],
  seeEdit: ['打开编辑页', 'Open the editor'],
  view: ['查看文章', 'See the article'],
  changes: ['改动', 'What changes'],
  sign: ['签“{step}”', 'Sign: {step}'],
  comment: ['意见', 'Comment'],
  commentHint: ['退回时必须写明原因，作者会看到', 'A return needs its reason; the author reads it'],
  pass: ['通过', 'Pass'],
  return: ['退回', 'Return'],
  mayNotSign: ['您不能签这一步：{why}', 'You may not sign this step: {why}'],
  history: ['这篇文章的更正', 'Corrections of this article'],
  number: ['序号', 'No.'],
  state: ['状态', 'State'],
  writtenBy: ['撰写', 'Written by'],
  closed: ['办结', 'Closed'],
  howUrgent: ['紧急公开：{reason}', 'Published urgently: {reason}'],
  toReaders: ['已告知读者', 'told to readers'],
} as const satisfies Words
