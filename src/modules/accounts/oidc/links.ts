import { z } from 'zod'
import type { Doer } from '#platform/access.ts'
import type { SignInService } from '#platform/config-services.ts'
import { refusals } from '#platform/errors.ts'
import type { AccountsPlatform } from '../platform.ts'
import { oidcErrors } from './errors.data.ts'
import { deleteLink, insertLink, listProviders } from './oidc.store.ts'
import type { CameBack, Oidc } from './oidc.ts'

const refuse = refusals(oidcErrors)

const purpose = 'accounts.service-link'
const offerMs = 600_000

const offerSchema = z.object({
  service: z.string(),
  issuer: z.string(),
  subject: z.string(),
  personId: z.string(),
  untilMs: z.number(),
})

export type Links = ReturnType<typeof createLinks>

/** Services that a person has linked with their account here. Only they themselves link one, while signed in. */
export function createLinks({ db, transact, clock, secrets, newId }: AccountsPlatform, oidc: Oidc) {
  return {
    /** Every service, and whether the person has linked it. */
    async list(personId: string): Promise<{ service: SignInService; isLinked: boolean }[]> {
      const providers = await listProviders(db, personId)
      return oidc.services.map(service => ({ service, isLinked: providers.includes(service.issuer) }))
    },

    /** What a person who came back from a service must confirm, sealed; for ten minutes, and for nobody else. */
    offer({ person, service, linkFor }: CameBack): string {
      const { issuer, subject } = person
      const offer = { service: service.id, issuer, subject, personId: linkFor, untilMs: clock() + offerMs }
      return secrets.seal(purpose, JSON.stringify(offer))
    },

    /** Links what was offered to the doer. Throws `link_over`, `service_linked_already`. */
    async link(doer: Doer, sealed: string): Promise<void> {
      const offer = offerSchema.parse(JSON.parse(secrets.unseal(purpose, sealed)))
      if (offer.personId !== doer.actor.id || offer.untilMs < clock()) throw refuse('link_over')
      const { issuer, subject, personId, service } = offer
      await transact(doer, 'accounts.link-service', async ({ sql, note }) => {
        const isNew = await insertLink(sql, { id: newId(), personId, issuer, subject, at: new Date(clock()) })
        if (!isNew) throw refuse('service_linked_already', { service: oidc.getService(service).label[0] })
        note(`person:${personId}`, { service })
      })
    },

    /** Takes a link away. Throws `service_unknown`, `last_way_in`. */
    async unlink(doer: Doer, id: string): Promise<void> {
      const { issuer } = oidc.getService(id)
      await transact(doer, 'accounts.unlink-service', async ({ sql, note }) => {
        if ((await listProviders(sql, doer.actor.id)).length < 2) throw refuse('last_way_in')
        await deleteLink(sql, doer.actor.id, issuer)
        note(`person:${doer.actor.id}`, { service: id })
      })
    },
  }
}
