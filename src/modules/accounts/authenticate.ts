import type { Authenticate } from '#platform/access.ts'
import { type ApiKeys, bearerOf } from './api-keys/api-keys.ts'
import { type Auth, sessionCookie } from './auth.ts'
import type { AccountsPlatform } from './platform.ts'
import type { Seen } from './seen.ts'
import { findStanding, levelOf } from './standing.ts'

type Parts = { auth: Auth; apiKeys: ApiKeys; seen: Seen }

/**
 * Who a request proves to be: by an API key where one is given (the platform passes it on under /api/v1/ alone), else by
 * the cookie of a sign-in. Nobody: people of the sample outside sample mode, and whoever has a second factor and has not
 * given it yet, or holds a role and asked for nothing for the idle time. What a page asks by itself (`x-by-itself`) is no
 * use of a sign-in. Throws `api_key_refused`.
 */
export function createAuthenticate(platform: AccountsPlatform, { auth, apiKeys, seen }: Parts): Authenticate {
  const { config, secrets, clock } = platform
  const isIdle = (session: { id: string; createdAt: Date; seenAt?: Date | null | undefined }) => {
    const lastMs = Math.max((session.seenAt ?? session.createdAt).getTime(), seen.lastOf(session.id))
    return config.idleMs > 0 && clock() - lastMs >= config.idleMs
  }
  return async ({ cookie, authorization, 'x-by-itself': byItself }) => {
    const key = bearerOf(authorization)
    if (key) return apiKeys.authenticate(key)
    if (!cookie?.includes(sessionCookie)) return null
    const found = await auth.findSession(cookie)
    if (!found) return null
    const { user, session } = found
    if (user.sampleFace && !config.sample) return null
    if (user.secondFactorAt && !session.secondFactorAt) return null
    const standing = await findStanding(platform, user.id, Boolean(user.secondFactorAt || user.sampleFace))
    if (standing.grants.length > 0 && isIdle(session)) return null
    if (!byItself) seen.noteSession({ id: session.id, lastAt: session.seenAt })
    return {
      id: user.id,
      kind: 'person',
      name: user.name,
      ...levelOf(user.realNameLevel),
      ...(user.sampleFace ? { sample: true as const } : {}),
      ...standing,
      csrfToken: secrets.fingerprint('accounts.csrf', session.token),
    }
  }
}
