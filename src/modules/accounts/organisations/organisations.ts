import type { Doer } from '#platform/access.ts'
import { type FieldFault, refusals } from '#platform/errors.ts'
import type { SiteCode } from '#platform/sites.ts'
import { sampleMark } from '../faults.data.ts'
import { findCreditCodeFault, plainCreditCode } from '../kernel/credit-code.ts'
import type { People } from '../people/people.ts'
import type { AccountsPlatform } from '../platform.ts'
import { organisationErrors, organisationFaultSayings } from './errors.data.ts'
import { deleteMembers, insertMember, listOrganisationsOf } from './members.store.ts'
import { type MemberRole, type MembershipAct, mayAct } from './membership-acts.ts'
import {
  findOrganisation,
  insertOrganisation,
  type Organisation,
  setClosed,
  updateOrganisationName,
} from './organisations.store.ts'

const refuse = refusals(organisationErrors)

export type TypedOrganisation = { name: string; creditCode: string }
export type OwnOrganisation = Organisation & { role: MemberRole }

export type Organisations = ReturnType<typeof createOrganisations>

/** Organisations that people act for, on the doer's site; whoever enters one is its first owner. */
export function createOrganisations(platform: AccountsPlatform, people: People) {
  const { transact, db, clock } = platform

  /** Throws `organisation_not_found`, also for one that the doer is no member of. */
  async function getOwn({ actor, site }: Doer, id: string): Promise<OwnOrganisation> {
    const found = await findOrganisation(db, site, id)
    const own = actor.organisations.find(each => each.id === id && each.site === site)
    if (!found || !own) throw refuse('organisation_not_found')
    return { ...found, role: own.role as MemberRole }
  }

  return {
    getOwn,

    /** An organisation for whoever holds an invitation into it. Throws `organisation_not_found`. */
    async get(site: SiteCode, id: string): Promise<Organisation> {
      const found = await findOrganisation(db, site, id)
      if (!found) throw refuse('organisation_not_found')
      return found
    },

    /** Enters an organisation; returns its id. Throws `bad_organisation`, `sample_person_shared`. */
    async create(doer: Doer, typed: TypedOrganisation): Promise<string> {
      await people.getOwn(doer)
      const { name, creditCode } = checkedOrganisation(typed)
      const { site, actor } = doer
      const id = platform.newId()
      const at = new Date(clock())
      await transact(doer, 'accounts.create-organisation', async ({ sql, note }) => {
        const row = { site, id, name, creditCode, isSample: false, createdBy: actor.id, createdAt: at }
        if (!(await insertOrganisation(sql, row))) demandGood([faultAt('creditCode', 'credit_code_taken')])
        await insertMember(sql, { site, organisationId: id, personId: actor.id }, 'owner', at)
        note(`organisation:${id}`)
      })
      return id
    },

    /** The organisations of a person on all sites. */
    listOf: (personId: string) => listOrganisationsOf(db, personId),

    /** Throws `bad_organisation`, `organisation_not_found`, `not_your_part`. */
    async rename(doer: Doer, id: string, name: string): Promise<void> {
      await people.getOwn(doer)
      demandAct((await getOwn(doer, id)).role, 'rename', 'owner')
      demandGood(nameFaultsOf(name))
      await transact(doer, 'accounts.rename-organisation', async ({ sql, note }) => {
        await updateOrganisationName(sql, doer.site, id, name.trim())
        note(`organisation:${id}`)
      })
    },

    /** Ends an organisation: nobody is a member any more, and its code is free. Throws as `rename`. */
    async close(doer: Doer, id: string): Promise<void> {
      await people.getOwn(doer)
      demandAct((await getOwn(doer, id)).role, 'close', 'owner')
      await transact(doer, 'accounts.close-organisation', async ({ sql, note }) => {
        await deleteMembers(sql, { site: doer.site, organisationId: id })
        await setClosed(sql, doer.site, id, new Date(clock()))
        note(`organisation:${id}`)
      })
    },
  }
}

/** Throws `not_your_part` unless the role allows the act. */
export function demandAct(doer: MemberRole, act: MembershipAct, target: MemberRole) {
  if (!mayAct(doer, act, target)) throw refuse('not_your_part')
}

function checkedOrganisation(typed: TypedOrganisation) {
  const creditCode = plainCreditCode(typed.creditCode)
  const fault = creditCode === '' ? undefined : findCreditCodeFault(creditCode)
  demandGood([...nameFaultsOf(typed.name), ...(fault ? [faultAt('creditCode', `credit_code_${fault}`)] : [])])
  return { name: typed.name.trim(), creditCode: creditCode === '' ? null : creditCode }
}

function nameFaultsOf(name: string): FieldFault[] {
  if (name.trim() === '') return [faultAt('name', 'name_missing')]
  return name.includes(sampleMark) ? [faultAt('name', 'name_sample')] : []
}

function faultAt(at: string, code: keyof typeof organisationFaultSayings): FieldFault {
  return { at, code, message: organisationFaultSayings[code] }
}

function demandGood(faults: readonly FieldFault[]) {
  if (faults.length > 0) throw refuse('bad_organisation', { n: faults.length }, faults)
}
