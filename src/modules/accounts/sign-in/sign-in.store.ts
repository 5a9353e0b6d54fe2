import { sql } from 'kysely'
import type { Writer } from '#platform/transact.ts'
import { writing } from '../accounts.store.ts'

/**
 * Counts an attempt, unless it comes before the wait is over; the row stays locked until the transaction ends.
 * `failures` includes this attempt.
 */
export async function claimAttempt(
  writer: Writer,
  attempt: string,
  now: Date,
): Promise<{ failures: number } | { waitUntil: Date }> {
  const claimed = await writing(writer)
    .insertInto('accounts.sign_in_delays')
    .values({ attempt, failures: 1, wait_until: now, last_at: now })
    .onConflict(conflict =>
      conflict
        .column('attempt')
        .doUpdateSet({ failures: sql`sign_in_delays.failures + 1`, last_at: now })
        .where('accounts.sign_in_delays.wait_until', '<=', now),
    )
    .returning('failures')
    .executeTakeFirst()
  if (claimed) return claimed
  const { wait_until } = await writing(writer)
    .selectFrom('accounts.sign_in_delays')
    .select('wait_until')
    .where('attempt', '=', attempt)
    .executeTakeFirstOrThrow()
  return { waitUntil: wait_until }
}

export async function setWait(writer: Writer, attempt: string, waitUntil: Date) {
  await writing(writer)
    .updateTable('accounts.sign_in_delays')
    .set({ wait_until: waitUntil })
    .where('attempt', '=', attempt)
    .execute()
}

export async function deleteAttempt(writer: Writer, attempt: string) {
  await writing(writer).deleteFrom('accounts.sign_in_delays').where('attempt', '=', attempt).execute()
}

/** Removes what is over: ended sessions, attempts and links from before the given instants; returns how many rows. */
export async function deleteOver(writer: Writer, now: Date, quietSince: Date): Promise<number> {
  const results = [
    await writing(writer).deleteFrom('accounts.sessions').where('expires_at', '<', now).executeTakeFirst(),
    await writing(writer).deleteFrom('accounts.sign_in_delays').where('last_at', '<', quietSince).executeTakeFirst(),
    await writing(writer).deleteFrom('accounts.one_time_links').where('expires_at', '<', quietSince).executeTakeFirst(),
  ]
  return results.reduce((sum, result) => sum + Number(result.numDeletedRows), 0)
}
