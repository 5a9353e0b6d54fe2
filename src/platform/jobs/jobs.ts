import type { z } from 'zod'
import type { SiteCode } from '../sites.ts'

/** What a running job gets to work with. */
export type JobRun<P> = {
  id: string
  site: SiteCode
  payload: P
  /** Tells how far it is; shown with the time left. `total` 0 means unknown. */
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
  /** Cron line in the sites' zone, for what runs by the clock. */
  schedule?: string
  run(job: JobRun<P>): Promise<unknown>
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'

export type JobView = {
  id: string
  name: string
  site: SiteCode
  state: JobState
  done: number
  total: number
  error: string | null
  result: unknown
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  attempts: number
}

export type Jobs = {
  /** Queues work; returns the job's id. */
  start<P>(type: JobType<P>, site: SiteCode, payload: P): Promise<string>
  find(site: SiteCode, id: string): Promise<JobView | undefined>
  list(filter: { site?: SiteCode; state?: JobState; limit: number }): Promise<JobView[]>
  stop(site: SiteCode, id: string): Promise<void>
  /** Runs a failed or stopped job again. */
  retry(site: SiteCode, id: string): Promise<void>
}
