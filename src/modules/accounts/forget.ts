import { z } from 'zod'
import { programActor } from '#platform/access.ts'
import type { JobType } from '#platform/jobs/jobs.ts'
import { forgetLostNumbers } from './lost-number/lost-numbers.store.ts'
import { deleteVisitsBefore } from './oidc/oidc.store.ts'
import { deleteCodesBefore, forgetNumbersOfOver } from './phone/codes.store.ts'
import type { AccountsPlatform } from './platform.ts'
import { deleteOver } from './sign-in/sign-in.store.ts'

const quietMs = 24 * 3_600_000
const monthMs = 30 * quietMs

/**
 * Every night: ended sign-ins, visits to services that did not come back, and attempts, codes and links that nothing
 * happened to for a day, are removed; changes of lost numbers after a month.
 */
export function forgetJob({ transact, clock, sites }: AccountsPlatform): JobType<Record<string, never>> {
  return {
    name: 'accounts.forget-ended',
    payload: z.strictObject({}),
    retries: 3,
    schedule: '20 3 * * *',
    run: () =>
      transact({ actor: programActor('accounts'), site: sites.top.code }, 'accounts.forget-ended', async tx => {
        const now = clock()
        await forgetNumbersOfOver(tx.sql, new Date(now))
        const counts = [
          await deleteCodesBefore(tx.sql, new Date(now - quietMs)),
          await forgetLostNumbers(tx.sql, sites.top.code, new Date(now), new Date(now - monthMs)),
          await deleteVisitsBefore(tx.sql, new Date(now)),
          await deleteOver(tx.sql, new Date(now), new Date(now - quietMs)),
        ]
        const removed = counts.reduce((sum, count) => sum + count, 0)
        tx.note('accounts:ended', { removed })
        return { removed }
      }),
  }
}
