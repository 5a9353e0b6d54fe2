import { randomBytes } from 'node:crypto'
import type { Doer } from '#platform/access.ts'
import type { SignInService } from '#platform/config-services.ts'
import { refusals } from '#platform/errors.ts'
import type { AccountsPlatform } from '../platform.ts'
import { oidcErrors } from './errors.data.ts'
import { insertVisit, takeVisit } from './oidc.store.ts'
import { createProviders, type Proof, type ServicePerson } from './providers.ts'

const refuse = refusals(oidcErrors)

const visitMs = 600_000
const purpose = 'accounts.service-visit'

const random = () => randomBytes(32).toString('base64url')

/** A visitor who came back: someone to be signed in, or someone signed in who wants to link the service. */
export type CameBack = { person: ServicePerson; service: SignInService; linkFor: string | null; back: string | null }

export type Oidc = ReturnType<typeof createOidc>

/** Visits to services of OpenID Connect, such as 赣服通 or 企业微信: going out, and coming back once, checked. */
export function createOidc({ config, transact, clock, secrets }: AccountsPlatform) {
  const providers = createProviders(clock)
  const fingerprint = (text: string) => secrets.fingerprint(purpose, text)

  /** Throws `service_unknown`. */
  function getService(id: string): SignInService {
    const found = config.signInServices.find(service => service.id === id)
    if (!found) throw refuse('service_unknown')
    return found
  }

  return {
    services: config.signInServices as readonly SignInService[],
    getService,

    /**
     * Sends a visitor out: where to, and the value of the cookie that binds what comes back to this browser. `linkFor` is
     * a signed-in person who wants to link the service. Throws `service_unknown`, `service_away`.
     */
    async goOut(doer: Doer, id: string, redirectUri: string, wish: { back: string | null; linkFor: string | null }) {
      const service = getService(id)
      const [proof, browser]: [Proof, string] = [{ nonce: random(), verifier: random(), state: random() }, random()]
      const to = await providers.address(service, redirectUri, proof).catch(() => {
        throw refuse('service_away', { service: service.label[0] })
      })
      await transact(doer, 'accounts.visit-service', async ({ sql, note }) => {
        note(`service:${id}`)
        await insertVisit(sql, {
          stateFingerprint: fingerprint(proof.state),
          browserFingerprint: fingerprint(browser),
          service: id,
          sealedProof: secrets.seal(purpose, JSON.stringify(proof)),
          personId: wish.linkFor,
          back: wish.back,
          expiresAt: new Date(clock() + visitMs),
        })
      })
      return { to: to.href, browser }
    },

    /**
     * Takes a visitor back whom a service sent to `cameBackTo`, once. Throws `visit_unknown`, `service_denied`,
     * `service_not_believed`.
     */
    async comeBack(doer: Doer, id: string, cameBackTo: URL, browser: string): Promise<CameBack> {
      const service = getService(id)
      const key = {
        stateFingerprint: fingerprint(cameBackTo.searchParams.get('state') ?? ''),
        browserFingerprint: fingerprint(browser),
        service: id,
      }
      const visit = await transact(doer, 'accounts.return-from-service', async ({ sql, note }) => {
        note(`service:${id}`)
        return takeVisit(sql, key, new Date(clock()))
      })
      if (!visit) throw refuse('visit_unknown')
      if (cameBackTo.searchParams.has('error')) throw refuse('service_denied', { service: service.label[0] })
      const proof = JSON.parse(secrets.unseal(purpose, visit.sealedProof)) as Proof
      const person = await providers.person(service, cameBackTo, proof).catch(() => {
        throw refuse('service_not_believed', { service: service.label[0] })
      })
      return { person, service, linkFor: visit.personId, back: visit.back }
    },
  }
}
