import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { askerOf, cookiesFor } from '../asking.ts'
import { newPersonInput } from '../inputs.ts'
import { organisationsPath } from '../organisations/organisations.pages.tsx'
import type { Organisations } from '../organisations/organisations.ts'
import type { People } from '../people/people.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { AcceptPage } from './accept.pages.tsx'
import type { TakingUp } from './taking-up.ts'

const params = z.object({ code: z.string().max(100) })
const path = '/invitation/:code'

type Parts = { organisations: Organisations; people: People; takingUp: TakingUp; signIn: SignIn }

/** Where the link of an invitation leads. */
export function acceptRoutes(parts: Parts): Route[] {
  const { takingUp, signIn } = parts
  return [
    route({
      method: 'GET',
      path,
      access: 'public',
      summary: 'Where an invited person makes the account, or joins with the one they have',
      params,
      perMinute: 60,
      answer: (visit, { params }) => show(visit, parts, params.code),
    }),
    route({
      method: 'POST',
      path,
      access: 'public',
      summary: 'Make the account of an invitation and sign in',
      params,
      body: newPersonInput,
      perMinute: 30,
      answer: async (visit, { params, body }) => {
        const asker = askerOf(visit)
        const username = await takingUp.makeAccount(asker.doer, params.code, body)
        const cookies = await signIn.signIn({ username, password: body.password }, asker)
        return redirect(link(visit, '/desk'), 303, cookiesFor(visit, cookies))
      },
      again: (visit, mistyped) => show(visit, parts, mistyped.params.code ?? '', mistyped),
    }),
    route({
      method: 'POST',
      path: `${path}/join`,
      access: 'signed-in',
      summary: 'Join the organisation of an invitation with the account that one has',
      params,
      answer: async (visit, { params, onceKey }) => {
        const id = await takingUp.join(doer(visit, onceKey), params.code)
        return redirect(link(visit, `${organisationsPath}/${id}?done=joined`))
      },
    }),
  ]
}

async function show(visit: Visit, { organisations, people, takingUp }: Parts, code: string, mistyped?: Mistyped) {
  const invitation = await takingUp.getGivable(visit.site.code, code)
  const { organisationId } = invitation
  const organisation = organisationId ? await organisations.get(visit.site.code, organisationId) : undefined
  const mayJoin = visit.actor !== null && (await people.hasOwn(visit.actor.id))
  return page(<AcceptPage {...{ visit, code, invitation, organisation, mayJoin, ...(mistyped ? { mistyped } : {}) }} />)
}
