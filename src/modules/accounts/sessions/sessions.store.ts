import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

const columns = [
  'id',
  'client_address as clientAddress',
  'user_agent as userAgent',
  'created_at as since',
  'seen_at as seenAt',
] as const

/** The sign-ins of a person that have not ended by then, the latest first. */
export async function listSessions(reader: Reader, personId: string, now: Date, limit: number) {
  return reading(reader)
    .selectFrom('accounts.sessions')
    .select(columns)
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}

/** Ends one sign-in of a person; false when it is not theirs or has ended already. */
export async function deleteSession(writer: Writer, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.sessions')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every sign-in of a person but one; returns how many. */
export async function deleteSessions(writer: Writer, personId: string, butId: string | null): Promise<number> {
  const all = writing(writer).deleteFrom('accounts.sessions').where('person_id', '=', personId)
  const { numDeletedRows } = await (butId ? all.where('id', '<>', butId) : all).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Notes when sign-ins were used, unless a later time stands there. */
export async function updateSeen(writer: Writer, seen: ReadonlyMap<string, Date>) {
  for (const [id, at] of seen)
    await writing(writer)
      .updateTable('accounts.sessions')
      .set({ seen_at: sql`greatest(seen_at, ${at})` })
      .where('id', '=', id)
      .execute()
}

export async function updateSecondFactorOfSession(writer: Writer, id: string, at: Date) {
  await writing(writer).updateTable('accounts.sessions').set({ second_factor_at: at }).where('id', '=', id).execute()
}
