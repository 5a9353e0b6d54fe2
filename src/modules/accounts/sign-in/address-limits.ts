import type { Clock } from '#platform/clock.ts'

type Rule = { window: number; max: number }

const mostKept = 100_000

/**
 * How often an address may ask better-auth for the same thing: so many times within a window of seconds, counted from
 * the first one. In memory, for each process; better-auth's own memory is one for all that run in a process, and its
 * windows begin anew with every request, which keeps a busy office out for ever.
 */
export function createAddressLimits(clock: Clock) {
  const windows = new Map<string, { count: number; endsAt: number }>()
  const forgetEnded = (now: number) => {
    for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key)
  }
  return {
    async consume(key: string, { window, max }: Rule): Promise<{ allowed: boolean; retryAfter: number | null }> {
      const now = clock()
      if (windows.size >= mostKept) forgetEnded(now)
      const running = windows.get(key)
      const current = running && running.endsAt > now ? running : { count: 0, endsAt: now + window * 1000 }
      windows.set(key, current)
      current.count++
      const allowed = current.count <= max
      return { allowed, retryAfter: allowed ? null : Math.ceil((current.endsAt - now) / 1000) }
    },
  }
}
