import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** Where `auth.ask` makes a session for a person who was proved by a way of our own. */
export const provedPath = '/sign-in/proved'

/**
 * A plugin of better-auth that makes a session for a person whom we proved ourselves (a code to their number). It asks
 * for no proof: like every endpoint of better-auth here it is reachable by `auth.ask` alone, never from outside.
 */
export function provedSignIn() {
  const signInProved = createAuthEndpoint(
    provedPath,
    { method: 'POST', body: z.object({ personId: z.uuid() }) },
    async ctx => {
      const { internalAdapter } = ctx.context
      const user = await internalAdapter.findUserById(ctx.body.personId)
      if (!user) throw new APIError('NOT_FOUND')
      const session = await internalAdapter.createSession(user.id)
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ personId: user.id })
    },
  )
  return { id: 'proved-sign-in', endpoints: { signInProved } } as const
}
