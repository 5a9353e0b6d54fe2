import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'

export type PhraseRow = {
  site_id: string
  hans: string
  hant: string
  person_id: string
  name: string
  set_at: Date
}

/** The phrases of a site, in the order of their text; at most 1000. */
export async function listPhrases(reader: Reader, site: SiteCode): Promise<PhraseRow[]> {
  return reading(reader)
    .selectFrom('portal.script_phrases')
    .selectAll()
    .where('site_id', '=', site)
    .orderBy('hans')
    .limit(1000)
    .execute()
}

export async function deletePhrases(writer: Writer, site: SiteCode, hans: readonly string[]) {
  if (hans.length === 0) return
  await writing(writer)
    .deleteFrom('portal.script_phrases')
    .where('site_id', '=', site)
    .where('hans', 'in', [...hans])
    .execute()
}

export async function putPhrases(writer: Writer, rows: readonly PhraseRow[]) {
  if (rows.length === 0) return
  await writing(writer)
    .insertInto('portal.script_phrases')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['site_id', 'hans']).doUpdateSet(({ ref }) => ({
        hant: ref('excluded.hant'),
        person_id: ref('excluded.person_id'),
        name: ref('excluded.name'),
        set_at: ref('excluded.set_at'),
      })),
    )
    .execute()
}
