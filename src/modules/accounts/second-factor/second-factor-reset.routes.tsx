import { z } from 'zod'
import { type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link } from '#platform/http/visit.ts'
import type { SecondFactorReset } from './second-factor-reset.ts'

/** For someone who lost their phone and their recovery codes. */
export function resetSecondFactorRoute(resetSecondFactor: SecondFactorReset): Route {
  return route({
    method: 'POST',
    path: '/desk/people/reset-second-factor',
    access: 'accounts.manage',
    summary: 'Take the second factor away from someone who lost it',
    body: z.object({ person: z.uuid() }),
    answer: async (visit, { body, onceKey }) => {
      await resetSecondFactor(doer(visit, onceKey), body.person)
      return redirect(link(visit, '/desk/people?done=reset'))
    },
  })
}
