import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of review, versions, schedule and offers. */
export const reviewErrors = {
  review_needed: {
    status: 409,
    wrong: [
      '这篇文章还没有通过审核，不能直接发布',
      'The article has not passed its review and cannot be published yet',
    ],
    next: ['请在编辑页提交审核', 'Submit it for review on its page'],
  },
  correction_needs_publisher: {
    status: 403,
    wrong: ['文章已经发布，修改会立刻被读者看到', 'It is published: readers would see the change at once'],
    next: [
      '请有发布权限的同事修改，或先撤下、改好、再提交审核',
      'Ask somebody who may publish, or have it withdrawn, change it and submit it again',
    ],
  },
  no_correction: {
    status: 404,
    wrong: ['这篇文章没有正在办理的更正', 'No correction of this article is under way'],
    next: ['可能已经公开或放弃，请看版本和对比', 'It may have been published or given up; look at the versions'],
  },
  correction_move_forbidden: {
    status: 409,
    wrong: ['更正现在的状态是“{state}”，不能这样操作', 'The correction is {state}; this cannot be done with it now'],
    next: ['可能别人刚操作过，请刷新页面再看', 'Someone may just have changed it; refresh the page and look again'],
  },
  correction_needs_note: {
    status: 400,
    wrong: ['更正要有说明', 'A correction needs its note'],
    next: ['请写一句话：更正了什么', 'Say in one sentence what is corrected'],
  },
  correction_outdated: {
    status: 409,
    wrong: ['更正写好以后，已公开的文章又变了', 'The published text has changed since the correction was written'],
    next: [
      '请在编辑页对照已公开的内容，改好后再保存一次，重新送审',
      'Compare it with the published text on its page, save it again and hand it in again',
    ],
  },
  urgent_needs_reason: {
    status: 400,
    wrong: ['紧急更正要写明原因', 'An urgent correction needs its reason'],
    next: ['写一句话：为什么不能等审核', 'Say in one sentence why it cannot wait for its review'],
  },
  review_moved_on: {
    status: 409,
    wrong: ['您读的时候，文章有了新版本，或这一步已经有人签字', 'The text or its step changed while you were reading'],
    next: ['请重新打开，读过新的版本再签', 'Open it again and read the newest version before you sign'],
  },
  review_own: {
    status: 403,
    wrong: ['您写过这篇文章，不能审它', 'You wrote in this article and cannot review it'],
    next: ['请有“{step}”角色的另一位同事审', 'Somebody else with the role for "{step}" has to'],
  },
  review_second_step: {
    status: 403,
    wrong: ['您已经签过这篇文章的另一步，不能再签“{step}”', 'You signed another step of this article, so not "{step}"'],
    next: ['一篇文章的每一步由不同的人签，请换一位同事', 'Each step takes another person: ask a colleague'],
  },
  review_no_role: {
    status: 403,
    wrong: ['“{step}”要有这一步的角色才能签', 'Signing "{step}" takes the role of that step'],
    next: ['请让管理员给您这个角色，或请有角色的同事签', 'Ask the administrator for it, or a colleague who holds it'],
  },
  reason_needed: {
    status: 400,
    wrong: ['退回要写明原因', 'A return needs its reason'],
    next: ['请在“意见”里写清楚要改什么', 'Say in the comment what has to change'],
  },
  ground_does_not_fit: {
    status: 400,
    wrong: ['公开决定要有依据的条款', 'The decision on openness needs the clause that it stands on'],
    next: ['请从列表里选择一条', 'Choose one from the list'],
  },
  not_for_publication: {
    status: 409,
    wrong: [
      '这篇文章不是“主动公开”，不能通过最后一步',
      'It is not marked for publication and cannot pass the last step',
    ],
    next: ['请退回作者，或更正公开决定', 'Return it to its author, or correct the decision'],
  },
  schedule_past: {
    status: 400,
    wrong: ['{when} 已经过去，现在是 {now}', '{when} has passed; it is {now} now'],
    next: ['请选以后的时间，或直接操作', 'Choose a later time, or do it now'],
  },
  schedule_far: {
    status: 400,
    wrong: ['{when} 太远，最多提前两年', '{when} is more than two years ahead'],
    next: ['请检查年份', 'Look at the year again'],
  },
  schedule_order: {
    status: 400,
    wrong: ['撤下时间 {when} 要晚于发布时间', 'It would be withdrawn at {when}, before it is published'],
    next: ['请选更晚的时间', 'Choose a later time'],
  },
  version_not_found: {
    status: 404,
    wrong: ['这篇文章没有这个版本', 'The article has no such version'],
    next: ['请从版本列表中选择', 'Choose from the list of its versions'],
  },
  version_is_current: {
    status: 409,
    wrong: ['这一版和现在的内容一样', 'That version says what the article says now'],
    next: ['请选另一个版本', 'Choose another version'],
  },
  offer_not_found: {
    status: 404,
    wrong: ['没有这个推荐', 'There is no such offer'],
    next: ['请回到推荐列表', 'Go back to the list of offers'],
  },
  offer_answered: {
    status: 409,
    wrong: ['这个推荐已经处理过了', 'The offer was answered before'],
    next: ['请刷新页面查看结果', 'Refresh the page to see its result'],
  },
  decline_needs_reason: {
    status: 400,
    wrong: ['谢绝要写明原因', 'A refusal needs its reason'],
    next: ['写一句话，推荐的站点会看到', 'One sentence will do; the site that offered it reads it'],
  },
  offer_original_gone: {
    status: 409,
    wrong: ['原文已经撤下，不能采用', 'The original was withdrawn and cannot be taken'],
    next: ['请与推荐的站点联系', 'Ask the site that offered it'],
  },
  offer_nowhere: {
    status: 400,
    wrong: ['请选择至少一个别的站点', 'Choose at least one other site'],
    next: ['在列表里勾选要推荐给哪些站点', 'Tick the sites to offer it to'],
  },
  offer_needs_published: {
    status: 409,
    wrong: ['只有已发布的文章可以推荐', 'Only a published article can be offered'],
    next: ['请先发布', 'Publish it first'],
  },
  offer_up_to_date: {
    status: 409,
    wrong: ['转载的文章已经是原文的最新内容', 'The copy already says what the original says'],
    next: ['不用再做什么', 'There is nothing to do'],
  },
} as const satisfies ErrorCatalogue
