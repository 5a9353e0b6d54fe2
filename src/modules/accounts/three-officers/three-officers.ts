import type { Doer } from '#platform/access.ts'
import { type FieldFault, refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import { writeGrant } from '../grants.ts'
import { findPersonByUsername, listPeople } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import { threeOfficersErrors, threeOfficersFaults } from './three-officers.errors.data.ts'
import {
  deleteGrantsOfRole,
  deleteSeparation,
  findSeparation,
  insertSeparation,
  lockOffices,
} from './three-officers.store.ts'

const refuse = refusals(threeOfficersErrors)

export const offices = ['system', 'security', 'audit'] as const
export type Office = (typeof offices)[number]

/** Who takes which office, by username. */
export type TypedOfficers = Record<Office, string>

export type ThreeOfficers = ReturnType<typeof createThreeOfficers>

/**
 * 三员分立: a system, a security and an audit officer instead of administrators who hold all. A setting of the whole
 * installation, kept in the database; while it is on, `writeGrant` lets nobody become an administrator.
 */
export function createThreeOfficers(platform: AccountsPlatform) {
  const { db, transact, clock, sites } = platform
  const top = sites.top.code

  /** Ids of the three, who must be three real people. Throws `bad_officers` with each fault. */
  async function findOfficers({ sql }: Transaction, typed: TypedOfficers): Promise<Record<Office, string>> {
    const faults: FieldFault[] = []
    const found = new Map<Office, string>()
    for (const office of offices) {
      const person = await findPersonByUsername(sql, typed[office].trim().toLowerCase())
      if (!person || person.sampleFace) faults.push(fault(office, 'officer_unknown'))
      else if ([...found.values()].includes(person.id)) faults.push(fault(office, 'officer_twice'))
      else found.set(office, person.id)
    }
    if (faults.length > 0) throw refuse('bad_officers', { n: faults.length }, faults)
    return Object.fromEntries(found) as Record<Office, string>
  }

  return {
    /** Since when the officers are kept apart, and who holds which office on the top site. */
    async getState() {
      const people = await listPeople(db, [top], 2000)
      const holders = (office: Office) =>
        people.filter(({ grants }) => grants.some(({ role }) => role === `${office}-officer`))
      return {
        since: await findSeparation(db),
        holders: { system: holders('system'), security: holders('security'), audit: holders('audit') },
      }
    },

    /**
     * Keeps the officers apart from now on: three people take the offices for all sites, and every administrator, on
     * every site, stops to be one. Throws `bad_officers`, `separated_already`, `one_office_each`.
     */
    async separate(doer: Doer, typed: TypedOfficers): Promise<void> {
      await transact(doer, 'accounts.separate-officers', async tx => {
        await lockOffices(tx.sql)
        if (await findSeparation(tx.sql)) throw refuse('separated_already')
        const officers = await findOfficers(tx, typed)
        const everywhere = sites.all.map(site => site.code)
        const withdrawn = await deleteGrantsOfRole(tx.sql, everywhere, 'administrator')
        await insertSeparation(tx.sql, top, new Date(clock()), doer.actor.id)
        for (const office of offices) {
          tx.note(`person:${officers[office]}`)
          await writeGrant(tx, platform, officers[office], { site: top, below: true, role: `${office}-officer` })
        }
        tx.note('accounts:offices', { withdrawn })
      })
    },

    /** Lets administrators be again; officers stay until their roles are withdrawn. Throws `not_separated`. */
    async join(doer: Doer): Promise<void> {
      await transact(doer, 'accounts.join-officers', async ({ sql, note }) => {
        await lockOffices(sql)
        if (!(await deleteSeparation(sql, top))) throw refuse('not_separated')
        note('accounts:offices')
      })
    },
  }
}

function fault(at: Office, code: keyof typeof threeOfficersFaults): FieldFault {
  return { at, code, message: threeOfficersFaults[code] }
}
