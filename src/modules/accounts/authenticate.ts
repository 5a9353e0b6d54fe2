import type { Actor, Authenticate } from '#platform/access.ts'
import { type Auth, sessionCookie } from './auth.ts'
import { listMemberships } from './organisations/members.store.ts'
import { type GivenGrant, listGrantsOfPerson } from './people.store.ts'
import type { AccountsPlatform } from './platform.ts'
import { findRole } from './roles.ts'
import { secondFactorDueAt, secondFactorPath } from './second-factor-demand.ts'
import type { Seen } from './seen.ts'

type Parts = { auth: Auth; seen: Seen }

/**
 * Who a request's cookie proves to be. Nobody: people of the sample outside sample mode, and whoever has a second factor
 * and has not given it yet. Whoever must have one and lets the days of grace pass holds no permission.
 */
export function createAuthenticate(platform: AccountsPlatform, { auth, seen }: Parts): Authenticate {
  const { db, config, secrets, clock } = platform

  function standingOf(grants: readonly GivenGrant[], isExempt: boolean): Pick<Actor, 'grants' | 'mustFirst'> {
    const dueAt = isExempt ? undefined : secondFactorDueAt(platform, grants)
    if (dueAt && dueAt.getTime() <= clock()) return { grants: [], mustFirst: secondFactorPath }
    const permissionsOf = (role: string) => findRole(role)?.permissions ?? []
    return { grants: grants.map(({ site, below, role }) => ({ site, below, permissions: permissionsOf(role) })) }
  }

  return async ({ cookie }) => {
    if (!cookie?.includes(sessionCookie)) return null
    const found = await auth.findSession(cookie)
    if (!found) return null
    const { user, session } = found
    if (user.sampleFace && !config.sample) return null
    if (user.secondFactorAt && !session.secondFactorAt) return null
    seen.noteSession({ id: session.id, lastAt: session.seenAt })
    const grants = await listGrantsOfPerson(db, user.id)
    return {
      id: user.id,
      kind: 'person',
      name: user.name,
      ...(user.sampleFace ? { sample: true as const } : {}),
      ...standingOf(grants, Boolean(user.secondFactorAt || user.sampleFace)),
      organisations: await listMemberships(db, user.id),
      csrfToken: secrets.fingerprint('accounts.csrf', session.token),
    }
  }
}
