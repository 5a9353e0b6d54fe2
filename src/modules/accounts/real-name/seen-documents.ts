import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Reader } from '#platform/transact.ts'
import type { PersonKeys } from '../people/person-keys.ts'
import { setRealNameLevel } from '../phone/phone.store.ts'
import type { Phones } from '../phone/phones.ts'
import type { AccountsPlatform } from '../platform.ts'
import { type DocumentContent, nameField, numberField } from './documents.ts'
import type { IdentityService } from './identity-service.ts'
import { findRealName, markConfirmed, type RealName } from './real-name.store.ts'
import { realNameErrors } from './words.data.ts'

const refuse = refusals(realNameErrors)

type Parts = { personKeys: PersonKeys; phones: Phones; service: IdentityService | undefined }

export type SeenDocuments = ReturnType<typeof createSeenDocuments>

/** Recorded documents: what they say, and whether a service confirms it (level 2). */
export function createSeenDocuments({ transact, db, clock }: AccountsPlatform, { personKeys, phones, service }: Parts) {
  /** The document of a person that was recorded on the doer's site. Throws `no_document`. */
  async function getSeen(reader: Reader, { site }: Doer, personId: string): Promise<RealName> {
    const found = await findRealName(reader, personId)
    if (!found || found.seenSite !== site) throw refuse('no_document')
    return found
  }

  /** Throws `document_erased`. */
  async function open(reader: Reader, { personId, nameSealed, numberSealed }: RealName): Promise<DocumentContent> {
    const name = await personKeys.unseal(reader, personId, nameField, nameSealed)
    const id = await personKeys.unseal(reader, personId, numberField, numberSealed)
    if (name.erased || id.erased) throw refuse('document_erased')
    return { name: name.text, id: id.text }
  }

  return {
    hasService: service !== undefined,

    /** What the document says; each look stands in the audit trail. Throws `no_document`, `document_erased`. */
    async look(doer: Doer, personId: string): Promise<DocumentContent> {
      return transact(doer, 'accounts.show-real-name', async ({ sql, note }) => {
        note(`person:${personId}`)
        return open(sql, await getSeen(sql, doer, personId))
      })
    },

    /**
     * Asks the identity service about the recorded document: level 2 if it confirms. Throws `no_identity_service`,
     * `identity_denied`, `identity_service_failed`, and as `look`.
     */
    async confirm(doer: Doer, personId: string): Promise<void> {
      if (!service) throw refuse('no_identity_service')
      const seen = await getSeen(db, doer, personId)
      const number = await phones.findNumber(db, personId)
      const answer = await service.ask({
        ...(await open(db, seen)),
        number: number && !number.erased ? number.text : '',
      })
      await transact(doer, 'accounts.confirm-real-name', async ({ sql, note }) => {
        note(`person:${personId}`, { outcome: answer.outcome })
        if (answer.outcome === 'confirmed' && (await markConfirmed(sql, seen, new Date(clock()))))
          await setRealNameLevel(sql, personId, 2)
      })
      if (answer.outcome === 'failed') throw refuse('identity_service_failed', { fault: answer.fault })
      if (answer.outcome === 'denied') throw refuse('identity_denied')
    },
  }
}
