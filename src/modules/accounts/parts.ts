import { createApiKeys } from './api-keys/api-keys.ts'
import { createOrganisationKeys } from './api-keys/organisation-keys.ts'
import { createAudit } from './audit/audit.ts'
import { createAuth } from './auth.ts'
import { createFirstAdministrator } from './first-administrator/first-administrator.ts'
import { createGrants } from './grants.ts'
import { createInvitations } from './invitations/invitations.ts'
import { createRoleInvitations } from './invitations/role-invitations.ts'
import { createTakingUp } from './invitations/taking-up.ts'
import { createLostNumbers } from './lost-number/lost-numbers.ts'
import { createLinks } from './oidc/links.ts'
import { createOidc } from './oidc/oidc.ts'
import { createServiceSignIn } from './oidc/service-sign-in.ts'
import { createMemberInvitations } from './organisations/member-invitations.ts'
import { createMembers } from './organisations/members.ts'
import { createOrganisations } from './organisations/organisations.ts'
import { createPersonalParts } from './own-data/personal-parts.ts'
import { createPeople } from './people/people.ts'
import { createPersonKeys, type PersonKeys } from './people/person-keys.ts'
import { createChangeNumber } from './phone/change-number.ts'
import { createCodes } from './phone/codes.ts'
import { createPhoneSignIn } from './phone/phone-sign-in.ts'
import { createPhones } from './phone/phones.ts'
import type { AccountsPlatform } from './platform.ts'
import { identityServiceOf } from './real-name/identity-service.ts'
import { createRealNames } from './real-name/real-names.ts'
import { createSeenDocuments } from './real-name/seen-documents.ts'
import { createSamplePeople } from './sample-people.ts'
import { createSecondFactor } from './second-factor/second-factor.ts'
import { createSecondFactorCodes } from './second-factor/second-factor-codes.ts'
import { createSecondFactorReset } from './second-factor/second-factor-reset.ts'
import { createSecondStep } from './second-factor/second-step.ts'
import { createSeen } from './seen.ts'
import { createSessions } from './sessions/sessions.ts'
import { createAttempts } from './sign-in/attempts.ts'
import { createSignIn, type SignIn } from './sign-in/sign-in.ts'
import { createThreeOfficers } from './three-officers/three-officers.ts'

export type Parts = ReturnType<typeof createParts>

/** The rules of this module, each with what it stands on. */
export function createParts(platform: AccountsPlatform) {
  const auth = createAuth(platform)
  const attempts = createAttempts(platform)
  const signIn = createSignIn(platform, auth, attempts)
  const sessions = createSessions(platform)
  const seen = createSeen(platform)
  const apiKeys = createApiKeys(platform, seen)
  const secondStep = createSecondStep(platform, auth)
  const secondFactor = createSecondFactor(platform, signIn, createSecondFactorCodes(platform, attempts))
  const resetSecondFactor = createSecondFactorReset(platform)
  const oidc = createOidc(platform)
  const serviceSignIn = createServiceSignIn(platform, signIn)
  const links = createLinks(platform, oidc)
  const grants = createGrants(platform)
  const threeOfficers = createThreeOfficers(platform)
  const people = createPeople(platform)
  const personKeys = createPersonKeys(platform)
  const numbers = createNumbers(platform, personKeys, signIn)
  const { phones } = numbers
  const sample = createSamplePeople(platform, signIn, phones)
  const realNames = createRealNames(platform, { personKeys, phones })
  const seenDocuments = createSeenDocuments(platform, { personKeys, phones, service: serviceOf(platform) })
  const firstAdministrator = createFirstAdministrator(platform, sample)
  const invitations = createInvitations(platform)
  const roleInvitations = createRoleInvitations(platform, invitations)
  const organisations = createOrganisations(platform, people)
  const members = createMembers(platform, people, organisations)
  const memberInvitations = createMemberInvitations(platform, { invitations, people, organisations })
  const organisationKeys = createOrganisationKeys(platform, { apiKeys, organisations, people })
  const takingUp = createTakingUp(platform, { invitations, people, roleInvitations, memberInvitations })
  const audit = createAudit(platform)
  const personal = createPersonalParts(platform, people, personKeys)
  return {
    ...personal,
    audit,
    auth,
    attempts,
    signIn,
    secondFactor,
    resetSecondFactor,
    secondStep,
    sessions,
    seen,
    oidc,
    serviceSignIn,
    links,
    apiKeys,
    sample,
    people,
    grants,
    threeOfficers,
    personKeys,
    ...numbers,
    realNames,
    seenDocuments,
    firstAdministrator,
    invitations,
    roleInvitations,
    takingUp,
    organisations,
    members,
    memberInvitations,
    organisationKeys,
  }
}

/** Mobile numbers of people, and the ways in which one signs in with them and changes them. */
function createNumbers(platform: AccountsPlatform, personKeys: PersonKeys, signIn: SignIn) {
  const codes = createCodes(platform)
  const phones = createPhones(platform, personKeys, codes)
  const phoneSignIn = createPhoneSignIn(platform, codes, phones, signIn)
  const changeNumber = createChangeNumber(platform, codes, phones, phoneSignIn)
  const lostNumbers = createLostNumbers(platform, { personKeys, phones, codes, phoneSignIn })
  return { codes, phones, phoneSignIn, changeNumber, lostNumbers }
}

const serviceOf = ({ config }: AccountsPlatform) => identityServiceOf(config.identity)
