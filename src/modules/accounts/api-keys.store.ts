import { sql } from 'kysely'
import type { Writer } from '#platform/transact.ts'
import { writing } from './accounts.store.ts'

/** Notes when keys were used, unless a later time stands there. Keys are named `<site>/<id>`. */
export async function updateLastUsed(writer: Writer, used: ReadonlyMap<string, Date>) {
  for (const [name, at] of used) {
    const [site, id] = name.split('/') as [string, string]
    await writing(writer)
      .updateTable('accounts.api_keys')
      .set({ last_used_at: sql`greatest(last_used_at, ${at})` })
      .where('site_id', '=', site)
      .where('id', '=', id)
      .execute()
  }
}
