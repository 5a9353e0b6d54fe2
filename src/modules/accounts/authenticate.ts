import type { Authenticate } from '#platform/access.ts'
import { type Auth, sessionCookie } from './auth.ts'
import { listGrantsOfPerson } from './people.store.ts'
import type { AccountsPlatform } from './platform.ts'
import { findRole } from './roles.ts'
import type { Seen } from './seen.ts'

type Parts = { auth: Auth; seen: Seen }

/** Who a request's cookie proves to be. People of the sample are nobody outside sample mode. */
export function createAuthenticate({ db, config, secrets }: AccountsPlatform, { auth, seen }: Parts): Authenticate {
  return async ({ cookie }) => {
    if (!cookie?.includes(sessionCookie)) return null
    const found = await auth.findSession(cookie)
    if (!found || (found.user.sampleFace && !config.sample)) return null
    seen.noteSession({ id: found.session.id, lastAt: found.session.seenAt })
    const grants = await listGrantsOfPerson(db, found.user.id)
    return {
      id: found.user.id,
      kind: 'person',
      name: found.user.name,
      grants: grants.map(({ site, below, role }) => ({ site, below, permissions: findRole(role)?.permissions ?? [] })),
      csrfToken: secrets.fingerprint('accounts.csrf', found.session.token),
    }
  }
}
