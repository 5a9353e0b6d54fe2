import type { ErrorCatalogue } from '../errors.ts'

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
