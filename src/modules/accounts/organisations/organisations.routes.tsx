import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { MemberInvitations } from './member-invitations.ts'
import type { Members } from './members.ts'
import { OrganisationPage, type OrganisationProps } from './organisation.pages.tsx'
import { OrganisationsPage, organisationsPath } from './organisations.pages.tsx'
import type { Organisations } from './organisations.ts'

export type OrganisationParts = {
  people: People
  organisations: Organisations
  members: Members
  memberInvitations: MemberInvitations
  newId: AccountsPlatform['newId']
}

export const lookAtMembers = 'accounts.look-at-members'

const params = z.object({ id: z.uuid() })
const name = z.string().max(100)

/** The visitor's organisations: entering, looking at, renaming and closing them. */
export function organisationsRoutes(parts: OrganisationParts): Route[] {
  const { organisations } = parts
  return [
    route({
      method: 'GET',
      path: organisationsPath,
      access: 'signed-in',
      summary: 'Organisations that one acts for',
      query: z.object({ done: z.enum(['left', 'closed']).optional().catch(undefined) }),
      answer: (visit, { query }) => showAll(visit, parts, { done: query.done }),
    }),
    route({
      method: 'POST',
      path: organisationsPath,
      access: 'signed-in',
      summary: 'Enter an organisation on the site and become its owner',
      body: z.object({ name, creditCode: z.string().max(30).default('') }),
      answer: async (visit, { body, onceKey }) => {
        const id = await organisations.create(doer(visit, onceKey), body)
        return redirect(link(visit, `${organisationsPath}/${id}?done=created`))
      },
      again: (visit, mistyped) => showAll(visit, parts, { mistyped }),
    }),
    route({
      method: 'GET',
      path: `${organisationsPath}/:id`,
      access: 'signed-in',
      look: lookAtMembers,
      summary: 'One organisation with its members',
      params,
      query: z.object({
        done: z.enum(['created', 'joined', 'changed', 'removed', 'revoked']).optional().catch(undefined),
      }),
      answer: (visit, { params, query }) => showOne(visit, parts, params.id, { done: query.done }),
    }),
    route({
      method: 'POST',
      path: `${organisationsPath}/:id/name`,
      access: 'signed-in',
      look: lookAtMembers,
      summary: 'Change the name of an organisation',
      params,
      body: z.object({ name }),
      answer: async (visit, { params, body, onceKey }) => {
        await organisations.rename(doer(visit, onceKey), params.id, body.name)
        return redirect(link(visit, `${organisationsPath}/${params.id}?done=changed`))
      },
      again: (visit, mistyped) =>
        showOne(visit, parts, mistyped.params.id ?? '', { mistyped: { form: 'rename', ...mistyped } }),
    }),
    route({
      method: 'POST',
      path: `${organisationsPath}/:id/close`,
      access: 'signed-in',
      summary: 'Close an organisation',
      params,
      answer: async (visit, { params, onceKey }) => {
        await organisations.close(doer(visit, onceKey), params.id)
        return redirect(link(visit, `${organisationsPath}?done=closed`))
      },
    }),
  ]
}

type AllOptions = { done?: 'left' | 'closed' | undefined; mistyped?: Mistyped }

async function showAll(visit: Visit, { organisations, people, newId }: OrganisationParts, options: AllOptions) {
  const id = visit.actor!.id
  return page(
    <OrganisationsPage
      visit={visit}
      organisations={await organisations.listOf(id)}
      mayCreate={await people.hasOwn(id)}
      once={newId()}
      {...options}
    />,
  )
}

/** The page of one organisation; forms that were refused come back on it. */
export async function showOne(
  visit: Visit,
  { organisations, members, memberInvitations, people, newId }: OrganisationParts,
  id: string,
  options: Pick<OrganisationProps, 'done' | 'mistyped'>,
) {
  const who = doer(visit)
  const shown = {
    organisation: await organisations.getOwn(who, id),
    members: await members.list(who, id),
    invitations: await memberInvitations.list(who, id),
    mayChange: await people.hasOwn(who.actor.id),
  }
  const others = shown.members.filter(({ personId }) => personId !== who.actor.id)
  const subjects = [
    ...others.map(({ personId }) => `person:${personId}`),
    ...shown.invitations.map(invitation => `invitation:${invitation.id}`),
  ]
  return showing(subjects, page(<OrganisationPage visit={visit} once={newId()} {...shown} {...options} />))
}
