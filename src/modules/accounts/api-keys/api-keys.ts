import { randomBytes } from 'node:crypto'
import type { Actor, Doer, Membership, Permission } from '#platform/access.ts'
import { platformErrors } from '#platform/errors.data.ts'
import { refusals } from '#platform/errors.ts'
import { may } from '#platform/http/visit.ts'
import type { Site, SiteCode } from '#platform/sites.ts'
import type { Reader } from '#platform/transact.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { Seen } from '../seen.ts'
import { createAddressLimits } from '../sign-in/address-limits.ts'
import { findStanding, levelOf, type Standing } from '../standing.ts'
import { apiKeysErrors } from './api-keys.errors.data.ts'
import { findApiKey, insertApiKey, listApiKeys, listOrganisationKeys, revokeApiKey } from './api-keys.store.ts'

const refuse = refusals(apiKeysErrors)
const refuseRequest = refusals(platformErrors)

const dayMs = 86_400_000
const keysAtMost = 20
const startLength = 4
const perMinute = { window: 60, max: 300 }

/** `o56_<site>_<32 characters>`: who finds one knows what it opens and where, and searches for leaked ones find it. */
const keyForm = /^o56_([0-9a-z-]{1,40})_([\w-]{32})$/

/** The API key of an Authorization header; undefined for every other kind of bearer, and for none. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer (o56_\S+)$/i.exec(authorization ?? '')?.[1]
}

export type TypedApiKey = { name: string; scopes: readonly string[]; days: number }

type Owning = { site: SiteCode; personId: string; organisationId: string | null }

export type ApiKeys = ReturnType<typeof createApiKeys>
export type ApiKeyRow = Awaited<ReturnType<ApiKeys['list']>>[number]

/**
 * Keys with which programs use the JSON API in a person's name, on one site, never for more than the person may. A key of
 * an organisation acts for it as a member and holds no permission of its maker.
 */
export function createApiKeys(platform: AccountsPlatform, seen: Seen) {
  const { db, transact, clock, secrets, sites, newId } = platform
  const limits = createAddressLimits(clock)
  const fingerprint = (key: string) => secrets.fingerprint('accounts.api-key', key)

  /** Permissions that someone holds on a site, by name: what a key of theirs can be made for. */
  const listPermissions = (actor: Actor, site: Site): Permission[] => {
    const held = new Set(actor.grants.flatMap(grant => grant.permissions))
    return [...held].filter(permission => may(actor, permission, site, sites)).sort()
  }

  return {
    listPermissions,

    /** A person's keys on a site, also those that have expired; at most 20 live ones can be made. */
    list: (site: SiteCode, personId: string) => listApiKeys(db, site, personId, 100),

    /** Makes a key for the doer's site and gives it back: it is kept nowhere. Throws `scope_not_held`, `too_many_keys`. */
    async create(doer: Doer, { name, scopes, days }: TypedApiKey, organisationId: string | null = null) {
      const held: readonly string[] = listPermissions(doer.actor, sites.find(doer.site)!)
      const missing = scopes.find(scope => !held.includes(scope))
      if (missing) throw refuse('scope_not_held', { scope: missing })
      const secret = randomBytes(24).toString('base64url')
      const key = `o56_${doer.site}_${secret}`
      await transact(doer, 'accounts.create-api-key', async ({ sql, note }) => {
        const [site, personId] = [doer.site, doer.actor.id]
        await demandRoom(sql, { site, personId, organisationId })
        const id = newId()
        const start = `o56_${site}_${secret.slice(0, startLength)}`
        const times = { createdAt: new Date(clock()), expiresAt: new Date(clock() + days * dayMs) }
        const about = { site, id, personId, organisationId, name, start, scopes, ...times }
        await insertApiKey(sql, { ...about, fingerprint: fingerprint(key) })
        note(`api-key:${id}`, { scopes, days })
        note(organisationId ? `organisation:${organisationId}` : `person:${personId}`)
      })
      return key
    },

    /** Throws `api_key_not_found`, also for a key of somebody else or of another site. */
    async revoke(doer: Doer, id: string): Promise<void> {
      await transact(doer, 'accounts.revoke-api-key', async ({ sql, note }) => {
        const key = { site: doer.site, id, personId: doer.actor.id }
        if (!(await revokeApiKey(sql, key, new Date(clock())))) throw refuse('api_key_not_found')
        note(`api-key:${id}`)
      })
    },

    /**
     * The person of a key, with the permissions of its scopes that they still hold on its site, acting for the key's
     * organisation alone. Throws `api_key_refused` for what is no living key (see `organisationsOf`), `too_many_requests`.
     */
    async authenticate(key: string): Promise<Actor> {
      const site = sites.find(keyForm.exec(key)?.[1] ?? '')
      const found = site && (await findApiKey(db, site.code, fingerprint(key)))
      if (!found || found.expiresAt.getTime() <= clock()) throw refuse('api_key_refused')
      const { allowed, retryAfter } = await limits.consume(found.id, perMinute)
      if (!allowed) throw refuseRequest('too_many_requests', { seconds: retryAfter ?? perMinute.window })
      seen.noteKey({ id: `${site.code}/${found.id}`, lastAt: found.lastUsedAt })
      const standing = await findStanding(platform, found.personId, found.secondFactorAt !== null)
      const organisations = organisationsOf(found.organisationId, site, standing)
      const level = levelOf(found.realNameLevel)
      const person = { id: found.personId, kind: 'person', name: found.personName, csrfToken: '', ...level } as const
      const permissions = listPermissions({ ...person, ...standing }, site).filter(permission =>
        found.scopes.includes(permission),
      )
      const grants = [{ site: site.code, below: false, permissions }]
      return { ...person, ...standing, grants, organisations, apiKey: found.id }
    },
  }
}

/** Throws `too_many_keys` when the person, or the organisation, has as many as one can have. */
async function demandRoom(reader: Reader, { site, personId, organisationId }: Owning) {
  const live = organisationId
    ? await listOrganisationKeys(reader, site, organisationId, keysAtMost)
    : await listApiKeys(reader, site, personId, keysAtMost)
  if (live.length === keysAtMost) throw refuse('too_many_keys')
}

/** What a key acts for: its organisation, as a member, while its maker is an owner or manager there. */
function organisationsOf(id: string | null, site: Site, { organisations }: Standing): Membership[] {
  if (!id) return []
  const own = organisations.find(each => each.id === id && each.site === site.code)
  if (!own || own.role === 'member') throw refuse('api_key_refused')
  return [{ ...own, role: 'member' }]
}
