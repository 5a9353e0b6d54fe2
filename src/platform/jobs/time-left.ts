import type { JobView } from './jobs.ts'

/** Milliseconds until a running job ends if it goes on as it went; undefined while nobody can say. */
export function timeLeftMs(job: Pick<JobView, 'state' | 'done' | 'total' | 'startedAt'>, nowMs: number) {
  if (job.state !== 'running' || !job.startedAt || job.done <= 0 || job.total < job.done) return undefined
  const elapsedMs = Math.max(0, nowMs - job.startedAt.getTime())
  return Math.round((elapsedMs / job.done) * (job.total - job.done))
}
