import { z } from 'zod'
import type { Clock } from '#platform/clock.ts'
import { type Mistyped, page, type Route, redirect, route, showing } from '#platform/http/route.ts'
import { doer, link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { mayAct } from '../organisations/membership-acts.ts'
import { organisationCrumbs } from '../organisations/organisation.pages.tsx'
import { organisationsPath } from '../organisations/organisations.pages.tsx'
import { lookAtMembers } from '../organisations/organisations.routes.tsx'
import { ApiKeysPage, type KeysPlace, NewApiKeyPage } from './api-keys.pages.tsx'
import { newKeyInput } from './api-keys.routes.tsx'
import { apiKeysWords } from './api-keys.words.data.ts'
import type { OrganisationKeys } from './organisation-keys.ts'

const path = `${organisationsPath}/:id/api-keys`
const params = z.object({ id: z.uuid() })
const pathOf = (id: string) => `${organisationsPath}/${id}/api-keys`

/** The keys of an organisation, for its owners and managers. */
export function organisationKeysRoutes(
  { organisationKeys }: { organisationKeys: OrganisationKeys },
  clock: Clock,
): Route[] {
  const placeOf = async (visit: Visit, id: string): Promise<KeysPlace> => {
    const { name, role } = await organisationKeys.getOwn(doer(visit), id)
    const t = speak(apiKeysWords, visit.lang)
    const crumbs = [
      ...organisationCrumbs(visit, '').slice(0, -1),
      { label: name, href: link(visit, `${organisationsPath}/${id}`) },
      { label: t('title') },
    ]
    return {
      path: pathOf(id),
      crumbs,
      lead: t('leadOrganisation', { name }),
      mayMake: mayAct(role, 'make-key', 'owner'),
    }
  }
  const show = async (visit: Visit, id: string, more: { done?: 'revoke' | undefined; mistyped?: Mistyped } = {}) => {
    const keys = await organisationKeys.list(doer(visit), id)
    const others = keys.filter(({ personId }) => personId !== visit.actor!.id)
    const props = { visit, keys, permissions: [], place: await placeOf(visit, id), ...more }
    return showing(
      others.map(({ personId }) => `person:${personId}`),
      page(<ApiKeysPage {...props} nowMs={clock()} />),
    )
  }
  return [
    route({
      method: 'GET',
      path,
      access: 'signed-in',
      look: lookAtMembers,
      summary: 'API keys of an organisation',
      params,
      query: z.object({ done: z.literal('revoke').optional().catch(undefined) }),
      answer: (visit, { params, query }) => show(visit, params.id, { done: query.done }),
    }),
    route({
      method: 'POST',
      path,
      access: 'signed-in',
      look: lookAtMembers,
      summary: 'Make an API key that acts for an organisation; it is shown once',
      params,
      body: newKeyInput.omit({ scopes: true }),
      answer: async (visit, { params, body, onceKey }) => {
        const apiKey = await organisationKeys.create(doer(visit, onceKey), params.id, body)
        return showing(
          [],
          page(<NewApiKeyPage visit={visit} apiKey={apiKey} place={await placeOf(visit, params.id)} />),
        )
      },
      again: (visit, mistyped) => show(visit, mistyped.params.id!, { mistyped }),
    }),
    route({
      method: 'POST',
      path: `${path}/revoke`,
      access: 'signed-in',
      summary: 'Revoke an API key of an organisation',
      params,
      body: z.object({ key: z.uuid() }),
      answer: async (visit, { params, body, onceKey }) => {
        await organisationKeys.revoke(doer(visit, onceKey), params.id, body.key)
        return redirect(link(visit, `${pathOf(params.id)}?done=revoke`))
      },
    }),
  ]
}
