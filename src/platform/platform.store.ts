import { sql } from 'kysely'
import type { OutboxMessage } from './events.ts'
import type { SiteCode } from './sites.ts'
import { type Reader, tables, type Writer, writableTables } from './transact.ts'

type PlatformTables = {
  'platform.audit': {
    site_id: string
    id: string
    at: Date
    actor_id: string
    action: string
    subjects: string[]
    detail: string
  }
  'platform.outbox': {
    site_id: string
    id: string
    event: string
    subscriber: string
    payload: string
    created_at: Date
    attempts: number
    due_at: Date
    error: string | null
    dead_at: Date | null
  }
  'platform.submissions': { site_id: string; actor_id: string; key: string; at: Date; location: string | null }
}

const writing = (writer: Writer) => writableTables<PlatformTables>(writer)
const reading = (reader: Reader) => tables<PlatformTables>(reader)

export async function insertAudit(writer: Writer, row: PlatformTables['platform.audit']) {
  await writing(writer).insertInto('platform.audit').values(row).execute()
}

type NewMessage = { siteId: SiteCode; id: string; event: string; subscriber: string; payload: unknown; at: Date }

export async function insertMessages(writer: Writer, messages: readonly NewMessage[]) {
  if (messages.length === 0) return
  const rows = messages.map(({ siteId, id, event, subscriber, payload, at }) => ({
    site_id: siteId,
    id,
    event,
    subscriber,
    payload: JSON.stringify(payload),
    created_at: at,
    attempts: 0,
    due_at: at,
  }))
  await writing(writer).insertInto('platform.outbox').values(rows).execute()
}

export type DueMessage = { id: string; event: string; subscriber: string; payload: unknown; attempts: number }

/** Takes the next message of a site that is due, locked until the transaction ends; others pass it by. */
export async function takeDueMessage(writer: Writer, site: SiteCode, now: Date): Promise<DueMessage | undefined> {
  return writing(writer)
    .selectFrom('platform.outbox')
    .select(['id', 'event', 'subscriber', 'payload', 'attempts'])
    .where('site_id', '=', site)
    .where('dead_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function deleteMessage(writer: Writer, site: SiteCode, id: string) {
  await writing(writer).deleteFrom('platform.outbox').where('site_id', '=', site).where('id', '=', id).execute()
}

type Postponement = { attempts: number; dueAt: Date; error: string; deadAt: Date | null }

export async function postponeMessage(writer: Writer, site: SiteCode, id: string, to: Postponement) {
  await writing(writer)
    .updateTable('platform.outbox')
    .set({ attempts: to.attempts, due_at: to.dueAt, error: to.error, dead_at: to.deadAt })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

export async function reviveMessage(writer: Writer, site: SiteCode, id: string, now: Date) {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('platform.outbox')
    .set({ attempts: 0, due_at: now, dead_at: null })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .where('dead_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function listSitesWithDueMessages(reader: Reader, now: Date): Promise<SiteCode[]> {
  const rows = await reading(reader)
    .selectFrom('platform.outbox')
    .select('site_id')
    .distinct()
    .where('dead_at', 'is', null)
    .where('due_at', '<=', now)
    .execute()
  return rows.map(row => row.site_id)
}

export async function listDeadMessages(reader: Reader, limit: number): Promise<OutboxMessage[]> {
  const rows = await reading(reader)
    .selectFrom('platform.outbox')
    .select(['id', 'site_id', 'event', 'subscriber', 'attempts', 'error', 'created_at'])
    .where('dead_at', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ site_id, created_at, ...row }) => ({ ...row, siteId: site_id, createdAt: created_at }))
}

/** How many messages wait, and how many were given up. */
export async function countMessages(reader: Reader): Promise<{ waiting: number; dead: number }> {
  const { rows } = await sql<{ waiting: number; dead: number }>`
    select count(*) filter (where dead_at is null) as waiting, count(*) filter (where dead_at is not null) as dead
    from platform.outbox`.execute(reader)
  return rows[0]!
}

type SubmissionKey = { siteId: SiteCode; actorId: string; key: string }

/** Claims a key; false when it was claimed before. */
export async function insertSubmission(writer: Writer, { siteId, actorId, key }: SubmissionKey, at: Date) {
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('platform.submissions')
    .values({ site_id: siteId, actor_id: actorId, key, at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setSubmissionLocation(writer: Writer, submission: SubmissionKey, location: string) {
  await writing(writer)
    .updateTable('platform.submissions')
    .set({ location })
    .where('site_id', '=', submission.siteId)
    .where('actor_id', '=', submission.actorId)
    .where('key', '=', submission.key)
    .execute()
}

export async function findSubmissionLocation(reader: Reader, submission: SubmissionKey) {
  const row = await reading(reader)
    .selectFrom('platform.submissions')
    .select('location')
    .where('site_id', '=', submission.siteId)
    .where('actor_id', '=', submission.actorId)
    .where('key', '=', submission.key)
    .executeTakeFirst()
  return row?.location ?? undefined
}

/** Tells every process that pages of a site are stale, when the transaction commits. */
export async function notifyStalePages(writer: Writer, site: SiteCode) {
  await sql`select pg_notify('open56_stale_pages', ${site})`.execute(writer)
}
