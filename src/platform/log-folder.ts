import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { type Clock, toLocalDay } from './clock.ts'

const dayMs = 86_400_000

/**
 * A place for log lines: one file a day (`open56-2026-11-20.log`, in the sites' zone), kept for so many days. Networks
 * must keep their logs for six months at least (网络安全法).
 */
export function createLogFolder({ dir, keptDays }: { dir: string; keptDays: number }, clock: Clock) {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const open = (day: string) => pino.destination({ dest: join(dir, `open56-${day}.log`), mode: 0o600, sync: false })
  let today = toLocalDay(clock())
  let file = open(today)
  removeBefore(dir, toLocalDay(clock() - keptDays * dayMs))
  return {
    write(line: string) {
      const day = toLocalDay(clock())
      if (day !== today) {
        today = day
        file.end()
        file = open(day)
        removeBefore(dir, toLocalDay(clock() - keptDays * dayMs))
      }
      file.write(line)
    },
    /** Waits until every line is in its file. */
    flush: () => new Promise<void>(done => file.flush(() => done())),
  }
}

function removeBefore(dir: string, firstKept: string): void {
  for (const name of readdirSync(dir)) {
    const day = /^open56-(\d{4}-\d\d-\d\d)\.log$/.exec(name)?.[1]
    if (day && day < firstKept) rmSync(join(dir, name))
  }
}
