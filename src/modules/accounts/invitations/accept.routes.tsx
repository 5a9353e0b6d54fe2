import { z } from 'zod'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { askerOf, cookiesFor } from '../asking.ts'
import { newPersonInput } from '../inputs.ts'
import type { SignIn } from '../sign-in.ts'
import { AcceptPage } from './accept.pages.tsx'
import type { Invitations } from './invitations.ts'
import type { TakingUp } from './taking-up.ts'

const params = z.object({ code: z.string().max(100) })
const path = '/invitation/:code'

type Parts = { invitations: Invitations; takingUp: TakingUp; signIn: SignIn }

/** Where the link of an invitation leads. */
export function acceptRoutes({ invitations, takingUp, signIn }: Parts): Route[] {
  const show = async (visit: Visit, code: string, more: { mistyped?: Mistyped } = {}) => {
    const invitation = await invitations.getWaiting(visit.site.code, code)
    return page(<AcceptPage visit={visit} code={code} invitation={invitation} {...more} />)
  }
  return [
    route({
      method: 'GET',
      path,
      access: 'public',
      summary: 'Where an invited person makes the account',
      params,
      perMinute: 60,
      answer: (visit, { params }) => show(visit, params.code),
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
      again: (visit, mistyped) => show(visit, mistyped.params.code ?? '', { mistyped }),
    }),
  ]
}
