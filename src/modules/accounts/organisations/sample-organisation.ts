import type { Transaction } from '#platform/transact.ts'
import { listSamplePeople } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import { sampleFaces, sampleOrganisationName } from '../sample-people.data.ts'
import { insertMember } from './members.store.ts'
import { hasSampleOrganisation, insertOrganisation } from './organisations.store.ts'

/** Writes the organisation of the sample with its members on the top site, unless it is there. */
export async function writeSampleOrganisation(
  { sql, doer }: Transaction,
  { newId, clock, sites }: Pick<AccountsPlatform, 'newId' | 'clock' | 'sites'>,
) {
  if (await hasSampleOrganisation(sql)) return
  const id = newId()
  const at = new Date(clock())
  const site = sites.top.code
  const about = { name: sampleOrganisationName, creditCode: null, isSample: true }
  await insertOrganisation(sql, { site, id, ...about, createdBy: doer.actor.id, createdAt: at })
  for (const person of await listSamplePeople(sql)) {
    const role = sampleFaces.find(({ face }) => face === person.sampleFace)?.memberRole
    if (role) await insertMember(sql, { site, organisationId: id, personId: person.id }, role, at)
  }
}
