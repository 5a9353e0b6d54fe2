import type { Reader, Writer } from '#platform/transact.ts'
import { reading, writing } from '../accounts.store.ts'

/** A person's shared secret, sealed; confirmed once its first code was right. */
export async function findTotp(reader: Reader, personId: string) {
  return reading(reader)
    .selectFrom('accounts.totp_secrets')
    .select(['sealed_secret as sealedSecret', 'confirmed_at as confirmedAt'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Keeps a secret that waits for its first code; false when the person has a confirmed one. */
export async function putTotp(writer: Writer, personId: string, sealedSecret: string, at: Date): Promise<boolean> {
  const row = { sealed_secret: sealedSecret, made_at: at, last_step: 0 }
  const { numInsertedOrUpdatedRows } = await writing(writer)
    .insertInto('accounts.totp_secrets')
    .values({ person_id: personId, ...row, confirmed_at: null })
    .onConflict(conflict =>
      conflict.column('person_id').doUpdateSet(row).where('accounts.totp_secrets.confirmed_at', 'is', null),
    )
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

/** Takes a time step, so that its code never works again; false when it or a later one was taken before. */
export async function takeStep(writer: Writer, personId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.totp_secrets')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** From now on every sign-in of the person needs the second factor. */
export async function confirmTotp(writer: Writer, personId: string, at: Date) {
  await writing(writer)
    .updateTable('accounts.totp_secrets')
    .set({ confirmed_at: at })
    .where('person_id', '=', personId)
    .execute()
  await setSecondFactor(writer, personId, at)
}

/** Takes the person's second factor away, with its recovery codes; false when there was none. */
export async function deleteTotp(writer: Writer, personId: string): Promise<boolean> {
  const { numDeletedRows } = await writing(writer)
    .deleteFrom('accounts.totp_secrets')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  await writing(writer).deleteFrom('accounts.recovery_codes').where('person_id', '=', personId).execute()
  await setSecondFactor(writer, personId, null)
  return numDeletedRows > 0n
}

async function setSecondFactor(writer: Writer, personId: string, at: Date | null) {
  await writing(writer)
    .updateTable('accounts.persons')
    .set({ second_factor_at: at })
    .where('id', '=', personId)
    .execute()
}

export async function replaceRecoveryCodes(writer: Writer, personId: string, fingerprints: readonly string[]) {
  await writing(writer).deleteFrom('accounts.recovery_codes').where('person_id', '=', personId).execute()
  await writing(writer)
    .insertInto('accounts.recovery_codes')
    .values(fingerprints.map(fingerprint => ({ person_id: personId, fingerprint, used_at: null })))
    .execute()
}

/** Uses a recovery code up; false when it is not the person's or was used before. */
export async function takeRecoveryCode(writer: Writer, personId: string, fingerprint: string, at: Date) {
  const { numUpdatedRows } = await writing(writer)
    .updateTable('accounts.recovery_codes')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('fingerprint', '=', fingerprint)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countRecoveryCodes(reader: Reader, personId: string): Promise<number> {
  const { n } = await reading(reader)
    .selectFrom('accounts.recovery_codes')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** How many real people hold one of the roles anywhere, and how many of them have no second factor. */
export async function countSecondFactors(reader: Reader, roles: readonly string[]) {
  const holders = reading(reader).selectFrom('accounts.grants').select('person_id').where('role', 'in', roles)
  const people = await reading(reader)
    .selectFrom('accounts.persons')
    .select('second_factor_at')
    .where('sample_face', 'is', null)
    .where('id', 'in', holders)
    .execute()
  return { demanded: people.length, without: people.filter(person => person.second_factor_at === null).length }
}
