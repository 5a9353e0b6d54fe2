import type { Clock } from '#platform/clock.ts'
import type { Io } from './command.ts'

const pauseMs = 1000

/** Tells on stderr how far a long work is, once a second and at its end: `1200 of 10000, 9800 a minute, 54 s left`. */
export function createProgressLine(io: Pick<Io, 'err'>, clock: Clock) {
  const beganMs = clock()
  let lastMs = beganMs
  return (done: number, total: number) => {
    const now = clock()
    if (now - lastMs < pauseMs && done < total) return
    lastMs = now
    const perMs = done / Math.max(1, now - beganMs)
    const leftS = perMs > 0 ? Math.ceil((total - done) / perMs / 1000) : 0
    io.err(`${done} of ${total}, ${Math.round(perMs * 60_000)} a minute, ${leftS} s left\n`)
  }
}
