import { link, may, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { readAudit } from './audit.ts'
import { auditPageWords } from './words.data.ts'

/** Leads to who saw or changed a thing (`article:<id>`), for those who may read the audit trail; nothing for others. */
export function AuditLink({ visit, subject }: { visit: Visit; subject: string }) {
  if (!may(visit.actor, readAudit, visit.site, visit.sites)) return null
  return (
    <a href={link(visit, `/desk/audit?subject=${encodeURIComponent(subject)}`)}>
      {speak(auditPageWords, visit.lang)('whoSaw')}
    </a>
  )
}
