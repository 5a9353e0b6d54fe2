import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'
import type { VersionRow } from '../review/review.tables.ts'

/** What a list shows of a version. */
export type ListedVersion = Omit<VersionRow, 'body' | 'summary' | 'site_id' | 'article_id'>

const versionsOf = (reader: Reader, site: SiteCode, articleId: string) =>
  reading(reader).selectFrom('portal.article_versions').where('site_id', '=', site).where('article_id', '=', articleId)

export async function findNewestVersion(reader: Reader, site: SiteCode, articleId: string) {
  return versionsOf(reader, site, articleId).selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()
}

export async function findVersion(reader: Reader, site: SiteCode, articleId: string, number: number) {
  return versionsOf(reader, site, articleId).selectAll().where('number', '=', number).executeTakeFirst()
}

/** Newest first. */
export async function listVersions(reader: Reader, site: SiteCode, articleId: string): Promise<ListedVersion[]> {
  return versionsOf(reader, site, articleId)
    .select(['number', 'saved_at', 'person_id', 'name', 'state', 'note', 'is_public', 'title', 'script', 'channel_id'])
    .select(['source', 'author', 'cover', 'featured'])
    .orderBy('number', 'desc')
    .limit(500)
    .execute()
}

/** What readers are told of the changes of an article, newest first. */
export async function listChangeNotes(reader: Reader, site: SiteCode, articleId: string) {
  return versionsOf(reader, site, articleId)
    .select(['number', 'saved_at', 'note', 'script'])
    .where('is_public', '=', true)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}

export async function insertVersion(writer: Writer, row: VersionRow) {
  await writing(writer).insertInto('portal.article_versions').values(row).execute()
}

export async function updateVersionNote(
  writer: Writer,
  site: SiteCode,
  articleId: string,
  number: number,
  note: Pick<VersionRow, 'note' | 'is_public'>,
) {
  await writing(writer)
    .updateTable('portal.article_versions')
    .set(note)
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .execute()
}
