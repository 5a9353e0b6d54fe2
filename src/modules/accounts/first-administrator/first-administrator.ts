import { randomBytes } from 'node:crypto'
import { type Doer, programActor } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import { accountsErrors } from '../errors.data.ts'
import { managingRoles } from '../grants.ts'
import { findLink, replaceLinks, useLink } from '../one-time-links.store.ts'
import { countRealHolders } from '../people/people.store.ts'
import { addWithRole, checkedPerson } from '../people/people.ts'
import type { TypedPerson } from '../people/person-rules.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { SamplePeople } from '../sample-people.ts'

const refuse = refusals(accountsErrors)

const lifetimeMs = 24 * 3_600_000
const purpose = 'first-administrator'

export type FirstAdministrator = ReturnType<typeof createFirstAdministrator>

/** How an installation without anyone in charge gets its first administrator. */
export function createFirstAdministrator(platform: AccountsPlatform, sample: SamplePeople) {
  const { transact, db, clock, sites, secrets } = platform
  const site = sites.top.code
  const doer: Doer = { actor: programActor(purpose), site }
  const keyOf = (token: string) => ({ site, purpose, tokenFingerprint: secrets.fingerprint('accounts.link', token) })

  /** Throws `link_unknown`, `link_used` or `link_expired` unless the link still works. */
  async function demandLink(token: string) {
    const found = await findLink(db, keyOf(token))
    if (!found) throw refuse('link_unknown')
    if (found.usedAt) throw refuse('link_used')
    if (found.expiresAt.getTime() <= clock()) throw refuse('link_expired')
  }

  return {
    demandLink,

    /**
     * Path of a page where the first administrator is made, for whoever started the program: works once, for a day,
     * and earlier links stop to work. Null when someone administers the top site already, and in sample mode.
     */
    async makeLink(): Promise<string | null> {
      if ((await sample.listFaces()).length > 0) return null
      if ((await countRealHolders(db, site, managingRoles)) > 0) return null
      const token = randomBytes(24).toString('base64url')
      const link = { ...keyOf(token), expiresAt: new Date(clock() + lifetimeMs) }
      await transact(doer, 'accounts.make-link', ({ sql }) => replaceLinks(sql, link))
      return `/first-administrator?token=${token}`
    },

    /** Makes the administrator of the top site and all under it; returns the username. Throws as `demandLink`, and `bad_person`. */
    async become(token: string, typed: TypedPerson): Promise<string> {
      await demandLink(token)
      const person = await checkedPerson(typed)
      await transact(doer, 'accounts.make-first-administrator', async tx => {
        const used = await useLink(tx.sql, keyOf(token), new Date(clock()))
        if (!used) throw refuse('link_used')
        await addWithRole(tx, platform, person, { site, below: true, role: 'administrator' })
      })
      return person.username
    },
  }
}
