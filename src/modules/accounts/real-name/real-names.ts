import type { Doer, Permission } from '#platform/access.ts'
import { toLocalDay } from '#platform/clock.ts'
import { refusals } from '#platform/errors.ts'
import type { PersonKeys } from '../people/person-keys.ts'
import { setRealNameLevel } from '../phone/phone.store.ts'
import type { Phones } from '../phone/phones.ts'
import type { AccountsPlatform } from '../platform.ts'
import { checkedDocument, documentPrint, nameField, numberField, type TypedDocument } from './documents.ts'
import { findLevel, findPersonByDocument, findRealName, upsertRealName } from './real-name.store.ts'
import { realNameErrors } from './words.data.ts'

const refuse = refusals(realNameErrors)

/** Who may see documents of people and record them. */
export const verifyPeople: Permission = 'accounts.verify'

export type RealNames = ReturnType<typeof createRealNames>

/** 实名: people at a counter, and the documents that clerks saw of them (level 1). */
export function createRealNames(platform: AccountsPlatform, { personKeys, phones }: Parts) {
  const { transact, db, clock, secrets } = platform

  return {
    /** Who uses a number. Throws `nobody_with_number`; people of the sample have no documents. */
    async getPersonByNumber(doer: Doer, number: string): Promise<string> {
      return transact(doer, 'accounts.find-by-number', async ({ sql, note }) => {
        const personId = await phones.findPerson(sql, number)
        if (!personId || (await findLevel(sql, personId))?.sampleFace) throw refuse('nobody_with_number')
        note(`person:${personId}`)
        return personId
      })
    },

    /** What a clerk sees of a person without opening the document; undefined for nobody. */
    async findPerson(doer: Doer, personId: string) {
      const person = await findLevel(db, personId)
      const numberEnd = await phones.findNumberEnd(personId)
      if (!person || person.sampleFace || !numberEnd) return undefined
      const seen = await findRealName(db, personId)
      return { ...person, numberEnd, seen: seen?.seenSite === doer.site ? seen : undefined }
    },

    /** Records a document that the doer saw: level 1. Throws `bad_document`, `own_document`, `document_taken`. */
    async record(doer: Doer, personId: string, typed: TypedDocument): Promise<void> {
      if (doer.actor.id === personId) throw refuse('own_document')
      const read = checkedDocument(typed, toLocalDay(clock()))
      const numberFingerprint = documentPrint(secrets, read)
      await transact(doer, 'accounts.record-real-name', async tx => {
        const holder = await findPersonByDocument(tx.sql, numberFingerprint)
        if (holder && holder !== personId) throw refuse('document_taken')
        await upsertRealName(tx.sql, {
          personId,
          document: read.document,
          nameSealed: await personKeys.seal(tx, personId, nameField, read.name),
          numberSealed: await personKeys.seal(tx, personId, numberField, read.id),
          numberFingerprint,
          seenSite: doer.site,
          seenBy: doer.actor.id,
          seenAt: new Date(clock()),
        })
        await setRealNameLevel(tx.sql, personId, 1)
        tx.note(`person:${personId}`, { document: read.document })
      })
    },
  }
}

type Parts = { personKeys: PersonKeys; phones: Phones }
