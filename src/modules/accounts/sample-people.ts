import { hashPassword } from 'better-auth/crypto'
import type { Actor, Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Site, SiteCode } from '#platform/sites.ts'
import type { Asker } from './auth.ts'
import { accountsErrors } from './errors.data.ts'
import { writeGrant } from './grants.ts'
import { deleteSampleOrganisations } from './organisations/organisations.store.ts'
import { writeSampleOrganisation } from './organisations/sample-organisation.ts'
import { deleteSamplePeople, listSamplePeople, type Person } from './people/people.store.ts'
import { addWithRole } from './people/people.ts'
import { setRealNameLevel } from './phone/phone.store.ts'
import type { Phones } from './phone/phones.ts'
import type { AccountsPlatform } from './platform.ts'
import { findRole } from './roles.ts'
import { type SampleFace, sampleFaces } from './sample-people.data.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import { samplePrefix } from './usernames.ts'

const refuse = refusals(accountsErrors)

export type SamplePeople = ReturnType<typeof createSamplePeople>

/** The made-up people of the sample region: there only while the installation runs with its sample. */
export function createSamplePeople(platform: AccountsPlatform, signIn: SignIn, phones: Phones) {
  const { config, db, transact, sites, secrets } = platform
  const password = () => secrets.fingerprint('accounts.sample-people', 'password')

  /** The faces that one can sign in as now; none outside sample mode. */
  async function listFaces(): Promise<readonly SampleFace[]> {
    if (!config.sample) return []
    const loaded = new Set((await listSamplePeople(db)).map(person => person.sampleFace))
    return sampleFaces.filter(({ face }) => loaded.has(face))
  }

  return {
    listFaces,

    /** The people of the sample who are loaded, by face, with what their roles permit. */
    async listActors(): Promise<ReadonlyMap<string, Actor>> {
      const loaded = await listSamplePeople(db)
      return new Map(loaded.map(person => [person.sampleFace!, actorOf(person, sites.top.code)]))
    },

    /** Adds the people of the sample who are missing; returns how many. */
    async load(doer: Doer): Promise<number> {
      const passwordHash = await hashPassword(password())
      return transact(doer, 'accounts.load-sample', async tx => {
        const loaded = new Set((await listSamplePeople(tx.sql)).map(person => person.sampleFace))
        const missing = sampleFaces.filter(({ face }) => !loaded.has(face))
        for (const { face, name, roles, number, realNameLevel } of missing) {
          const person = { name, username: samplePrefix + face, passwordHash, sampleFace: face }
          const id = await addWithRole(tx, platform, person, null)
          await phones.put(tx, id, { number })
          await setRealNameLevel(tx.sql, id, realNameLevel)
          for (const role of roles) await writeGrant(tx, platform, id, { site: sites.top.code, below: true, role })
        }
        await writeSampleOrganisation(tx, platform)
        return missing.length
      })
    },

    /** Takes the people of the sample away, with their sign-ins and roles; returns how many. */
    async remove(doer: Doer): Promise<number> {
      return transact(doer, 'accounts.remove-sample', async ({ sql }) => {
        await deleteSampleOrganisations(sql)
        return deleteSamplePeople(sql)
      })
    },

    /** Signs in as a sample face; gives back its cookies and on which page of which site it lands. Throws `sample_off`. */
    async signInAs(face: string, asker: Asker): Promise<{ cookies: string[]; landing: string; site: Site }> {
      const found = (await listFaces()).find(each => each.face === face)
      if (!found) throw refuse('sample_off')
      const given = { username: samplePrefix + face, password: password() }
      const site = (found.landingSite && sites.find(found.landingSite)) || sites.top
      return { cookies: await signIn.signIn(given, asker), landing: found.landing, site }
    },
  }
}

function actorOf({ id, name, sampleFace }: Person, top: SiteCode): Actor {
  const roles = sampleFaces.find(({ face }) => face === sampleFace)?.roles ?? []
  const permissions = roles.flatMap(role => findRole(role)!.permissions)
  const grants = [{ site: top, below: true, permissions }]
  return { id, kind: 'person', name, grants, organisations: [], csrfToken: '' }
}
