import { z } from 'zod'
import { ownPath } from '#platform/http/own-path.ts'
import { type Answer, type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { askerOf, cookiesFor } from '../asking.ts'
import { formState } from '../form-state.ts'
import type { Oidc } from '../oidc/oidc.ts'
import type { SamplePeople } from '../sample-people.ts'
import { type SecondStep, secondStepPath } from '../second-factor/second-step.ts'
import { SignInPage } from './sign-in.pages.tsx'
import type { SignIn } from './sign-in.ts'

/** Shows the sign-in page, with what was wrong in one of its forms. */
export type SignInPageOf = (
  visit: Visit,
  back: string | undefined,
  mistyped?: { byCode?: Mistyped; byPassword?: Mistyped },
) => Promise<Answer>

export function signInPageOf(sample: SamplePeople, { services }: Oidc): SignInPageOf {
  return async (visit, back, { byCode, byPassword } = {}) => {
    const states = { byCode: formState(visit, byCode), byPassword: formState(visit, byPassword) }
    return page(
      <SignInPage visit={visit} states={states} faces={await sample.listFaces()} services={services} back={back} />,
    )
  }
}

type Parts = { signIn: SignIn; sample: SamplePeople; secondStep: SecondStep; showSignIn: SignInPageOf }

export function signInRoutes({ signIn, sample, secondStep, showSignIn: show }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/sign-in',
      access: 'public',
      summary: 'Where one signs in',
      query: z.object({ back: ownPath.optional().catch(undefined), other: z.literal('1').optional().catch(undefined) }),
      answer: async (visit, { query }) => {
        const waits = !query.other && (await secondStep.find(visit))
        if (!waits) return show(visit, query.back)
        const back = query.back ? `?back=${encodeURIComponent(query.back)}` : ''
        return redirect(link(visit, secondStepPath) + back, 302)
      },
    }),
    route({
      method: 'POST',
      path: '/sign-in',
      access: 'public',
      summary: 'Sign in with username and password',
      body: z.object({
        username: z.string().trim().min(1).max(60),
        password: z.string().min(1).max(200),
        back: ownPath.optional(),
      }),
      answer: async (visit, { body }) => {
        const cookies = await signIn.signIn(body, askerOf(visit))
        const to = await secondStep.next(visit, cookies, body.back ?? link(visit, '/desk'))
        return redirect(to, 303, cookiesFor(visit, cookies))
      },
      again: (visit, mistyped) => show(visit, ownPath.safeParse(mistyped.typed.back).data, { byPassword: mistyped }),
    }),
    route({
      method: 'POST',
      path: '/sign-in/sample',
      access: 'public',
      summary: 'Sign in as a sample person, in sample mode alone',
      body: z.object({ face: z.string().max(30) }),
      answer: async (visit, { body }) => {
        const { cookies, landing, site } = await sample.signInAs(body.face, askerOf(visit))
        return redirect(link(visit, encodeURI(landing), { site }), 303, cookiesFor(visit, cookies))
      },
    }),
    route({
      method: 'POST',
      path: '/sign-out',
      access: 'signed-in',
      summary: 'End this sign-in',
      answer: async visit => redirect(link(visit, '/'), 303, cookiesFor(visit, await signIn.signOut(askerOf(visit)))),
    }),
  ]
}
