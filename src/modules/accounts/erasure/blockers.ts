import type { Sites } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import { managingRoles } from '../grants.ts'
import { countRealHolders, listGrantsOfPerson } from '../people/people.store.ts'
import { listOrphaned } from './erasures.store.ts'

/** What must be handed over before a person can be erased. */
export type Blocker = { kind: 'last-administrator' } | { kind: 'last-owner'; organisation: string }

/** Everything that stands in the way of erasing a person; empty when nothing does. */
export async function listBlockers(reader: Reader, { top }: Sites, personId: string): Promise<Blocker[]> {
  const grants = await listGrantsOfPerson(reader, personId)
  const manages = grants.some(
    grant => grant.site === top.code && (managingRoles as readonly string[]).includes(grant.role),
  )
  const isLast = manages && (await countRealHolders(reader, top.code, managingRoles)) <= 1
  const orphaned = await listOrphaned(reader, personId)
  return [
    ...(isLast ? [{ kind: 'last-administrator' } as const] : []),
    ...orphaned.map(organisation => ({ kind: 'last-owner', organisation }) as const),
  ]
}
