import type { SiteCode } from '#platform/sites.ts'
import { type Reader, tables, type Writer, writableTables } from '#platform/transact.ts'

export type FootRow = {
  site_id: string
  sponsor_hans: string | null
  sponsor_en: string | null
  contact_hans: string | null
  contact_en: string | null
  site_mark: string | null
  icp: string | null
  police_record: string | null
  report_url: string | null
  changed_at: Date
}

type FootTables = { 'portal.site_feet': FootRow }

export async function findFoot(reader: Reader, site: SiteCode): Promise<FootRow | undefined> {
  return tables<FootTables>(reader)
    .selectFrom('portal.site_feet')
    .selectAll()
    .where('site_id', '=', site)
    .executeTakeFirst()
}

export async function putFoot(writer: Writer, row: FootRow) {
  const { site_id, ...changes } = row
  await writableTables<FootTables>(writer)
    .insertInto('portal.site_feet')
    .values({ site_id, ...changes })
    .onConflict(conflict => conflict.column('site_id').doUpdateSet(changes))
    .execute()
}
