import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import { json, type Mistyped, page, type Route, redirect, route } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import type { People } from '../people/people.ts'
import { ApiKeysPage, NewApiKeyPage, apiKeysPath as path, validDays } from './api-keys.pages.tsx'
import type { ApiKeys } from './api-keys.ts'

type Parts = { apiKeys: ApiKeys; people: People }

const scope = z.string().max(80)
export const newKeyInput = z.object({
  name: z.string().trim().min(1).max(60),
  scopes: z.union([scope.transform(one => [one]), z.array(scope).max(50)]).default([]),
  days: z.enum(validDays).transform(Number),
})

const accountSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  site: z.string().describe('Code of the site that was asked'),
  permissions: z.array(z.string()).describe('What whoever asks may do on this site'),
  organisations: z.array(z.object({ id: z.uuid(), role: z.string() })).describe('Whom they act for on this site'),
  apiKey: z.uuid().nullable().describe('The key that was used; null for a sign-in'),
})

/** One's own API keys, and the route by which a program learns whose key it has. */
export function apiKeysRoutes({ apiKeys, people }: Parts, clock: Clock): Route[] {
  const show = async (visit: Visit, more: { done?: 'revoke' | undefined; mistyped?: Mistyped } = {}) => {
    await people.getOwn(doer(visit))
    const keys = await apiKeys.list(visit.site.code, visit.actor!.id)
    const permissions = apiKeys.listPermissions(visit.actor!, visit.site)
    return page(<ApiKeysPage {...{ visit, keys, permissions }} nowMs={clock()} {...more} />)
  }
  return [
    route({
      method: 'GET',
      path,
      access: 'signed-in',
      summary: 'One’s own API keys on the site',
      query: z.object({ done: z.literal('revoke').optional().catch(undefined) }),
      answer: (visit, { query }) => show(visit, { done: query.done }),
    }),
    route({
      method: 'POST',
      path,
      access: 'signed-in',
      summary: 'Make an API key; it is shown once',
      body: newKeyInput,
      answer: async (visit, { body, onceKey }) => {
        await people.getOwn(doer(visit))
        return page(<NewApiKeyPage visit={visit} apiKey={await apiKeys.create(doer(visit, onceKey), body)} />)
      },
      again: (visit, mistyped) => show(visit, { mistyped }),
    }),
    route({
      method: 'POST',
      path: `${path}/revoke`,
      access: 'signed-in',
      summary: 'Revoke one of one’s API keys',
      body: z.object({ key: z.uuid() }),
      answer: async (visit, { body, onceKey }) => {
        await people.getOwn(doer(visit))
        await apiKeys.revoke(doer(visit, onceKey), body.key)
        return redirect(link(visit, `${path}?done=revoke`))
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/account',
      access: 'signed-in',
      summary: 'Who asks, and what they may do on the site',
      gives: accountSchema,
      answer: visit => {
        const { id, name, organisations: all, apiKey = null } = visit.actor!
        const here = all.filter(each => each.site === visit.site.code)
        const organisations = here.map(each => ({ id: each.id, role: each.role }))
        const permissions = apiKeys.listPermissions(visit.actor!, visit.site)
        return json({ id, name, site: visit.site.code, permissions, organisations, apiKey })
      },
    }),
  ]
}
