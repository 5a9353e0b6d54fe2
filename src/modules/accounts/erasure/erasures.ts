import { verifyPassword } from 'better-auth/crypto'
import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Reader } from '#platform/transact.ts'
import { linkCode, readLinkCode } from '../link-code.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import { type Blocker, listBlockers } from './blockers.ts'
import type { Erasing } from './erasing.ts'
import { waitingDays } from './erasure-states.ts'
import {
  type Erasure,
  findErasure,
  findPasswordHash,
  findWaitingErasure,
  insertErasure,
  lockPerson,
  setTakenBack,
} from './erasures.store.ts'
import { erasureErrors } from './errors.data.ts'

const refuse = refusals(erasureErrors)
const dayMs = 86_400_000
const codePurpose = 'accounts.erasure'

/** What someone types to confirm: their password, or their username where they have no password. */
export type Confirmation = { password?: string | undefined; username?: string | undefined }

export type Erasures = ReturnType<typeof createErasures>

/** Asking for one's own erasure, taking it back while it waits, and the receipt. */
export function createErasures(platform: AccountsPlatform, people: People, erasing: Erasing) {
  const { transact, db, clock, sites, secrets, newId } = platform
  const site = sites.top.code

  return {
    /** What stands in the way, what would be answered, what waits, and how to confirm. Throws `sample_person_shared`. */
    async look(doer: Doer) {
      const { id } = await people.getOwn(doer)
      return {
        lines: await erasing.preview(id),
        blockers: await listBlockers(db, sites, id),
        waiting: await findWaitingErasure(db, id),
        hasPassword: (await findPasswordHash(db, id)) !== undefined,
      }
    },

    /**
     * Asks for the doer's erasure; returns the path of the receipt. Throws `erasure_not_confirmed`,
     * `erasure_username_differs`, `erasure_blocked`, `erasure_waits`, `sample_person_shared`.
     */
    async request(doer: Doer, typed: Confirmation, say: (blocker: Blocker) => string): Promise<string> {
      const { id: personId, username } = await people.getOwn(doer)
      await demandConfirmed(db, personId, username, typed)
      const [blocker] = await listBlockers(db, sites, personId)
      if (blocker) throw refuse('erasure_blocked', { why: say(blocker) })
      const lines = await erasing.preview(personId)
      const id = newId()
      const now = clock()
      await transact({ ...doer, site }, 'accounts.ask-erasure', async ({ sql, note }) => {
        await lockPerson(sql, personId)
        if (await findWaitingErasure(sql, personId)) throw refuse('erasure_waits')
        const dates = { requestedAt: new Date(now), dueAt: new Date(now + waitingDays * dayMs) }
        await insertErasure(sql, { site, id, personId, lines, ...dates })
        note(`person:${personId}`, { receipt: id })
      })
      return receiptPath(id)
    },

    /** Takes the doer's waiting request back. Throws `no_erasure_waits`. */
    async takeBack(doer: Doer): Promise<void> {
      const { id } = await people.getOwn(doer)
      await transact({ ...doer, site }, 'accounts.take-back-erasure', async ({ sql, note }) => {
        if (!(await setTakenBack(sql, id, new Date(clock())))) throw refuse('no_erasure_waits')
        note(`person:${id}`)
      })
    },

    receiptPath,

    /** The request behind a receipt's code. Throws `receipt_unknown`. */
    async getByCode(code: string): Promise<Erasure> {
      const id = readLinkCode(secrets, codePurpose, site, code)
      const found = id ? await findErasure(db, site, id) : undefined
      if (!found) throw refuse('receipt_unknown')
      return found
    },
  }

  /** Where the receipt stands, also for whoever has no account any more. */
  function receiptPath(id: string): string {
    return `/erasure/${linkCode(secrets, codePurpose, site, id)}`
  }
}

/** Throws `erasure_not_confirmed` or `erasure_username_differs` unless what was typed is the person's own. */
async function demandConfirmed(db: Reader, personId: string, username: string, typed: Confirmation) {
  const hash = await findPasswordHash(db, personId)
  if (hash === undefined && typed.username?.trim().toLowerCase() !== username) {
    throw confirmationFault('erasure_username_differs', 'username')
  }
  if (hash !== undefined && !(await verifyPassword({ hash, password: typed.password ?? '' })))
    throw confirmationFault('erasure_not_confirmed', 'password')
}

function confirmationFault(code: 'erasure_not_confirmed' | 'erasure_username_differs', at: string) {
  return refuse(code, {}, [{ at, code, message: erasureErrors[code].wrong }])
}
