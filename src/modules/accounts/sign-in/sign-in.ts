import { verifyPassword } from 'better-auth/crypto'
import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import { cookieHeaderOf } from '../asking.ts'
import type { Asker, Auth } from '../auth.ts'
import { accountsErrors } from '../errors.data.ts'
import { findPasswordHash } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import { updateSecondFactorOfSession } from '../sessions/sessions.store.ts'
import type { Attempts } from './attempts.ts'
import { provedPath } from './proved-sign-in.ts'

const refuse = refusals(accountsErrors)

export type SignIn = ReturnType<typeof createSignIn>

/**
 * Signing in and out. Attempts wait longer and longer for each pair of address and username, so that nobody can keep
 * another person out by failing in their name; an address alone is limited by better-auth.
 */
export function createSignIn({ transact, db }: AccountsPlatform, auth: Auth, attempts: Attempts) {
  /** The second factor that was given to the sign-in before holds for the one that takes its place. */
  async function keepSecondFactor(doer: Doer, cookie: string, at: Date) {
    const renewed = await auth.findSession(cookie)
    if (!renewed) return
    await transact(doer, 'accounts.keep-second-factor', async ({ sql, note }) => {
      await updateSecondFactorOfSession(sql, renewed.session.id, at)
      note(`person:${renewed.user.id}`)
    })
  }

  return {
    /**
     * Signs someone in and gives back the Set-Cookie lines; the asker's sign-in until then ends. Throws
     * `wrong_username_or_password`, the same and after the same time whether the username exists or not;
     * `wait_before_sign_in`; `too_many_sign_ins`.
     */
    async signIn(given: { username: string; password: string }, asker: Asker): Promise<string[]> {
      const username = given.username.toLowerCase()
      const attempt = [asker.clientAddress, username]
      await attempts.claim(asker.doer, attempt)
      const response = await auth.ask('/sign-in/username', { username, password: given.password }, asker)
      const cookies = cookiesOf(response)
      await attempts.succeed(asker.doer, attempt, 'accounts.sign-in')
      if (asker.cookie) await auth.ask('/sign-out', {}, asker)
      return cookies
    },
    /**
     * Signs in a person whom the caller has proved by a way of its own; otherwise as `signIn`, with no username to be
     * wrong. Throws `too_many_sign_ins`.
     */
    async signInProved(personId: string, asker: Asker): Promise<string[]> {
      const cookies = cookiesOf(await auth.ask(provedPath, { personId }, asker))
      if (asker.cookie) await auth.ask('/sign-out', {}, asker)
      return cookies
    },
    /** Ends the sign-in of the asker's cookie; gives back the lines that take the cookie away. */
    async signOut(asker: Asker): Promise<string[]> {
      return cookiesOf(await auth.ask('/sign-out', {}, asker))
    },
    /** Throws `wrong_password`. Ends every other sign-in of the person; gives back the cookie of the new one. */
    async changePassword(given: { current: string; next: string }, asker: Asker): Promise<string[]> {
      const body = { currentPassword: given.current, newPassword: given.next, revokeOtherSessions: true }
      const before = await auth.findSession(asker.cookie)
      const response = await auth.ask('/change-password', body, asker)
      if (response.status === 400) throw wrongPassword('current')
      const cookies = cookiesOf(response)
      const provedAt = before?.session.secondFactorAt
      if (provedAt) await keepSecondFactor(asker.doer, cookieHeaderOf(cookies), provedAt)
      return cookies
    },

    /**
     * Throws `wrong_password` unless it is the asker's own, for what whoever finds an open browser must not do, and
     * `wait_before_sign_in`. Whoever has no password has proved themselves otherwise.
     */
    async demandPassword(password: string, asker: Asker): Promise<void> {
      const { id } = asker.doer.actor
      const hash = await findPasswordHash(db, id)
      if (!hash) return
      const attempt = [asker.clientAddress, 'password', id]
      await attempts.claim(asker.doer, attempt)
      if (!(await verifyPassword({ hash, password }))) throw wrongPassword('password')
      await attempts.succeed(asker.doer, attempt, 'accounts.forget-attempts')
    },
  }
}

function wrongPassword(at: string) {
  const { wrong } = accountsErrors.wrong_password
  return refuse('wrong_password', {}, [{ at, code: 'wrong_password', message: wrong }])
}

function cookiesOf(response: Response): string[] {
  if (response.ok) return response.headers.getSetCookie()
  if (response.status === 429)
    throw refuse('too_many_sign_ins', { seconds: response.headers.get('x-retry-after') ?? '60' })
  if (response.status < 500) throw refuse('wrong_username_or_password')
  throw new Error(`The sign-in failed with status ${response.status}`)
}
