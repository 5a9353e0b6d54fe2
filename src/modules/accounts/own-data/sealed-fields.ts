import { toLocalIso } from '#platform/clock.ts'
import type { PersonalRecord, PersonalRecords } from '#platform/personal.ts'
import type { Reader } from '#platform/transact.ts'
import type { PersonKeys } from '../people/person-keys.ts'
import { deleteSealedFields, listSealedFields, type SealedField } from './sealed-fields.store.ts'

/** Phone numbers and documents: opened for their person, and gone with the person's key. */
export function sealedFields(personKeys: PersonKeys): PersonalRecords {
  async function opened(reader: Reader, personId: string, field: SealedField): Promise<PersonalRecord> {
    const unsealed = await personKeys.unseal(reader, personId, field.field, field.sealed)
    return { kind: field.kind, value: unsealed.erased ? null : unsealed.text, at: toLocalIso(field.at.getTime()) }
  }
  return {
    kind: 'accounts.sealed-fields',
    async list(reader, personId) {
      const fields = await listSealedFields(reader, personId)
      const records: PersonalRecord[] = []
      for (const field of fields) records.push(await opened(reader, personId, field))
      return records
    },
    async erase(tx, personId) {
      await deleteSealedFields(tx.sql, personId)
      await personKeys.destroy(tx, personId)
    },
  }
}
