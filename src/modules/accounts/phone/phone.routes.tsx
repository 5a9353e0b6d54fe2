import { z } from 'zod'
import { ownPath } from '#platform/http/own-path.ts'
import { type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { askerOf, cookiesFor } from '../asking.ts'
import type { SecondStep } from '../second-factor/second-step.ts'
import type { SignInPageOf } from '../sign-in/sign-in.routes.tsx'
import type { Codes } from './codes.ts'
import { CodePage } from './phone.pages.tsx'
import type { PhoneSignIn } from './phone-sign-in.ts'

const path = '/sign-in/code'
export const ticketInput = z.string().max(60)
export const codeInput = z.string().trim().min(1).max(20)

/** More than a person types; the limits of codes themselves are in `codes.ts`. */
const postsAMinute = 30

type Parts = {
  codes: Codes
  phoneSignIn: PhoneSignIn
  secondStep: SecondStep
  showSignIn: SignInPageOf
  byOperator: boolean
}

/** Signing in by a code to one's number, in two steps. */
export function phoneRoutes({ codes, phoneSignIn, secondStep, showSignIn, byOperator }: Parts): Route[] {
  const whereOf = (visit: Visit) => ({ site: visit.site, lang: visit.lang, asker: askerOf(visit) })
  const show = async (visit: Visit, ticket: string, back: string | undefined, mistyped?: Mistyped) => {
    const numberEnd = await codes.findNumberEnd(ticket, 'sign-in')
    return page(<CodePage {...{ visit, ticket, numberEnd, back, byOperator }} {...(mistyped ? { mistyped } : {})} />)
  }
  return [
    route({
      method: 'POST',
      path,
      access: 'public',
      summary: 'Send a code to a mobile number, to sign in with',
      perMinute: postsAMinute,
      body: z.object({ number: z.string().max(40), back: ownPath.optional() }),
      answer: async (visit, { body }) => {
        const ticket = await phoneSignIn.ask(await phoneSignIn.readNumber(body.number), whereOf(visit))
        const query = new URLSearchParams({ ticket, ...(body.back ? { back: body.back } : {}) })
        return redirect(link(visit, `${path}?${query}`))
      },
      again: (visit, mistyped) => showSignIn(visit, ownPath.safeParse(mistyped.typed.back).data, { byCode: mistyped }),
    }),
    route({
      method: 'GET',
      path,
      access: 'public',
      summary: 'Where the code that was sent is typed',
      query: z.object({ ticket: ticketInput.catch(''), back: ownPath.optional().catch(undefined) }),
      answer: (visit, { query }) => show(visit, query.ticket, query.back),
    }),
    route({
      method: 'POST',
      path: `${path}/confirm`,
      access: 'public',
      summary: 'Sign in with the code that was sent',
      perMinute: postsAMinute,
      body: z.object({ ticket: ticketInput, code: codeInput, back: ownPath.optional() }),
      answer: async (visit, { body }) => {
        const { cookies, isNew } = await phoneSignIn.confirm(body, whereOf(visit))
        const to = body.back ?? link(visit, isNew ? '/account' : '/desk')
        return redirect(await secondStep.next(visit, cookies, to), 303, cookiesFor(visit, cookies))
      },
      again: (visit, mistyped) => {
        const { ticket = '', back } = mistyped.typed
        return show(visit, ticket, ownPath.safeParse(back).data, mistyped)
      },
    }),
  ]
}
