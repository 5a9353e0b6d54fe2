import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { type AccountDone, AccountPage } from './account.pages.tsx'
import { askerOf, cookiesFor } from './asking.ts'
import { demandNoFaults, type People } from './people/people.ts'
import { passwordFaultsOf } from './people/person-rules.ts'
import type { SignIn } from './sign-in/sign-in.ts'

const path = '/account'
const shown = (visit: Visit, done: AccountDone, cookies: readonly string[] = []) =>
  redirect(link(visit, `${path}?done=${done}`), 303, cookiesFor(visit, cookies))

/** Everyone's own account: name and password. */
export function accountRoutes({ people, signIn }: { people: People; signIn: SignIn }): Route[] {
  return [
    route({
      method: 'GET',
      path,
      access: 'signed-in',
      summary: 'One’s own account',
      query: z.object({ done: z.enum(['name', 'password']).optional().catch(undefined) }),
      answer: async (visit, { query }) => {
        await people.getOwn(doer(visit))
        return page(<AccountPage visit={visit} done={query.done} />)
      },
    }),
    route({
      method: 'POST',
      path: `${path}/name`,
      access: 'signed-in',
      summary: 'Change one’s own name',
      body: z.object({ name: z.string().max(40) }),
      answer: async (visit, { body, onceKey }) => {
        await people.getOwn(doer(visit))
        await people.rename(doer(visit, onceKey), body.name)
        return shown(visit, 'name')
      },
      again: (visit, mistyped) => page(<AccountPage visit={visit} mistyped={{ form: 'name', ...mistyped }} />),
    }),
    route({
      method: 'POST',
      path: `${path}/password`,
      access: 'signed-in',
      summary: 'Change one’s own password; other sign-ins end',
      body: z.object({
        current: z.string().min(1).max(200),
        password: z.string().max(200),
        again: z.string().max(200),
      }),
      answer: async (visit, { body }) => {
        const { username } = await people.getOwn(doer(visit))
        demandNoFaults(passwordFaultsOf(body, username))
        const given = { current: body.current, next: body.password }
        return shown(visit, 'password', await signIn.changePassword(given, askerOf(visit)))
      },
      again: (visit, mistyped) => page(<AccountPage visit={visit} mistyped={{ form: 'password', ...mistyped }} />),
    }),
  ]
}
