import { refusals } from '#platform/errors.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { askerOf, cookieHeaderOf } from '../asking.ts'
import type { Auth } from '../auth.ts'
import type { AccountsPlatform } from '../platform.ts'
import { secondFactorErrors } from './second-factor.errors.data.ts'

const refuse = refusals(secondFactorErrors)

/** Path of the page that asks for the second factor of a sign-in. */
export const secondStepPath = '/sign-in/second'

/** A sign-in whose first proof was right and that waits for its second factor. */
export type HalfSignIn = { sessionId: string; personId: string; name: string }

const waitsMs = 600_000

export type SecondStep = ReturnType<typeof createSecondStep>

/** Between the two steps of a sign-in, whatever the first one was: password, code by SMS, sign-in service. */
export function createSecondStep({ clock }: Pick<AccountsPlatform, 'clock'>, auth: Auth) {
  /** The sign-in of a cookie that waits for its second factor, for ten minutes; undefined for any other. */
  async function find(cookie: string): Promise<HalfSignIn | undefined> {
    const found = await auth.findSession(cookie)
    if (!found?.user.secondFactorAt || found.session.secondFactorAt) return undefined
    if (clock() - found.session.createdAt.getTime() > waitsMs) return undefined
    return { sessionId: found.session.id, personId: found.user.id, name: found.user.name }
  }

  return {
    find: (visit: Visit) => find(askerOf(visit).cookie),

    /** Throws `sign_in_again` when nothing waits, or waited too long. */
    async get(visit: Visit): Promise<HalfSignIn> {
      const found = await find(askerOf(visit).cookie)
      if (!found) throw refuse('sign_in_again')
      return found
    },

    /** Where a sign-in that got these Set-Cookie lines goes on: to its second step, or where it wanted to. */
    async next(visit: Visit, cookies: readonly string[], to: string): Promise<string> {
      const waits = await find(cookieHeaderOf(cookies))
      return waits ? `${link(visit, secondStepPath)}?back=${encodeURIComponent(to)}` : to
    },
  }
}
