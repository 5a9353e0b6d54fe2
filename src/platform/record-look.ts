import type { Doer } from './access.ts'
import type { Transact } from './transact.ts'

/**
 * Writes into the audit trail that someone looked at personal data: `action` is `<module>.look-at-<thing>`, `subjects`
 * whose data it was (`person:<id>`). The answer is given only once that is kept.
 */
export async function recordLook(
  transact: Transact,
  { actor, site }: Doer,
  action: `${string}.look-at-${string}`,
  subjects: readonly string[],
): Promise<void> {
  await transact({ actor, site }, action, async ({ note }) => {
    for (const subject of subjects) note(subject)
  })
}
