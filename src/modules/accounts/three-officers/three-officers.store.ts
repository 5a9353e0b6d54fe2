import { sql } from 'kysely'
import type { SiteCode } from '#platform/sites.ts'
import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

/** Any number that stands for this lock alone. */
const officesLock = 560_003

/** Lets changes of offices happen one after the other, until the transaction ends. */
export async function lockOffices(writer: Writer) {
  await sql`select pg_advisory_xact_lock(${sql.lit(officesLock)})`.execute(writing(writer))
}

/** Since when the three officers are kept apart; undefined when they are not. It is told by the top site's one row. */
export async function findSeparation(reader: Reader): Promise<Date | undefined> {
  const row = await reading(reader)
    .selectFrom('accounts.three_officers')
    .select(['site_id', 'since'])
    .executeTakeFirst()
  return row?.since
}

export async function insertSeparation(writer: Writer, site: SiteCode, since: Date, decidedBy: string) {
  await writing(writer)
    .insertInto('accounts.three_officers')
    .values({ site_id: site, since, decided_by: decidedBy })
    .execute()
}

/** False when they were not kept apart. */
export async function deleteSeparation(writer: Writer, site: SiteCode): Promise<boolean> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.three_officers')
    .where('site_id', '=', site)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Takes a role back from everyone on some sites; returns how many held it. */
export async function deleteGrantsOfRole(writer: Writer, sites: readonly SiteCode[], role: string): Promise<number> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.grants')
    .where('site_id', 'in', sites)
    .where('role', '=', role)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
