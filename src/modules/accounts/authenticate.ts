import type { Actor, Authenticate } from '#platform/access.ts'
import { type ApiKeys, bearerOf } from './api-keys/api-keys.ts'
import { type Auth, sessionCookie } from './auth.ts'
import type { AccountsPlatform } from './platform.ts'
import type { Seen } from './seen.ts'
import { findStanding } from './standing.ts'

type Parts = { auth: Auth; apiKeys: ApiKeys; seen: Seen }

/**
 * Who a request proves to be: by an API key where one is given (the platform passes it on under /api/v1/ alone), else by
 * the cookie of a sign-in. Nobody: people of the sample outside sample mode, and whoever has a second factor and has not
 * given it yet. Throws `api_key_refused`.
 */
export function createAuthenticate(platform: AccountsPlatform, { auth, apiKeys, seen }: Parts): Authenticate {
  const { config, secrets } = platform
  return async ({ cookie, authorization }) => {
    const key = bearerOf(authorization)
    if (key) return apiKeys.authenticate(key)
    if (!cookie?.includes(sessionCookie)) return null
    const found = await auth.findSession(cookie)
    if (!found) return null
    const { user, session } = found
    if (user.sampleFace && !config.sample) return null
    if (user.secondFactorAt && !session.secondFactorAt) return null
    seen.noteSession({ id: session.id, lastAt: session.seenAt })
    return {
      id: user.id,
      kind: 'person',
      name: user.name,
      ...levelOf(user.realNameLevel),
      ...(user.sampleFace ? { sample: true as const } : {}),
      ...(await findStanding(platform, user.id, Boolean(user.secondFactorAt || user.sampleFace))),
      csrfToken: secrets.fingerprint('accounts.csrf', session.token),
    }
  }
}

function levelOf(level: number | null | undefined): Pick<Actor, 'realNameLevel'> {
  return level === 0 || level === 1 || level === 2 ? { realNameLevel: level } : {}
}
