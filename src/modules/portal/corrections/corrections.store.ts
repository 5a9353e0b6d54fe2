import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'
import { openStates } from './correction-states.ts'
import type { CorrectionRow } from './corrections.tables.ts'

/** The correction of an article that is under way; at most one is. */
export async function findOpenCorrection(
  reader: Reader,
  site: SiteCode,
  articleId: string,
): Promise<CorrectionRow | undefined> {
  return reading(reader)
    .selectFrom('portal.corrections')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('state', 'in', openStates)
    .executeTakeFirst()
}

/** Every correction of an article, newest first; at most 50. */
export async function listCorrections(reader: Reader, site: SiteCode, articleId: string): Promise<CorrectionRow[]> {
  return reading(reader)
    .selectFrom('portal.corrections')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}

export async function insertCorrection(writer: Writer, row: CorrectionRow) {
  await writing(writer).insertInto('portal.corrections').values(row).execute()
}

export async function updateCorrection(
  writer: Writer,
  { site_id, article_id, number }: CorrectionRow,
  changes: Partial<CorrectionRow>,
) {
  await writing(writer)
    .updateTable('portal.corrections')
    .set(changes)
    .where('site_id', '=', site_id)
    .where('article_id', '=', article_id)
    .where('number', '=', number)
    .execute()
}
