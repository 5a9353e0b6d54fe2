import { z } from 'zod'
import { toLocalIso } from '#platform/clock.ts'
import { download, page, type Route, route, showing, text } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { spreadsheetType, toCsv, toSpreadsheet } from '#platform/spreadsheet.ts'
import { type ActionWords, AuditPage, actionText, actorText, auditPath, detailText } from './audit.pages.tsx'
import { type Audit, type NamedAuditRow, readAudit } from './audit.ts'
import { auditPageWords } from './words.data.ts'

const blank = z.literal('').transform(() => undefined)
const word = (max: number) =>
  z
    .union([blank, z.string().trim().max(max)])
    .optional()
    .catch(undefined)
const day = z.union([blank, z.iso.date()]).optional().catch(undefined)

const query = z.object({
  who: word(60),
  subject: word(200),
  action: word(80),
  site: word(40),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(200).catch(1),
})

/** The audit trail: a list by filter, and the same as a file. */
export function auditRoutes({ audit }: { audit: Audit }, actions: ActionWords): Route[] {
  const shared = { method: 'GET', access: readAudit, look: 'accounts.look-at-audit', query } as const
  return [
    route({
      ...shared,
      path: auditPath,
      summary: 'Who saw or changed what on the site and below',
      answer: async (visit, { query: { page: at, ...asked } }) => {
        const { rows, total } = await audit.list(visit, asked, at)
        return showing(namedIn(rows), page(<AuditPage {...{ visit, actions, rows, total, asked, page: at }} />))
      },
    }),
    route({
      ...shared,
      path: `${auditPath}.csv`,
      summary: 'The audit trail as CSV',
      answer: async (visit, { query: asked }) => {
        const rows = await audit.listAll(visit, asked)
        return showing(namedIn(rows), text(toCsv(...tableOf(visit, actions, rows)), 'text/csv; charset=utf-8'))
      },
    }),
    route({
      ...shared,
      path: `${auditPath}.xlsx`,
      summary: 'The audit trail as an Excel file',
      answer: async (visit, { query: asked }) => {
        const rows = await audit.listAll(visit, asked)
        const bytes = await toSpreadsheet(...tableOf(visit, actions, rows))
        return showing(namedIn(rows), download(bytes, spreadsheetType, 'audit.xlsx'))
      },
    }),
  ]
}

/** Whose names the rows show: those who acted. */
function namedIn(rows: readonly NamedAuditRow[]): string[] {
  const named = rows.filter(row => row.actorName !== null)
  return [...new Set(named.map(row => `person:${row.actorId}`))]
}

type SheetOf = [head: string[], rows: string[][]]

function tableOf(visit: Visit, actions: ActionWords, rows: readonly NamedAuditRow[]): SheetOf {
  const t = speak(auditPageWords, visit.lang)
  const head = [t('when'), t('who'), 'actor', t('action'), 'action', t('subject'), t('site'), t('detail')]
  return [
    head,
    rows.map(row => [
      toLocalIso(row.at.getTime()),
      actorText(row, t),
      row.actorId,
      actionText(actions, row.action, visit),
      row.action,
      row.subjects.join(' '),
      row.site,
      detailText(row),
    ]),
  ]
}
