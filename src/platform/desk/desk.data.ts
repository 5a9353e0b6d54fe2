import type { Words } from '../i18n/words.ts'

export const jobWords = {
  title: ['后台任务', 'Jobs'],
  lead: [
    '导入、计算和定时任务在后台运行。失败或停止的可以重新运行，等待和运行中的可以停止。',
    'Imports, calculations and scheduled work run here. What failed or was stopped can be run again.',
  ],
  none: ['没有这样的任务', 'There are no such jobs'],
  noneWhy: ['任务结束 30 天后从列表中清除。', 'Jobs leave the list 30 days after they ended.'],
  states: ['按状态查看', 'By state'],
  all: ['全部', 'All'],
  waiting: ['等待中', 'Waiting'],
  running: ['运行中', 'Running'],
  done: ['已完成', 'Done'],
  failed: ['失败', 'Failed'],
  stopped: ['已停止', 'Stopped'],
  name: ['任务', 'Job'],
  site: ['站点', 'Site'],
  state: ['状态', 'State'],
  progress: ['进度', 'Progress'],
  progressOf: ['{done} / {total}', '{done} of {total}'],
  leftMinutes: ['剩余约 {n} 分钟', 'about {n} {n|minute|minutes} left'],
  leftSeconds: ['剩余约 {n} 秒', 'about {n} {n|second|seconds} left'],
  createdAt: ['加入时间', 'Queued'],
  attempts: ['运行次数', 'Runs'],
  error: ['失败原因', 'Why it failed'],
  action: ['操作', 'Action'],
  stop: ['停止', 'Stop'],
  retry: ['重新运行', 'Run again'],
} as const satisfies Words

export const outboxWords = {
  title: ['未送达的消息', 'Undelivered messages'],
  lead: [
    '多次投递都失败、已停止投递的消息。排除原因后可以重新投递，处理过的不会重复生效。',
    'Messages that failed too often and were given up. Once the cause is mended, deliver them again.',
  ],
  none: ['没有未送达的消息', 'There are no undelivered messages'],
  event: ['事件', 'Event'],
  subscriber: ['接收方', 'Subscriber'],
  site: ['站点', 'Site'],
  attempts: ['投递次数', 'Tries'],
  error: ['失败原因', 'Why it failed'],
  createdAt: ['产生时间', 'Said at'],
  action: ['操作', 'Action'],
  retry: ['重新投递', 'Deliver again'],
} as const satisfies Words
