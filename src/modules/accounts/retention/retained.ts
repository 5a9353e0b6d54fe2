import type { PersonalRecord } from '#platform/personal.ts'
import type { Reader, Transaction } from '#platform/transact.ts'
import type { AccountsPlatform } from '../platform.ts'
import { findRetentionKey, insertRetained, insertRetentionKey, listRetained } from './retained.store.ts'

const purpose = 'accounts.retention-key'

export type Retained = ReturnType<typeof createRetained>

/**
 * What the law keeps of erased people: sealed under a key of the last day on which it is kept. No page shows it; it is
 * opened for an authority alone, and cannot be opened once that day has passed and its key is gone.
 */
export function createRetained({ secrets, newId, sites }: Pick<AccountsPlatform, 'secrets' | 'newId' | 'sites'>) {
  const site = sites.top.code

  async function keyOf({ sql }: Transaction, until: string): Promise<string> {
    await insertRetentionKey(sql, site, until, secrets.newDataKey(purpose))
    return (await findRetentionKey(sql, site, until))!
  }

  return {
    /** Seals records of a kind until the end of a day (`YYYY-MM-DD`). */
    async keep(tx: Transaction, personId: string, kind: string, until: string, records: readonly PersonalRecord[]) {
      const valueSealed = secrets.sealUnder(await keyOf(tx, until), purpose, kind, JSON.stringify(records))
      await insertRetained(tx.sql, { site, id: newId(), personId, kind, until, valueSealed })
    },

    /** Opens what is still kept of an erased person, kind by kind. */
    async open(
      reader: Reader,
      personId: string,
    ): Promise<{ kind: string; until: string; records: PersonalRecord[] }[]> {
      const rows = await listRetained(reader, site, personId)
      return Promise.all(
        rows.map(async ({ kind, until, valueSealed }) => {
          const key = (await findRetentionKey(reader, site, until))!
          return { kind, until, records: JSON.parse(secrets.unsealUnder(key, purpose, kind, valueSealed)) }
        }),
      )
    },
  }
}
