import type { Actor } from '#platform/access.ts'
import { listMemberships } from './organisations/members.store.ts'
import { type GivenGrant, listGrantsOfPerson } from './people/people.store.ts'
import type { AccountsPlatform } from './platform.ts'
import { findRole } from './roles.ts'
import { secondFactorDueAt, secondFactorPath } from './second-factor/second-factor-demand.ts'

export type Standing = Pick<Actor, 'grants' | 'mustFirst' | 'organisations'>

/**
 * What a person may do where, by their roles, and for which organisations they act. Whoever must have a second factor and lets the days of grace pass holds
 * no permission; `isExempt` for those who have one, and for the people of the sample.
 */
export async function findStanding(
  platform: Pick<AccountsPlatform, 'db' | 'clock' | 'config'>,
  personId: string,
  isExempt: boolean,
): Promise<Standing> {
  const held = await listGrantsOfPerson(platform.db, personId)
  const organisations = await listMemberships(platform.db, personId)
  const dueAt = isExempt ? undefined : secondFactorDueAt(platform, held)
  if (dueAt && dueAt.getTime() <= platform.clock()) return { organisations, grants: [], mustFirst: secondFactorPath }
  return { organisations, grants: held.map(toGrant) }
}

/** How well it is known who a person is, as an actor carries it. */
export function levelOf(level: number | null | undefined): Pick<Actor, 'realNameLevel'> {
  return level === 0 || level === 1 || level === 2 ? { realNameLevel: level } : {}
}

function toGrant({ site, below, role }: GivenGrant) {
  return { site, below, permissions: findRole(role)?.permissions ?? [] }
}
