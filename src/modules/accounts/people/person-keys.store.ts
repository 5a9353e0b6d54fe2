import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

/** The wrapped key of a person: null when it was destroyed, undefined when there never was one. */
export async function findWrappedKey(reader: Reader, personId: string): Promise<string | null | undefined> {
  const row = await reading(reader)
    .selectFrom('accounts.person_keys')
    .select('wrapped_key')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.wrapped_key
}

/** Keeps a wrapped key, unless the person has one or had one. */
export async function insertWrappedKey(writer: Writer, personId: string, wrappedKey: string, at: Date) {
  await writing(writer)
    .insertInto('accounts.person_keys')
    .values({ person_id: personId, wrapped_key: wrappedKey, created_at: at, destroyed_at: null })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Leaves only the mark that the person's key was destroyed, also when they had none yet. */
export async function markDestroyed(writer: Writer, personId: string, at: Date) {
  await writing(writer)
    .insertInto('accounts.person_keys')
    .values({ person_id: personId, wrapped_key: null, created_at: at, destroyed_at: at })
    .onConflict(conflict =>
      conflict
        .column('person_id')
        .doUpdateSet({ wrapped_key: null, destroyed_at: at })
        .where('accounts.person_keys.destroyed_at', 'is', null),
    )
    .execute()
}
