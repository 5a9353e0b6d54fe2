import type { Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import { demandAct, type Organisations, type OwnOrganisation } from '../organisations/organisations.ts'
import { listNames } from '../people/people.store.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import { apiKeysErrors } from './api-keys.errors.data.ts'
import { listOrganisationKeys, revokeOrganisationKey } from './api-keys.store.ts'
import type { ApiKeyRow, ApiKeys } from './api-keys.ts'

const refuse = refusals(apiKeysErrors)

export type OrganisationKeys = ReturnType<typeof createOrganisationKeys>

type Parts = { apiKeys: ApiKeys; organisations: Organisations; people: People }

/** Keys of an organisation: made by its owners, seen and revoked by its managers too. See `membershipActs`. */
export function createOrganisationKeys(platform: AccountsPlatform, { apiKeys, organisations, people }: Parts) {
  const { db, transact, clock } = platform

  async function getFor(doer: Doer, id: string, act: 'make-key' | 'revoke-key'): Promise<OwnOrganisation> {
    const organisation = await organisations.getOwn(doer, id)
    demandAct(organisation.role, act, 'owner')
    return organisation
  }

  return {
    /** An organisation whose keys the doer may see. Throws `organisation_not_found`, `not_your_part`. */
    getOwn: (doer: Doer, id: string) => getFor(doer, id, 'revoke-key'),

    /** Its keys that were not revoked, with who made each, the latest first. Throws as `getOwn`. */
    async list(doer: Doer, id: string): Promise<(ApiKeyRow & { personId: string; madeBy: string })[]> {
      await getFor(doer, id, 'revoke-key')
      const keys = await listOrganisationKeys(db, doer.site, id, 100)
      const names = await listNames(db, [...new Set(keys.map(key => key.personId))])
      return keys.map(key => ({ ...key, madeBy: names.get(key.personId) ?? '' }))
    },

    /** Makes a key that acts for the organisation and gives it back. Throws as `getOwn`, and `too_many_keys`. */
    async create(doer: Doer, id: string, typed: { name: string; days: number }): Promise<string> {
      await people.getOwn(doer)
      await getFor(doer, id, 'make-key')
      return apiKeys.create(doer, { ...typed, scopes: [] }, id)
    },

    /** Throws as `getOwn`, and `api_key_not_found`. */
    async revoke(doer: Doer, id: string, keyId: string): Promise<void> {
      await getFor(doer, id, 'revoke-key')
      await transact(doer, 'accounts.revoke-api-key', async ({ sql, note }) => {
        const key = { site: doer.site, id: keyId, organisationId: id }
        if (!(await revokeOrganisationKey(sql, key, new Date(clock())))) throw refuse('api_key_not_found')
        note(`api-key:${keyId}`)
        note(`organisation:${id}`)
      })
    },
  }
}
