import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'
import type { ScriptChoiceRow } from './editing.tables.ts'

/** The choices of an article in the order in which they were made. */
export async function listChoices(reader: Reader, site: SiteCode, articleId: string): Promise<ScriptChoiceRow[]> {
  return reading(reader)
    .selectFrom('portal.script_choices')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .orderBy('chosen_at')
    .orderBy('id')
    .limit(2000)
    .execute()
}

export async function deleteChoices(writer: Writer, site: SiteCode, articleId: string, ids: readonly string[]) {
  if (ids.length === 0) return
  await writing(writer)
    .deleteFrom('portal.script_choices')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('id', 'in', [...ids])
    .execute()
}

export async function insertChoices(writer: Writer, rows: readonly ScriptChoiceRow[]) {
  if (rows.length === 0) return
  await writing(writer).insertInto('portal.script_choices').values(rows).execute()
}
