import type { Mobile } from '#platform/notify/mobile.ts'
import type { Reader, Transaction } from '#platform/transact.ts'
import type { PersonKeys, Unsealed } from '../people/person-keys.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { Codes } from './codes.ts'
import { findPhone, findPhoneByFingerprint, lockName, raiseToLevelZero, upsertPhone } from './phone.store.ts'

const field = 'phones.number'

export type Phones = ReturnType<typeof createPhones>

/** The numbers of people: sealed under their person's key, found by fingerprint. */
export function createPhones({ db, clock }: AccountsPlatform, personKeys: PersonKeys, codes: Codes) {
  return {
    /** Last four digits of a person's number. */
    findNumberEnd: async (personId: string) => (await findPhone(db, personId))?.numberEnd,

    /** The number itself; undefined for whoever has none. */
    async findNumber(reader: Reader, personId: string): Promise<Unsealed | undefined> {
      const found = await findPhone(reader, personId)
      return found && personKeys.unseal(reader, personId, field, found.numberSealed)
    },

    /** Whose number it is. */
    async findPerson(reader: Reader, number: string): Promise<string | undefined> {
      return (await findPhoneByFingerprint(reader, codes.numberPrint(number)))?.personId
    },

    /** The same, while nobody else gives or takes this number. */
    async lockPerson({ sql }: Transaction, number: string): Promise<string | undefined> {
      const fingerprint = codes.numberPrint(number)
      await lockName(sql, `phone ${fingerprint}`)
      return (await findPhoneByFingerprint(sql, fingerprint))?.personId
    },

    /** Gives a person the number, in the place of any other. Throws `person_erased`. */
    async put(tx: Transaction, personId: string, { number }: Pick<Mobile, 'number'>): Promise<void> {
      await upsertPhone(tx.sql, {
        person_id: personId,
        fingerprint: codes.numberPrint(number),
        number_sealed: await personKeys.seal(tx, personId, field, number),
        number_end: number.slice(-4),
        confirmed_at: new Date(clock()),
      })
      await raiseToLevelZero(tx.sql, personId)
      tx.note(`person:${personId}`)
    },
  }
}
