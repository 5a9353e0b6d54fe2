import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from './portal.tables.ts'

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

export async function deleteRedirect(writer: Writer, site: SiteCode, from: string) {
  await writing(writer)
    .deleteFrom('portal.redirects')
    .where('site_id', '=', site)
    .where('from_path', '=', from)
    .execute()
}
