import type { z } from 'zod'
import type { SiteCode } from '../sites.ts'
import type { Transaction } from '../transact.ts'

/** What a running job gets to work with. */
export type JobRun<P> = {
  id: string
  site: SiteCode
  payload: P
  /** Tells how far it is; shown with the time left. `total` 0 means unknown. Cheap: most calls write nothing. */
  progress(done: number, total: number): Promise<void>
  /** Aborted when someone stops the job or the program stops; a stopped job can be resumed. */
  signal: AbortSignal
}

/** A kind of work that runs outside a request. `run` must be safe to repeat: a job can start again after a crash. */
export type JobType<P = unknown> = {
  /** `<module>.<verb>-<thing>` */
  name: `${string}.${string}`
  payload: z.ZodType<P>
  /** How often it is tried again after it failed, with growing pauses. */
  retries: number
  /** Cron line in the sites' zone, for what runs by the clock; its payload is then `{}`, its site the top one. */
  schedule?: string
  run(job: JobRun<P>): Promise<unknown>
}

export const jobStates = ['waiting', 'running', 'done', 'failed', 'stopped'] as const
export type JobState = (typeof jobStates)[number]

export type JobView = {
  id: string
  name: string
  site: SiteCode
  state: JobState
  done: number
  total: number
  /** Why its last try failed. */
  error: string | null
  /** What `run` gave back, once it is done. */
  result: unknown
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  /** How often it was started. */
  attempts: number
}

export type Jobs = {
  /** Queues work; returns the job's id. With `transaction` it is queued if and only if that commits. */
  start<P>(type: JobType<P>, site: SiteCode, payload: P, transaction?: Transaction): Promise<string>
  find(site: SiteCode, id: string): Promise<JobView | undefined>
  /** Of all sites or the given ones, the newest first, at most `limit`. */
  list(filter: { sites?: readonly SiteCode[]; state?: JobState; limit: number }): Promise<JobView[]>
  /** Stops a waiting or running job. Throws `job_not_found`, `job_is_over`. */
  stop(site: SiteCode, id: string): Promise<void>
  /** Runs a failed or stopped job again. Throws `job_not_found`, `job_not_over`. */
  retry(site: SiteCode, id: string): Promise<void>
}
