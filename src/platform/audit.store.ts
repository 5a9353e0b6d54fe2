import { sql } from 'kysely'
import type { SiteCode } from './sites.ts'
import { type Reader, tables } from './transact.ts'

type AuditTables = {
  'platform.audit': {
    site_id: string
    id: string
    at: Date
    actor_id: string
    action: string
    subjects: string[]
    detail: Record<string, unknown>
  }
}

export type AuditRow = {
  site: SiteCode
  id: string
  at: Date
  actorId: string
  action: string
  subjects: readonly string[]
  detail: Record<string, unknown>
}

/** Which rows: of these sites; `from` and `to` are instants, `to` is left out; `subjects`: any of them. */
export type AuditFilter = {
  sites: readonly SiteCode[]
  actorId?: string | undefined
  action?: string | undefined
  /** Looks at personal data alone. */
  looks?: boolean | undefined
  subjects?: readonly string[] | undefined
  from?: Date | undefined
  to?: Date | undefined
}

/** How the names of looks read: `<module>.look-at-<thing>`; `show` opens one that is sealed, `find-by` searches for it. */
const lookForm = '\\.(look-at|show|find-by)-'

/** The newest rows first, `skip` of them left out. */
export async function listAudit(reader: Reader, filter: AuditFilter, limit: number, skip = 0): Promise<AuditRow[]> {
  return filtered(reader, filter)
    .select(['site_id as site', 'id', 'at', 'actor_id as actorId', 'action', 'subjects', 'detail'])
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(skip)
    .execute()
}

/** How many rows there are, counted up to `most`. */
export async function countAudit(reader: Reader, filter: AuditFilter, most: number): Promise<number> {
  const counted = filtered(reader, filter).select('id').limit(most).as('counted')
  const { n } = await tables<AuditTables>(reader)
    .selectFrom(counted)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

function filtered(reader: Reader, { sites, actorId, action, looks, subjects, from, to }: AuditFilter) {
  let query = tables<AuditTables>(reader).selectFrom('platform.audit').where('site_id', 'in', sites)
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId)
  if (action !== undefined) query = query.where('action', '=', action)
  if (looks) query = query.where('action', '~', lookForm)
  if (subjects !== undefined) query = query.where(sql<boolean>`subjects && ${subjects}::text[]`)
  if (from) query = query.where('at', '>=', from)
  if (to) query = query.where('at', '<', to)
  return query
}
