import type { AccountsPlatform } from '../platform.ts'
import { findRole } from '../roles.ts'

const dayMs = 86_400_000

/** Path of the page on which a second factor is set up. */
export const secondFactorPath = '/account/second-factor'

type HeldRole = { role: string; givenAt: Date }

/**
 * Until when someone with these roles must have set up a second factor; undefined when no role demands one. The days of
 * grace count from when the first such role was given.
 */
export function secondFactorDueAt(
  { config }: Pick<AccountsPlatform, 'config'>,
  held: readonly HeldRole[],
): Date | undefined {
  const since = held.filter(({ role }) => findRole(role)?.secondFactor).map(({ givenAt }) => givenAt.getTime())
  if (since.length === 0) return undefined
  return new Date(Math.min(...since) + config.secondFactorGraceDays * dayMs)
}
