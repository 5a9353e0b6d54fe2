import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Access } from '../access.ts'
import { platformErrors } from '../errors.data.ts'
import { refusals } from '../errors.ts'
import { may, type Visit } from './visit.ts'

const refuse = refusals(platformErrors)

/** Throws `sign_in_required`, `something_first` or `not_permitted` unless the visitor may use a route with this access. */
export function demandAccess(visit: Visit, access: Access) {
  if (access === 'public') return
  if (!visit.actor) throw refuse('sign_in_required')
  if (access === 'signed-in' || may(visit.actor, access, visit.site, visit.sites)) return
  throw refuse(visit.actor.mustFirst ? 'something_first' : 'not_permitted')
}

/**
 * Throws `forged_form` for a change that another site's page sent: the browser says where it comes from (Origin, or
 * Sec-Fetch-Site), and whoever is signed in by cookie also sends the token of the sign-in with each form. Browsers send
 * no API key by themselves, so it needs no token.
 */
export function demandOwnForm(visit: Visit, request: FastifyRequest, token: string | undefined) {
  const { origin, 'sec-fetch-site': fetchSite } = request.headers
  if (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') throw refuse('forged_form')
  if (origin && origin !== visit.origin) throw refuse('forged_form')
  if (visit.actor && !visit.actor.apiKey && !equal(token ?? '', visit.actor.csrfToken)) throw refuse('forged_form')
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
