import { z } from 'zod'
import { programActor } from '#platform/access.ts'
import { toLocalDay } from '#platform/clock.ts'
import type { JobType } from '#platform/jobs/jobs.ts'
import { monthsLater, type Retention } from '#rules/retention/retention.ts'
import { deleteUnusedInvitations } from '../invitations/invitations.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import { deleteAuditBefore, deleteRetainedBefore } from './retained.store.ts'

/** Every night: what is past its date by the retention rules goes. */
export function retentionJob(platform: AccountsPlatform, retention: Retention): JobType<Record<string, never>> {
  const { transact, clock, sites } = platform
  const site = sites.top.code
  return {
    name: 'accounts.keep-retention',
    payload: z.strictObject({}),
    retries: 3,
    schedule: '40 3 * * *',
    run: () =>
      transact({ actor: programActor('accounts'), site }, 'accounts.keep-retention', async ({ sql, note }) => {
        const today = toLocalDay(clock())
        const startOf = (kind: string) => bornBefore(retention, kind, today)
        const gone = {
          retained: await deleteRetainedBefore(sql, site, today),
          audit: await deleteAuditBefore(sql, startOf('platform.audit')),
          invitations: await deleteUnusedInvitations(sql, startOf('accounts.invitations')),
        }
        note('accounts:retention', gone)
        return gone
      }),
  }
}

/** Records of a kind from before this instant have outlived its rule. Throws when no rule limits them. */
function bornBefore(retention: Retention, kind: string, today: string): Date {
  const months = retention.on(today).find(rule => rule.kind === kind)?.livesMonths
  if (!months) throw new Error(`No retention rule limits ${kind}`)
  return new Date(`${monthsLater(today, -months)}T00:00:00+08:00`)
}
