import type { Saying } from '#platform/i18n/lang.ts'
import type { Words } from '#platform/i18n/words.ts'
import type { ReviewStep } from '#platform/sites.ts'
import type { Bar } from './review-rules.ts'

export const stepSayings: Record<ReviewStep, Saying> = {
  first: ['初审', 'First review'],
  second: ['复审', 'Second review'],
  proofreading: ['校对', 'Proofreading'],
  final: ['终审', 'Final review'],
}

export const barSayings: Record<Bar, Saying> = {
  'no-role': ['您没有这一步的角色', 'You hold no role for this step'],
  wrote: ['您写过这篇文章，要由别人审', 'You wrote in it: somebody else reviews it'],
  'signed-other': ['您已经签过这篇文章的另一步', 'You signed another step of it'],
}

/** Words of review: its queue, the page on which one signs, and the author's panel. */
export const reviewWords = {
  home: ['主页', 'Home'],
  review: ['审核', 'Review'],
  reviewLead: [
    '每篇文章逐步审核，每一步由不同的人签字，写过的人不能审。',
    'Step by step, each signed by another person; whoever wrote in an article does not review it.',
  ],
  waitsForMe: ['等我审的', 'Waiting for me'],
  returnedToMe: ['退回给我的', 'Returned to me'],
  toPublish: ['等待发布的', 'Waiting to be published'],
  underWay: ['其他审核中的', 'Others under way'],
  nothingWaits: ['没有等您审的文章', 'Nothing waits for you'],
  nothingWaitsWhy: [
    '有文章提交到您能审的一步，就会出现在这里',
    'What reaches a step that you may sign will stand here',
  ],
  step: ['步骤', 'Step'],
  waitingSince: ['等待自', 'Waiting since'],
  waitedHours: ['已等 {n} 小时', 'waiting for {n} {n|hour|hours}'],
  waitedDays: ['已等 {n} 天', 'waiting for {n} {n|day|days}'],
  submittedBy: ['提交人', 'Submitted by'],
  title: ['标题', 'Title'],
  standing: ['状态', 'State'],
  steps: ['审核步骤', 'Steps of review'],
  done: ['已通过', 'passed'],
  now: ['等待中', 'waiting'],
  ahead: ['还没到', 'to come'],
  failed: ['已退回', 'returned'],
  signedBy: ['{name}，{when}', '{name}, {when}'],
  signatures: ['签字记录', 'Signatures'],
  passedBy: ['{step}：{name} 通过第 {version} 版', '{step}: {name} passed version {version}'],
  returnedBy: ['{step}：{name} 退回第 {version} 版', '{step}: {name} returned version {version}'],
  writers: ['撰写人', 'Written by'],
  version: ['第 {n} 版', 'Version {n}'],
  openness: ['信息公开', 'Openness'],
  decision: ['公开决定和依据', 'Decision on openness, and its ground'],
  decisionHint: ['依据《{rule}》（{number}）', 'By {rule} ({number})'],
  chooseDecision: ['请选择', 'Choose'],
  submit: ['提交审核', 'Submit for review'],
  submitLead: [
    '提交后进入“{step}”。审核中再修改，从第一步重新开始。',
    'It then waits for: {step}. A change while under review starts again at the first step.',
  ],
  recall: ['撤回提交', 'Take it back'],
  recallAsk: ['撤回后变回草稿，可以继续改，再次提交。', 'It becomes a draft again, to be changed and submitted anew.'],
  recallYes: ['确认撤回', 'Take it back now'],
  returnedReason: ['{name}（{step}）退回：', 'Returned by {name} ({step}):'],
  waitsAt: ['正在等“{step}”签字，自 {since}', 'Waits for {step} since {since}'],
  approvedNote: ['审核已全部通过，等待发布', 'Every step has passed; it waits to be published'],
  changedNote: [
    '审核期间文章有修改，已从第一步重新开始',
    'It was changed under review and starts again at the first step',
  ],
  comment: ['意见', 'Comment'],
  commentHint: ['退回时必须写明原因，作者会看到', 'A return needs its reason; the author reads it'],
  optional: ['选填', 'optional'],
  pass: ['通过', 'Pass'],
  return: ['退回', 'Return'],
  sign: ['签字', 'Sign'],
  mayNotSign: ['您不能签这一步：{why}', 'You may not sign this step: {why}'],
  readText: ['全文', 'The text'],
  seeEdit: ['打开编辑页', 'Open the editor'],
  seeVersions: ['版本和对比', 'Versions'],
  seeSchedule: ['定时…', 'By the clock …'],
  seeOffer: ['推荐给其他站点…', 'Offer to other sites …'],
  view: ['查看文章', 'See the article'],
  publish: ['发布', 'Publish'],
  publishAsk: ['发布后，所有人都能看到这篇文章。', 'Everyone can read it once it is published.'],
  publishYes: ['确认发布', 'Publish now'],
  withdraw: ['撤下', 'Withdraw'],
  withdrawAsk: [
    '撤下后，读者打不开这篇文章；可以再次发布，地址不变。',
    'Readers can no longer open it. It can be published again under the same address.',
  ],
  withdrawYes: ['确认撤下', 'Withdraw now'],
  noSummary: ['没有摘要', 'No summary'],
} as const satisfies Words
