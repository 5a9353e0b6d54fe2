import type { ErrorCatalogue } from '../errors.ts'
import type { Words } from '../i18n/words.ts'

export const jobErrors = {
  job_not_found: {
    status: 404,
    wrong: ['没有这个任务', 'There is no such job'],
    next: ['较早的任务会被清理，请在任务列表中查看', 'Old jobs are cleared away; look at the list of jobs'],
  },
  job_is_over: {
    status: 409,
    wrong: ['任务已经结束，不能再停止', 'The job is over and cannot be stopped any more'],
    next: ['请刷新页面查看结果', 'Refresh the page to see its result'],
  },
  job_not_over: {
    status: 409,
    wrong: ['只有失败或已停止的任务才能重新运行', 'Only a job that failed or was stopped can be run again'],
    next: ['请等它结束，或者先停止它', 'Wait until it ends, or stop it first'],
  },
} as const satisfies ErrorCatalogue

export const jobWords = {
  title: ['后台任务', 'Jobs'],
  lead: [
    '导入、计算和定时任务在后台运行；失败的可以重新运行，运行中的可以停止。',
    'Imports, calculations and scheduled work run here; what failed can be run again, what runs can be stopped.',
  ],
  none: ['还没有任务。', 'There are no jobs yet.'],
  name: ['任务', 'Job'],
  site: ['站点', 'Site'],
  state: ['状态', 'State'],
  progress: ['进度', 'Progress'],
  left: ['剩余时间', 'Time left'],
  leftMinutes: ['约 {n} 分钟', 'about {n} {n|minute|minutes}'],
  leftSeconds: ['约 {n} 秒', 'about {n} {n|second|seconds}'],
  created: ['建立时间', 'Queued at'],
  attempts: ['运行次数', 'Runs'],
  note: ['说明', 'Note'],
  action: ['操作', 'Action'],
  stop: ['停止', 'Stop'],
  retry: ['重新运行', 'Run again'],
  waiting: ['等待中', 'Waiting'],
  running: ['运行中', 'Running'],
  done: ['已完成', 'Done'],
  failed: ['失败', 'Failed'],
  stopped: ['已停止', 'Stopped'],
  all: ['全部', 'All'],
} as const satisfies Words
