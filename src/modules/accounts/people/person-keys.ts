import { refusals } from '#platform/errors.ts'
import type { Reader, Transaction } from '#platform/transact.ts'
import { accountsErrors } from '../errors.data.ts'
import type { AccountsPlatform } from '../platform.ts'
import { findWrappedKey, insertWrappedKey, markDestroyed } from './person-keys.store.ts'

const refuse = refusals(accountsErrors)
const purpose = 'accounts.person-key'

/** A sealed field as it can be read now. */
export type Unsealed = { erased: false; text: string } | { erased: true }

export type PersonKeys = ReturnType<typeof createPersonKeys>

/**
 * Seals personal fields under a key of their person, which is itself sealed under a master key. With the person's key
 * all their fields are gone, wherever they stand. `field` names what is sealed, as `<table>.<column>`; a value opens
 * only under its own.
 */
export function createPersonKeys({ secrets, clock }: Pick<AccountsPlatform, 'secrets' | 'clock'>) {
  /** The person's key, made when their first field is sealed. Throws `person_erased`. */
  async function getWrappedKey({ sql }: Transaction, personId: string): Promise<string> {
    const found = await findWrappedKey(sql, personId)
    if (found) return found
    if (found === undefined) await insertWrappedKey(sql, personId, secrets.newDataKey(purpose), new Date(clock()))
    const mine = await findWrappedKey(sql, personId)
    if (!mine) throw refuse('person_erased')
    return mine
  }

  return {
    /** Gives back the text sealed, for a column of any table. Throws `person_erased` when their key was destroyed. */
    async seal(tx: Transaction, personId: string, field: string, text: string): Promise<string> {
      return secrets.sealUnder(await getWrappedKey(tx, personId), purpose, field, text)
    },

    /**
     * Opens what `seal` gave back. Throws `key_missing` when the master key is not there, `sealed_value_damaged` when
     * the value was changed or belongs to another person or field; a destroyed key is no failure, but `erased`.
     */
    async unseal(reader: Reader, personId: string, field: string, sealed: string): Promise<Unsealed> {
      const wrapped = await findWrappedKey(reader, personId)
      if (!wrapped) return { erased: true }
      return { erased: false, text: secrets.unsealUnder(wrapped, purpose, field, sealed) }
    },

    /** Destroys the person's key: all their sealed fields are erased when the transaction commits, and none can be added. */
    async destroy(tx: Transaction, personId: string): Promise<void> {
      await markDestroyed(tx.sql, personId, new Date(clock()))
      tx.note(`person:${personId}`, { keyDestroyed: true })
    },
  }
}
