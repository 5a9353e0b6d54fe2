import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { AccountsPlatform } from '../platform.ts'
import { sessionsErrors } from './sessions.errors.data.ts'
import { deleteSession, deleteSessions, listSessions } from './sessions.store.ts'

const refuse = refusals(sessionsErrors)

const shownAtMost = 100

export type Sessions = ReturnType<typeof createSessions>
export type SessionRow = Awaited<ReturnType<Sessions['list']>>[number]

/** The sign-ins of a person, as they see and end them. */
export function createSessions({ db, transact, clock }: AccountsPlatform) {
  return {
    /** Sign-ins that have not ended, the latest first; at most 100. */
    list: (personId: string) => listSessions(db, personId, new Date(clock()), shownAtMost),

    /** Ends one of the doer's sign-ins. Throws `session_not_found`, also for one of somebody else. */
    async end(doer: Doer, id: string): Promise<void> {
      await transact(doer, 'accounts.end-session', async ({ sql, note }) => {
        if (!(await deleteSession(sql, doer.actor.id, id))) throw refuse('session_not_found')
        note(`person:${doer.actor.id}`)
        note(`session:${id}`)
      })
    },

    /** Ends all of the doer's sign-ins but the named one; returns how many. */
    async endOthers(doer: Doer, id: string): Promise<number> {
      return transact(doer, 'accounts.end-other-sessions', async ({ sql, note }) => {
        const ended = await deleteSessions(sql, doer.actor.id, id)
        note(`person:${doer.actor.id}`, { ended })
        return ended
      })
    },
  }
}
