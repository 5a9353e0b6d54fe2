import type { Actor, Permission } from '#platform/access.ts'
import type { SiteCode, Sites } from '#platform/sites.ts'
import { type Role, roles } from './roles.data.ts'

export type RoleName = keyof typeof roles

/** Whether this version knows a role of this name. */
export function isRoleName(name: string): name is RoleName {
  return Object.hasOwn(roles, name)
}

export const roleNames = Object.keys(roles) as [RoleName, ...RoleName[]]

/** A role given to someone: on a site and, with `below`, on every site under it. */
export type RoleAt = { site: SiteCode; below: boolean; role: RoleName }

/** Undefined for a name that this version does not know; whoever holds such a role may do nothing by it. */
export function findRole(name: string): Role | undefined {
  return isRoleName(name) ? roles[name] : undefined
}

/**
 * Whether someone may give a role or take it back: who holds `accounts.authorise` as far as it reaches. The program
 * itself may.
 */
export function mayGive(actor: Actor, { site, below }: RoleAt, sites: Sites): boolean {
  return actor.kind === 'program' || reaches(actor, 'accounts.authorise', site, below, sites)
}

/** Whether someone could give a person all roles that they hold; names that this version does not know count for nothing. */
export function mayGiveAll(
  actor: Actor,
  grants: readonly { site: SiteCode; below: boolean; role: string }[],
  sites: Sites,
): boolean {
  return grants.every(({ role, ...at }) => !isRoleName(role) || mayGive(actor, { ...at, role }, sites))
}

function reaches(actor: Actor, permission: Permission, site: SiteCode, below: boolean, sites: Sites): boolean {
  const above = sites.lineage(site).map(each => each.code)
  return actor.grants.some(
    grant =>
      grant.permissions.includes(permission) &&
      (grant.below ? above.includes(grant.site) : grant.site === site && !below),
  )
}
