import { z } from 'zod'
import type { Permission } from '#platform/access.ts'
import { platformErrors } from '#platform/errors.data.ts'
import { refusals } from '#platform/errors.ts'
import { type Mistyped, page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { threeOfficersPath as path, ThreeOfficersPage } from './three-officers.pages.tsx'
import type { ThreeOfficers } from './three-officers.ts'

const refuse = refusals(platformErrors)

/** Who may give every role to others. */
export const authorise: Permission = 'accounts.authorise'

const look = 'accounts.look-at-officers'
const username = z.string().trim().min(1).max(60)

/** The separation of the three officers: a setting of the installation, so it stands on the top site alone. */
export function threeOfficersRoutes(threeOfficers: ThreeOfficers): Route[] {
  const demandTop = (visit: Visit) => {
    if (visit.site.parent !== null) throw refuse('not_found')
  }
  const show = async (visit: Visit, more: { done?: 'join' | undefined; mistyped?: Mistyped }) => {
    const state = await threeOfficers.getState()
    const subjects = Object.values(state.holders).flatMap(people => people.map(({ id }) => `person:${id}`))
    return showing(subjects, page(<ThreeOfficersPage visit={visit} state={state} {...more} />))
  }
  return [
    route({
      method: 'GET',
      path,
      access: authorise,
      look,
      summary: 'Whether the three officers are kept apart, and who they are',
      query: z.object({ done: z.literal('join').optional().catch(undefined) }),
      answer: async (visit, { query }) => {
        demandTop(visit)
        return show(visit, { done: query.done })
      },
    }),
    route({
      method: 'POST',
      path: `${path}/separate`,
      access: authorise,
      look,
      summary: 'Keep the three officers apart; every administrator stops to be one',
      body: z.object({ system: username, security: username, audit: username }),
      answer: async (visit, { body, onceKey }) => {
        demandTop(visit)
        await threeOfficers.separate(doer(visit, onceKey), body)
        return redirect(link(visit, '/desk'))
      },
      again: (visit, mistyped) => show(visit, { mistyped }),
    }),
    route({
      method: 'POST',
      path: `${path}/join`,
      access: authorise,
      summary: 'Let administrators be again',
      answer: async (visit, { onceKey }) => {
        demandTop(visit)
        await threeOfficers.join(doer(visit, onceKey))
        return redirect(link(visit, `${path}?done=join`))
      },
    }),
  ]
}
