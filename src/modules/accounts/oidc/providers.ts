import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { Clock } from '#platform/clock.ts'
import type { SignInService } from '#platform/config-services.ts'

const refreshMs = 3_600_000
const timeoutS = 10

/** What is proved of a visitor who comes back: by nonce, PKCE verifier and state that only we know. */
export type Proof = { nonce: string; verifier: string; state: string }

/** Whom a service has named. `name` is its own word for them and proves nothing. */
export type ServicePerson = { issuer: string; subject: string; name: string | undefined }

export type Providers = ReturnType<typeof createProviders>

/**
 * Talks to services of OpenID Connect: discovery, authorization code with PKCE (RFC 7636), and the checks of OpenID
 * Connect Core 1.0, 3.1.3.7: issuer, audience, signature by the issuer's published keys, times, nonce.
 */
export function createProviders(clock: Clock) {
  const known = new Map<string, { configuration: Promise<Configuration>; atMs: number }>()

  async function discover({ issuer, clientId, clientSecret }: SignInService): Promise<Configuration> {
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : []
    const options = { execute, timeout: timeoutS }
    const configuration = await discovery(
      new URL(issuer),
      clientId,
      undefined,
      ClientSecretBasic(clientSecret),
      options,
    )
    enableNonRepudiationChecks(configuration)
    return configuration
  }

  /** What the service says of itself, asked once an hour. */
  function configurationOf(service: SignInService): Promise<Configuration> {
    const found = known.get(service.id)
    if (found && clock() - found.atMs < refreshMs) return found.configuration
    const configuration = discover(service)
    known.set(service.id, { configuration, atMs: clock() })
    configuration.catch(() => known.delete(service.id))
    return configuration
  }

  return {
    /** The address of the service to which the visitor is sent. Rejects when the service cannot be reached. */
    async address(service: SignInService, redirectUri: string, { nonce, verifier, state }: Proof): Promise<URL> {
      return buildAuthorizationUrl(await configurationOf(service), {
        redirect_uri: redirectUri,
        scope: service.scopes.join(' '),
        response_type: 'code',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
    },

    /** Whom the service names for the address with which the visitor came back. Rejects when any check fails. */
    async person(service: SignInService, cameBackTo: URL, proof: Proof): Promise<ServicePerson> {
      const tokens = await authorizationCodeGrant(await configurationOf(service), cameBackTo, {
        pkceCodeVerifier: proof.verifier,
        expectedState: proof.state,
        expectedNonce: proof.nonce,
        idTokenExpected: true,
      })
      const { iss, sub, name } = tokens.claims()!
      return { issuer: iss, subject: sub, name: typeof name === 'string' ? name : undefined }
    },
  }
}
