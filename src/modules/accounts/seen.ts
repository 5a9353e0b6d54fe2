import { type Doer, programActor } from '#platform/access.ts'
import { upkeep } from '#platform/transact.ts'
import { updateLastUsed } from './api-keys/api-keys.store.ts'
import type { AccountsPlatform } from './platform.ts'
import { updateSeen } from './sessions/sessions.store.ts'

/** A time of last use that is younger than this stays as it is, so that few requests cause a write. */
const roughlyMs = 60_000

type Used = { id: string; lastAt: Date | null | undefined }

export type Seen = ReturnType<typeof createSeen>

/** When sign-ins and keys were last used: kept in memory, written by `flush` in one transaction. */
export function createSeen({ transact, clock, sites }: AccountsPlatform) {
  const doer: Doer = { actor: programActor('accounts.seen'), site: sites.top.code }
  let [sessions, keys] = [new Map<string, Date>(), new Map<string, Date>()]
  const note = (into: Map<string, Date>, { id, lastAt }: Used) => {
    const now = clock()
    if (!lastAt || now - lastAt.getTime() >= roughlyMs) into.set(id, new Date(now))
  }
  return {
    /** When a sign-in was last used, in milliseconds, as far as this process knows more than the database. */
    lastOf: (sessionId: string) => sessions.get(sessionId)?.getTime() ?? 0,
    noteSession: (used: Used) => note(sessions, used),
    noteKey: (used: Used) => note(keys, used),

    /** Writes what was noted; what could not be written is lost, since it is only roughly true anyway. */
    async flush(): Promise<void> {
      const [seenSessions, usedKeys] = [sessions, keys]
      ;[sessions, keys] = [new Map(), new Map()]
      if (seenSessions.size + usedKeys.size === 0) return
      await transact(doer, upkeep, async ({ sql }) => {
        await updateSeen(sql, seenSessions)
        await updateLastUsed(sql, usedKeys)
      })
    },
  }
}
