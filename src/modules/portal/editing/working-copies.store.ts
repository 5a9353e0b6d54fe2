import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'

/** Whose copy of which article. */
export type CopyKey = { site: SiteCode; articleId: string; personId: string }

export async function upsertCopy(writer: Writer, key: CopyKey, fields: Record<string, string>, at: Date) {
  const row = { fields: JSON.stringify(fields), kept_at: at }
  await writing(writer)
    .insertInto('portal.working_copies')
    .values({ site_id: key.site, article_id: key.articleId, person_id: key.personId, ...row })
    .onConflict(conflict => conflict.columns(['site_id', 'article_id', 'person_id']).doUpdateSet(row))
    .execute()
}

export async function findCopy(reader: Reader, { site, articleId, personId }: CopyKey) {
  return reading(reader)
    .selectFrom('portal.working_copies')
    .select(['fields', 'kept_at'])
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function deleteCopy(writer: Writer, { site, articleId, personId }: CopyKey) {
  await writing(writer)
    .deleteFrom('portal.working_copies')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('person_id', '=', personId)
    .execute()
}

/** Takes away the site's copies that nobody touched since a day. */
export async function deleteCopiesBefore(writer: Writer, site: SiteCode, before: Date) {
  await writing(writer)
    .deleteFrom('portal.working_copies')
    .where('site_id', '=', site)
    .where('kept_at', '<', before)
    .execute()
}

/** Says that someone has an article open; whoever was away since `goneSince` opens it anew. */
export async function upsertPresence(writer: Writer, key: CopyKey, name: string, at: Date, goneSince: Date) {
  await sql`
    insert into portal.article_presence as known (site_id, article_id, person_id, name, since, last_seen_at)
    values (${key.site}, ${key.articleId}, ${key.personId}, ${name}, ${at}, ${at})
    on conflict (site_id, article_id, person_id) do update set
      name = excluded.name,
      since = case when known.last_seen_at < ${goneSince} then excluded.since else known.since end,
      last_seen_at = excluded.last_seen_at`.execute(writer)
}

/** Takes away who of the site was last seen before a time. */
export async function deletePresenceBefore(writer: Writer, site: SiteCode, before: Date) {
  await writing(writer)
    .deleteFrom('portal.article_presence')
    .where('site_id', '=', site)
    .where('last_seen_at', '<', before)
    .execute()
}

export async function deletePresence(writer: Writer, { site, articleId, personId }: CopyKey) {
  await writing(writer)
    .deleteFrom('portal.article_presence')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('person_id', '=', personId)
    .execute()
}

/** Who besides a person has told since `since` that they have an article open, the first to come first. */
export async function listOthers(reader: Reader, { site, articleId, personId }: CopyKey, since: Date) {
  return reading(reader)
    .selectFrom('portal.article_presence')
    .select(['name', 'since'])
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('person_id', '<>', personId)
    .where('last_seen_at', '>=', since)
    .orderBy('since')
    .limit(20)
    .execute()
}
