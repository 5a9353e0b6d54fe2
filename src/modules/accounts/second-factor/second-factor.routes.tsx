import { z } from 'zod'
import { page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { askerOf } from '../asking.ts'
import type { Auth } from '../auth.ts'
import type { People } from '../people/people.ts'
import { RecoveryCodesPage, SecondFactorPage } from './second-factor.pages.tsx'
import type { SecondFactor } from './second-factor.ts'
import { secondFactorPath as path } from './second-factor-demand.ts'

type Parts = { auth: Auth; people: People; secondFactor: SecondFactor }

export const codeInput = z.string().trim().min(1).max(40)

/** One's own second factor: set up, confirmed, recovery codes, taken away. */
export function secondFactorRoutes({ auth, people, secondFactor }: Parts): Route[] {
  const stateOf = async (visit: Visit) => secondFactor.getState(await people.getOwn(doer(visit)))
  return [
    route({
      method: 'GET',
      path,
      access: 'signed-in',
      summary: 'One’s own second factor',
      query: z.object({ done: z.enum(['begin', 'remove']).optional().catch(undefined) }),
      answer: async (visit, { query }) =>
        page(<SecondFactorPage visit={visit} state={await stateOf(visit)} done={query.done} />),
    }),
    route({
      method: 'POST',
      path: `${path}/begin`,
      access: 'signed-in',
      summary: 'Begin to set up a second factor',
      body: z.object({ password: z.string().max(200).default('') }),
      answer: async (visit, { body }) => {
        await people.getOwn(doer(visit))
        await secondFactor.begin(askerOf(visit), body.password)
        return redirect(link(visit, `${path}?done=begin`))
      },
      again: async (visit, mistyped) =>
        page(<SecondFactorPage visit={visit} state={await stateOf(visit)} mistyped={{ form: 'begin', ...mistyped }} />),
    }),
    route({
      method: 'POST',
      path: `${path}/confirm`,
      access: 'signed-in',
      summary: 'Turn the second factor on with its first code; shows the recovery codes',
      body: z.object({ code: codeInput }),
      answer: async (visit, { body }) => {
        await people.getOwn(doer(visit))
        const asker = askerOf(visit)
        const { session } = (await auth.findSession(asker.cookie))!
        return page(
          <RecoveryCodesPage visit={visit} codes={await secondFactor.confirm(asker, session.id, body.code)} />,
        )
      },
      again: async (visit, mistyped) =>
        page(
          <SecondFactorPage visit={visit} state={await stateOf(visit)} mistyped={{ form: 'confirm', ...mistyped }} />,
        ),
    }),
    route({
      method: 'POST',
      path: `${path}/change`,
      access: 'signed-in',
      summary: 'Make new recovery codes, or take the second factor away, with a code',
      body: z.object({ code: codeInput, do: z.enum(['renew', 'remove']) }),
      answer: async (visit, { body }) => {
        await people.getOwn(doer(visit))
        if (body.do === 'renew')
          return page(
            <RecoveryCodesPage visit={visit} codes={await secondFactor.renewCodes(askerOf(visit), body.code)} />,
          )
        await secondFactor.remove(askerOf(visit), body.code)
        return redirect(link(visit, `${path}?done=remove`))
      },
      again: async (visit, mistyped) =>
        page(
          <SecondFactorPage visit={visit} state={await stateOf(visit)} mistyped={{ form: 'change', ...mistyped }} />,
        ),
    }),
  ]
}
