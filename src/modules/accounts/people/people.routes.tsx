import { z } from 'zod'
import type { Permission } from '#platform/access.ts'
import { type Mistyped, page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, may, type Visit } from '#platform/http/visit.ts'
import type { Grants } from '../grants.ts'
import { newPersonInput, roleInput, roleOrNoneInput } from '../inputs.ts'
import { roleNames } from '../roles.ts'
import { resetSecondFactorRoute } from '../second-factor/second-factor-reset.routes.tsx'
import type { SecondFactorReset } from '../second-factor/second-factor-reset.ts'
import { type Done, NewPersonPage, PeoplePage } from './people.pages.tsx'
import type { People } from './people.ts'

/** Who may see the people of a site and give them roles. */
export const managePeople: Permission = 'accounts.manage'

/** Who may make accounts, with a role if they may give it. */
export const addPeople: Permission = 'accounts.add'

const path = '/desk/people'
export const newPersonPath = `${path}/new`
const look = 'accounts.look-at-people'
const shown = (visit: Visit, done: Done) => redirect(link(visit, `${path}?done=${done}`))

type Parts = { people: People; grants: Grants; resetSecondFactor: SecondFactorReset }

export function peopleRoutes({ people, grants, resetSecondFactor }: Parts): Route[] {
  const show = async (visit: Visit, more: { done?: Done | undefined; mistyped?: Mistyped }) => {
    const listed = await people.list(visit.site.code)
    const subjects = listed.map(person => `person:${person.id}`)
    return showing(subjects, page(<PeoplePage visit={visit} people={listed} {...more} />))
  }
  return [
    route({
      method: 'GET',
      path,
      access: managePeople,
      look,
      summary: 'People of the site and their roles',
      query: z.object({ done: z.enum(['give', 'add', 'withdraw', 'reset']).optional().catch(undefined) }),
      answer: (visit, { query }) => show(visit, { done: query.done }),
    }),
    route({
      method: 'POST',
      path: `${path}/give`,
      access: managePeople,
      look,
      summary: 'Give someone a role on the site',
      body: roleInput.extend({ username: z.string().trim().min(1).max(60) }),
      answer: async (visit, { body, onceKey }) => {
        await grants.give(doer(visit, onceKey), body.username, body)
        return shown(visit, 'give')
      },
      again: (visit, mistyped) => show(visit, { mistyped }),
    }),
    route({
      method: 'POST',
      path: `${path}/withdraw`,
      access: managePeople,
      summary: 'Take a role on the site back',
      body: z.object({ person: z.uuid(), role: z.enum(roleNames) }),
      answer: async (visit, { body, onceKey }) => {
        await grants.withdraw(doer(visit, onceKey), body.person, body.role)
        return shown(visit, 'withdraw')
      },
    }),
    resetSecondFactorRoute(resetSecondFactor),
    route({
      method: 'GET',
      path: newPersonPath,
      access: addPeople,
      summary: 'Form of a new person',
      query: z.object({ done: z.literal('add').optional().catch(undefined) }),
      answer: (visit, { query }) => page(<NewPersonPage visit={visit} done={query.done} />),
    }),
    route({
      method: 'POST',
      path: newPersonPath,
      access: addPeople,
      summary: 'Add a person, with a role on the site or without',
      body: z.intersection(newPersonInput, roleOrNoneInput),
      answer: async (visit, { body, onceKey }) => {
        await people.add(doer(visit, onceKey), body, body.role)
        const mayList = may(visit.actor, managePeople, visit.site, visit.sites)
        return mayList ? shown(visit, 'add') : redirect(link(visit, `${newPersonPath}?done=add`))
      },
      again: (visit, mistyped) => page(<NewPersonPage visit={visit} mistyped={mistyped} />),
    }),
  ]
}
