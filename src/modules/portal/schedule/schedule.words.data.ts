import type { Words } from '#platform/i18n/words.ts'

/** Words of publishing and withdrawing by the clock. */
export const scheduleWords = {
  schedule: ['定时', 'Schedule'],
  scheduleTitle: ['定时发布和撤下', 'Publish and withdraw by the clock'],
  scheduleLead: [
    '时间是北京时间。到时自动执行一次；当时程序没有运行的，恢复运行后立刻执行。',
    'Beijing time. Done once, by itself; what fell due while the program was down is done as soon as it runs again.',
  ],
  publish: ['发布时间', 'Publish at'],
  withdraw: ['撤下时间', 'Withdraw at'],
  publishSet: ['定时发布', 'Publish then'],
  withdrawSet: ['定时撤下', 'Withdraw then'],
  publishDue: ['{when} 发布', 'Published at {when}'],
  withdrawDue: ['{when} 撤下', 'Withdrawn at {when}'],
  setBy: ['{name} 设定', 'set by {name}'],
  cancel: ['取消', 'Cancel'],
  hint: ['现在是 {now}', 'It is {now} now'],
  nothing: [
    '通过审核的文章可以定时发布，已发布的可以定时撤下；这篇文章现在都不能。',
    'An approved article can be published by the clock, a published one withdrawn; this one is neither.',
  ],
} as const satisfies Words
