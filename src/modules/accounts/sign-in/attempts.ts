import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import { accountsErrors } from '../errors.data.ts'
import type { AccountsPlatform } from '../platform.ts'
import { claimAttempt, deleteAttempt, setWait } from './sign-in.store.ts'

const refuse = refusals(accountsErrors)

const freeAttempts = 3
const longestWaitS = 900

/** Seconds until the next attempt after so many failures in a row, some of them free: 2, 4, 8 … up to 15 minutes. */
export function waitAfter(failures: number, free = freeAttempts): number {
  return failures <= free ? 0 : Math.min(2 ** (failures - free), longestWaitS)
}

export type Attempts = ReturnType<typeof createAttempts>

/**
 * Attempts to prove who one is. What is counted together is named by words (an address and a username): only their
 * fingerprint is kept. Include the address, or something that only the right person can know, so that nobody can keep
 * another person out by failing in their name.
 */
export function createAttempts({ transact, clock, secrets }: AccountsPlatform) {
  const nameOf = (of: readonly string[]) => secrets.fingerprint('accounts.sign-in-attempt', of.join(' '))
  return {
    /** Counts an attempt before it is looked at. Throws `wait_before_sign_in` while the wait after the last one runs. */
    async claim(doer: Doer, of: readonly string[], free = freeAttempts): Promise<void> {
      const attempt = nameOf(of)
      await transact(doer, 'accounts.try-sign-in', async ({ sql, note }) => {
        note(`sign-in:${attempt.slice(0, 16)}`)
        const now = clock()
        const claimed = await claimAttempt(sql, attempt, new Date(now))
        if ('waitUntil' in claimed)
          throw refuse('wait_before_sign_in', { seconds: Math.ceil((claimed.waitUntil.getTime() - now) / 1000) })
        await setWait(sql, attempt, new Date(now + waitAfter(claimed.failures, free) * 1000))
      })
    },

    /** Forgets the failures: the attempt was right. */
    async succeed(doer: Doer, of: readonly string[], action: string): Promise<void> {
      const attempt = nameOf(of)
      await transact(doer, action, async ({ sql, note }) => {
        note(`sign-in:${attempt.slice(0, 16)}`)
        await deleteAttempt(sql, attempt)
      })
    },
  }
}
