import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { askerOf } from '../asking.ts'
import type { Auth } from '../auth.ts'
import type { People } from '../people/people.ts'
import { type SessionsDone, SessionsPage } from './sessions.pages.tsx'
import type { Sessions } from './sessions.ts'

const path = '/account/sign-ins'
const shown = (visit: Visit, done: SessionsDone) => redirect(link(visit, `${path}?done=${done}`))

type Parts = { auth: Auth; people: People; sessions: Sessions }

/** One's own sign-ins: seen, and ended one by one or all but this one. */
export function sessionsRoutes({ auth, people, sessions }: Parts, clock: Clock): Route[] {
  /** Id of the sign-in that asks. A sample person is shared, and their visitors must not see each other. */
  const ownSession = async (visit: Visit): Promise<string> => {
    await people.getOwn(doer(visit))
    return (await auth.findSession(askerOf(visit).cookie))!.session.id
  }
  return [
    route({
      method: 'GET',
      path,
      access: 'signed-in',
      summary: 'One’s own sign-ins',
      query: z.object({ done: z.enum(['one', 'others']).optional().catch(undefined) }),
      answer: async (visit, { query }) => {
        const ownId = await ownSession(visit)
        const list = await sessions.list(visit.actor!.id)
        return page(<SessionsPage {...{ visit, ownId }} sessions={list} nowMs={clock()} done={query.done} />)
      },
    }),
    route({
      method: 'POST',
      path: `${path}/end`,
      access: 'signed-in',
      summary: 'End one of one’s sign-ins',
      body: z.object({ session: z.uuid() }),
      answer: async (visit, { body, onceKey }) => {
        await people.getOwn(doer(visit))
        await sessions.end(doer(visit, onceKey), body.session)
        return shown(visit, 'one')
      },
    }),
    route({
      method: 'POST',
      path: `${path}/end-others`,
      access: 'signed-in',
      summary: 'End all of one’s sign-ins but this one',
      answer: async (visit, { onceKey }) => {
        const ownId = await ownSession(visit)
        await sessions.endOthers(doer(visit, onceKey), ownId)
        return shown(visit, 'others')
      },
    }),
  ]
}
