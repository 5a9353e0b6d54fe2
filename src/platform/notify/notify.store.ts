import { sql } from 'kysely'
import type { SiteCode } from '../sites.ts'
import { type Reader, tables, type Writer, writableTables } from '../transact.ts'

export const textStates = ['waiting', 'sent', 'shown', 'failed'] as const
export type TextState = (typeof textStates)[number]

type TextRow = {
  site_id: string
  id: string
  purpose: string
  channel: 'gateway' | 'page'
  guarded: boolean
  number_end: string
  content_sealed: string | null
  state: TextState
  attempts: number
  due_at: Date
  reason: string | null
  detail: string | null
  about: string | null
  created_at: Date
  expires_at: Date
  settled_at: Date | null
}
type NotifyTables = { 'platform.text_messages': TextRow }

const reading = (reader: Reader) => tables<NotifyTables>(reader)
const writing = (writer: Writer) => writableTables<NotifyTables>(writer)

export type NewText = Pick<
  TextRow,
  | 'site_id'
  | 'id'
  | 'purpose'
  | 'channel'
  | 'guarded'
  | 'number_end'
  | 'about'
  | 'content_sealed'
  | 'created_at'
  | 'expires_at'
>

export async function insertText(writer: Writer, text: NewText) {
  await writing(writer)
    .insertInto('platform.text_messages')
    .values({ ...text, state: 'waiting', attempts: 0, due_at: text.created_at })
    .execute()
}

/** A message as the list shows it: `open` while somebody can still look at it. */
export type TextView = {
  id: string
  site: SiteCode
  purpose: string
  channel: 'gateway' | 'page'
  guarded: boolean
  numberEnd: string
  about: string | null
  state: TextState
  attempts: number
  reason: string | null
  detail: string | null
  createdAt: Date
  expiresAt: Date
}

const viewColumns = [
  'id',
  'site_id as site',
  'purpose',
  'channel',
  'guarded',
  'number_end as numberEnd',
  'about',
  'state',
  'attempts',
  'reason',
  'detail',
  'created_at as createdAt',
  'expires_at as expiresAt',
] as const

export async function listTexts(reader: Reader, sites: readonly SiteCode[], limit: number): Promise<TextView[]> {
  if (sites.length === 0) return []
  return reading(reader)
    .selectFrom('platform.text_messages')
    .select(viewColumns)
    .where('site_id', 'in', sites)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

type TextKey = { site: SiteCode; id: string }

/** The message with its sealed content, locked until the transaction ends. */
export async function lockText(writer: Writer, { site, id }: TextKey) {
  return writing(writer)
    .selectFrom('platform.text_messages')
    .select([...viewColumns, 'content_sealed as contentSealed'])
    .where('site_id', '=', site)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function markShown(writer: Writer, { site, id }: TextKey, at: Date) {
  await writing(writer)
    .updateTable('platform.text_messages')
    .set({ state: 'shown', settled_at: at })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

export async function listSitesWithDueTexts(reader: Reader, now: Date): Promise<SiteCode[]> {
  const rows = await reading(reader)
    .selectFrom('platform.text_messages')
    .select('site_id')
    .distinct()
    .where('state', '=', 'waiting')
    .where('channel', '=', 'gateway')
    .where('due_at', '<=', now)
    .execute()
  return rows.map(row => row.site_id)
}

export type TakenText = { id: string; contentSealed: string; attempts: number; expiresAt: Date }

/** Takes the next message of a site that is due, for as long as `until`; others pass it by. Counts the attempt. */
export async function takeDueText(
  writer: Writer,
  site: SiteCode,
  now: Date,
  until: Date,
): Promise<TakenText | undefined> {
  const next = writing(writer)
    .selectFrom('platform.text_messages')
    .select('id')
    .where('site_id', '=', site)
    .where('state', '=', 'waiting')
    .where('channel', '=', 'gateway')
    .where('content_sealed', 'is not', null)
    .where('due_at', '<=', now)
    .where('expires_at', '>', now)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const row = await writing(writer)
    .updateTable('platform.text_messages')
    .set({ attempts: sql`attempts + 1`, due_at: until })
    .where('site_id', '=', site)
    .where('id', '=', next)
    .returning(['id', 'content_sealed as contentSealed', 'attempts', 'expires_at as expiresAt'])
    .executeTakeFirst()
  return row && { ...row, contentSealed: row.contentSealed! }
}

/** Ends a message; nothing of what it said is kept. */
export async function settleText(
  writer: Writer,
  { site, id }: TextKey,
  outcome: { state: 'sent' | 'failed'; at: Date; reason?: string; detail?: string },
) {
  await writing(writer)
    .updateTable('platform.text_messages')
    .set({
      state: outcome.state,
      settled_at: outcome.at,
      content_sealed: null,
      reason: outcome.reason ?? null,
      detail: outcome.detail ?? null,
    })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

export async function postponeText(
  writer: Writer,
  { site, id }: TextKey,
  to: { dueAt: Date; reason: string; detail: string },
) {
  await writing(writer)
    .updateTable('platform.text_messages')
    .set({ due_at: to.dueAt, reason: to.reason, detail: to.detail })
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

/** Whether `forgetTexts` would change anything. */
export async function hasTextsToForget(reader: Reader, now: Date, keptSince: Date): Promise<boolean> {
  const row = await reading(reader)
    .selectFrom('platform.text_messages')
    .select('id')
    .where(({ or, and, eb }) =>
      or([and([eb('content_sealed', 'is not', null), eb('expires_at', '<=', now)]), eb('created_at', '<', keptSince)]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Erases what messages said that are of no more use, and removes those from before `keptSince`. */
export async function forgetTexts(writer: Writer, now: Date, keptSince: Date) {
  await writing(writer).deleteFrom('platform.text_messages').where('created_at', '<', keptSince).execute()
  const { numUpdatedRows } = await writing(writer)
    .updateTable('platform.text_messages')
    .set({
      content_sealed: null,
      state: sql`case when state = 'waiting' then 'failed' else state end`,
      reason: sql`case when state = 'waiting' then coalesce(reason, 'expired') else reason end`,
      settled_at: sql`coalesce(settled_at, ${now})`,
    })
    .where('content_sealed', 'is not', null)
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
