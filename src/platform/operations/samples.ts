import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

/** What was measured at a moment; `answered` counts since the sample before. */
export type Sample = { atMs: number; answered: number; memoryMb: number; waiting: number | null }

export type Samples = {
  /** Takes one now. */
  take(): Promise<void>
  /** Takes one every minute until the returned function is called. */
  start(): () => void
  /** The oldest first; of the last hours of this process. */
  list(): readonly Sample[]
}

const everyMs = 60_000
const keptHours = 6
const keptSamples = (keptHours * 3_600_000) / everyMs

type Parts = {
  clock: Clock
  log: Log
  /** Requests answered since the start. */
  answered: () => number
  /** Messages and jobs that wait. */
  waiting: () => Promise<number>
}

/** Measures this process once a minute and keeps the last hours in memory, for the pictures of operators. */
export function createSamples({ clock, log, answered, waiting }: Parts): Samples {
  const kept: Sample[] = []
  let before = 0
  const take = async () => {
    const now = answered()
    const memoryMb = Math.round(process.memoryUsage.rss() / 1_048_576)
    const sample = { atMs: clock(), answered: now - before, memoryMb, waiting: await waiting().catch(() => null) }
    before = now
    kept.push(sample)
    if (kept.length > keptSamples) kept.shift()
  }
  return {
    take,
    start() {
      const timer = setInterval(() => take().catch(error => log.warn({ err: error }, 'samples')), everyMs)
      return () => clearInterval(timer)
    },
    list: () => kept,
  }
}

/** Samples put together by `stepMs`: requests a minute on average, memory and queue at their highest. */
export function inSteps(samples: readonly Sample[], stepMs: number): Sample[] {
  const groups = Map.groupBy(samples, sample => Math.floor(sample.atMs / stepMs) * stepMs)
  return [...groups].map(([atMs, group]) => ({
    atMs,
    answered: Math.round(group.reduce((sum, each) => sum + each.answered, 0) / group.length),
    memoryMb: Math.max(...group.map(each => each.memoryMb)),
    waiting: group.some(each => each.waiting !== null) ? Math.max(...group.map(each => each.waiting ?? 0)) : null,
  }))
}
