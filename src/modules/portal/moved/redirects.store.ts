import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../portal.tables.ts'

export async function findTarget(
  reader: Reader,
  site: SiteCode,
  paths: readonly string[],
): Promise<string | undefined> {
  const rows = await reading(reader)
    .selectFrom('portal.redirects')
    .select(['from_path', 'to_path'])
    .where('site_id', '=', site)
    .where('from_path', 'in', [...paths])
    .execute()
  return paths.map(path => rows.find(row => row.from_path === path)?.to_path).find(to => to !== undefined)
}

/** Writes a redirect and turns those that led to `from` to `to`. A redirect away from `to` must be gone before. */
export async function putRedirect(writer: Writer, site: SiteCode, from: string, to: string) {
  const db = writing(writer)
  await db
    .updateTable('portal.redirects')
    .set({ to_path: to })
    .where('site_id', '=', site)
    .where('to_path', '=', from)
    .execute()
  await db
    .insertInto('portal.redirects')
    .values({ site_id: site, from_path: from, to_path: to })
    .onConflict(conflict => conflict.columns(['site_id', 'from_path']).doUpdateSet({ to_path: to }))
    .execute()
}

/** Which of these paths lead elsewhere themselves. */
export async function findMoved(reader: Reader, site: SiteCode, paths: readonly string[]): Promise<Set<string>> {
  const rows = await reading(reader)
    .selectFrom('portal.redirects')
    .select('from_path')
    .where('site_id', '=', site)
    .where('from_path', 'in', [...paths])
    .execute()
  return new Set(rows.map(row => row.from_path))
}

/** As putRedirect, for several: `from → to`. */
export async function putRedirects(writer: Writer, site: SiteCode, pairs: ReadonlyMap<string, string>) {
  if (pairs.size === 0) return
  const [froms, tos] = [[...pairs.keys()], [...pairs.values()]]
  await sql`
    update portal.redirects set to_path = given.target
    from unnest(${froms}::text[], ${tos}::text[]) as given (source, target)
    where site_id = ${site} and redirects.to_path = given.source`.execute(writer)
  await sql`
    insert into portal.redirects (site_id, from_path, to_path)
    select ${site}, given.source, given.target from unnest(${froms}::text[], ${tos}::text[]) as given (source, target)
    on conflict (site_id, from_path) do update set to_path = excluded.to_path`.execute(writer)
}

export async function deleteRedirect(writer: Writer, site: SiteCode, from: string) {
  await writing(writer)
    .deleteFrom('portal.redirects')
    .where('site_id', '=', site)
    .where('from_path', '=', from)
    .execute()
}
