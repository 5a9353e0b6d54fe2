import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'
import type { ScheduledMove, ScheduleRow } from '../review/review.tables.ts'

/** What is to happen to some articles by itself, the next first. */
export async function listSchedules(
  reader: Reader,
  site: SiteCode,
  articleIds: readonly string[],
): Promise<ScheduleRow[]> {
  if (articleIds.length === 0) return []
  return reading(reader)
    .selectFrom('portal.schedules')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', 'in', [...articleIds])
    .orderBy('due_at')
    .execute()
}

/** What is due on a site by an instant, the longest due first; at most 100. */
export async function listDue(reader: Reader, site: SiteCode, at: Date): Promise<ScheduleRow[]> {
  return reading(reader)
    .selectFrom('portal.schedules')
    .selectAll()
    .where('site_id', '=', site)
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .limit(100)
    .execute()
}

/** What is set for an article, if it is still set. Lock the article first: then nobody else does the same. */
export async function findSchedule(reader: Reader, site: SiteCode, articleId: string, move: ScheduledMove) {
  return reading(reader)
    .selectFrom('portal.schedules')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('move', '=', move)
    .executeTakeFirst()
}

export async function putSchedule(writer: Writer, row: ScheduleRow) {
  const { person_id, name, due_at, set_at } = row
  await writing(writer)
    .insertInto('portal.schedules')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['site_id', 'article_id', 'move']).doUpdateSet({ person_id, name, due_at, set_at }),
    )
    .execute()
}

export async function deleteSchedule(writer: Writer, site: SiteCode, articleId: string, move: ScheduledMove) {
  await writing(writer)
    .deleteFrom('portal.schedules')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('move', '=', move)
    .execute()
}
