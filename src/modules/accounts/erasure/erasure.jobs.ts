import { z } from 'zod'
import type { JobType } from '#platform/jobs/jobs.ts'
import type { Erasing } from './erasing.ts'

/** Every hour: erases those whose waiting time is over. */
export function erasureJob(erasing: Erasing): JobType<Record<string, never>> {
  return {
    name: 'accounts.erase-due',
    payload: z.strictObject({}),
    retries: 3,
    schedule: '10 * * * *',
    run: () => erasing.eraseDue(),
  }
}
