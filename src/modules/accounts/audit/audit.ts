import type { Permission } from '#platform/access.ts'
import { type AuditFilter, type AuditRow, countAudit, listAudit } from '#platform/audit.store.ts'
import { may, type Visit } from '#platform/http/visit.ts'
import { findPersonByUsername, listNames } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'

/** Who may read the audit trail of a site. */
export const readAudit: Permission = 'accounts.audit'

export const auditPageRows = 50
/** As many rows are counted, and written to a file, at most. */
export const mostAuditRows = 10_000

/** In the place of an action: every look at personal data. */
export const anyLook = 'looks'

/** A filter as it stands in the address; days as YYYY-MM-DD in the sites' zone, both included. */
export type AskedAudit = {
  who?: string | undefined
  subject?: string | undefined
  action?: string | undefined
  site?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** A row with the name of whoever acted; null for one that is not there any more. */
export type NamedAuditRow = AuditRow & { actorName: string | null }

export type Audit = ReturnType<typeof createAudit>

const dayMs = 86_400_000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const kinds = ['person', 'article', 'channel', 'organisation', 'invitation', 'topic', 'briefing', 'import', 'api-key']

/** Reads the audit trail for whoever may, of the sites on which they may. */
export function createAudit({ db }: Pick<AccountsPlatform, 'db'>) {
  /** Undefined when nothing can fit: a person who is not there, as who acted or as what it is about. */
  async function filterOf(visit: Visit, asked: AskedAudit): Promise<AuditFilter | undefined> {
    const sites = auditedSites(visit).filter(code => !asked.site || code === asked.site)
    const actorId = asked.who ? await actorIdOf(asked.who) : undefined
    const subjects = asked.subject ? await subjectsOf(asked.subject) : undefined
    if (sites.length === 0 || (asked.who && !actorId) || subjects?.length === 0) return undefined
    return {
      sites,
      actorId,
      action: asked.action === anyLook ? undefined : asked.action,
      looks: asked.action === anyLook,
      subjects,
      from: asked.from ? new Date(startOfDay(asked.from)) : undefined,
      to: asked.to ? new Date(startOfDay(asked.to) + dayMs) : undefined,
    }
  }

  async function actorIdOf(who: string): Promise<string | undefined> {
    if (uuid.test(who) || who.startsWith('program:')) return who
    return (await findPersonByUsername(db, who.toLowerCase()))?.id
  }

  /** A subject as rows name it; an id alone may be of any kind, a username is its person's. */
  async function subjectsOf(subject: string): Promise<string[]> {
    if (uuid.test(subject)) return kinds.map(kind => `${kind}:${subject}`)
    if (subject.includes(':')) return [subject]
    const person = await findPersonByUsername(db, subject.toLowerCase())
    return person ? [`person:${person.id}`] : []
  }

  async function named(rows: readonly AuditRow[]): Promise<NamedAuditRow[]> {
    const names = await listNames(db, [...new Set(rows.map(row => row.actorId).filter(id => uuid.test(id)))])
    return rows.map(row => ({ ...row, actorName: names.get(row.actorId) ?? null }))
  }

  return {
    /** One page of rows, the newest first, and how many there are up to `mostAuditRows`. */
    async list(visit: Visit, asked: AskedAudit, page: number): Promise<{ rows: NamedAuditRow[]; total: number }> {
      const filter = await filterOf(visit, asked)
      if (!filter) return { rows: [], total: 0 }
      const rows = await listAudit(db, filter, auditPageRows, (page - 1) * auditPageRows)
      return { rows: await named(rows), total: await countAudit(db, filter, mostAuditRows) }
    },

    /** The newest rows for a file, at most `mostAuditRows`. */
    async listAll(visit: Visit, asked: AskedAudit): Promise<NamedAuditRow[]> {
      const filter = await filterOf(visit, asked)
      return filter ? named(await listAudit(db, filter, mostAuditRows)) : []
    },
  }
}

/** The visited site and those below it, as far as the visitor may read their trail. */
export function auditedSites(visit: Visit): string[] {
  const isBelow = (code: string) => visit.sites.lineage(code).some(site => site.code === visit.site.code)
  return visit.sites.all
    .filter(site => isBelow(site.code) && may(visit.actor, readAudit, site, visit.sites))
    .map(site => site.code)
}

const startOfDay = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
