import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { type ArticleRow, type FileRow, reading, writing } from '../portal.tables.ts'

export async function findArticleById(reader: Reader, site: SiteCode, id: string): Promise<ArticleRow | undefined> {
  return reading(reader)
    .selectFrom('portal.articles')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** As findArticleById, locked until the transaction ends, so that two moves do not pass each other. */
export async function lockArticle(writer: Writer, site: SiteCode, id: string): Promise<ArticleRow | undefined> {
  return writing(writer)
    .selectFrom('portal.articles')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function findArticleBySlug(reader: Reader, site: SiteCode, slug: string): Promise<ArticleRow | undefined> {
  return reading(reader)
    .selectFrom('portal.articles')
    .selectAll()
    .where('site_id', '=', site)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function insertArticle(writer: Writer, row: ArticleRow) {
  await writing(writer).insertInto('portal.articles').values(row).execute()
}

export async function insertArticles(writer: Writer, rows: readonly ArticleRow[]) {
  await writing(writer).insertInto('portal.articles').values(rows).execute()
}

/** Articles by id; of at most some hundreds. */
export async function findArticlesById(reader: Reader, site: SiteCode, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, ArticleRow>()
  const rows = await reading(reader)
    .selectFrom('portal.articles')
    .selectAll()
    .where('site_id', '=', site)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

export async function updateArticle(writer: Writer, site: SiteCode, id: string, changes: Partial<ArticleRow>) {
  await writing(writer)
    .updateTable('portal.articles')
    .set(changes)
    .where('site_id', '=', site)
    .where('id', '=', id)
    .execute()
}

/** The next free number of a day; others who ask for the same day wait until this transaction ends. */
export async function takeSlugNumber(writer: Writer, site: SiteCode, day: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into portal.slug_days (site_id, day, last) values (${site}, ${day}, 1)
    on conflict (site_id, day) do update set last = slug_days.last + 1 returning last`.execute(writer)
  return rows[0]!.last
}

/** As takeSlugNumber for several days, with how many numbers each needs; gives the last number of each. */
export async function takeSlugNumbers(writer: Writer, site: SiteCode, counts: ReadonlyMap<string, number>) {
  const days = [...counts.keys()].sort()
  const { rows } = await sql<{ day: string; last: number }>`
    insert into portal.slug_days (site_id, day, last)
    select ${site}, wanted.day, wanted.n
    from unnest(${days}::text[], ${days.map(day => counts.get(day)!)}::int[]) as wanted (day, n)
    on conflict (site_id, day) do update set last = slug_days.last + excluded.last returning day, last`.execute(writer)
  return new Map(rows.map(row => [row.day, row.last]))
}

export async function listFiles(reader: Reader, site: SiteCode, articleId: string): Promise<FileRow[]> {
  return reading(reader)
    .selectFrom('portal.article_files')
    .selectAll()
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .orderBy('position')
    .limit(1000)
    .execute()
}

/** Adds files to an article; one that it has already stays as it is. */
export async function insertFiles(writer: Writer, rows: readonly FileRow[]) {
  if (rows.length === 0) return
  await writing(writer)
    .insertInto('portal.article_files')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function deleteFile(writer: Writer, site: SiteCode, articleId: string, sha256: string) {
  await writing(writer)
    .deleteFrom('portal.article_files')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .where('sha256', '=', sha256)
    .execute()
}

export async function deleteFiles(writer: Writer, site: SiteCode, articleId: string) {
  await writing(writer)
    .deleteFrom('portal.article_files')
    .where('site_id', '=', site)
    .where('article_id', '=', articleId)
    .execute()
}

/** A file by its hash; `published` where an article that readers may see has it. */
export async function findFile(
  reader: Reader,
  site: SiteCode,
  sha256: string,
): Promise<(FileRow & { published: boolean }) | undefined> {
  const row = await reading(reader)
    .selectFrom('portal.article_files as files')
    .innerJoin('portal.articles as articles', join =>
      join.onRef('articles.site_id', '=', 'files.site_id').onRef('articles.id', '=', 'files.article_id'),
    )
    .selectAll('files')
    .select('articles.state')
    .where('files.site_id', '=', site)
    .where('files.sha256', '=', sha256)
    .orderBy(sql`articles.state <> 'published'`)
    .executeTakeFirst()
  return row && { ...row, published: row.state === 'published' }
}

/** Adds counted views; articles that are gone are passed over. */
export async function addClicks(writer: Writer, site: SiteCode, counts: ReadonlyMap<string, number>) {
  await sql`
    update portal.articles set clicks = clicks + counted.n
    from unnest(${[...counts.keys()]}::uuid[], ${[...counts.values()]}::int[]) as counted (id, n)
    where site_id = ${site} and articles.id = counted.id`.execute(writer)
}
