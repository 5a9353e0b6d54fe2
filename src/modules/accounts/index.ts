import type { Doer } from '#platform/access.ts'
import type { Route } from '#platform/http/route.ts'
import { type Module, migrationsFrom } from '#platform/module.ts'
import { accountRoutes } from './account.routes.tsx'
import { apiKeysRoutes } from './api-keys/api-keys.routes.tsx'
import { organisationKeysRoutes } from './api-keys/organisation-keys.routes.tsx'
import type { ActionWords } from './audit/audit.pages.tsx'
import { auditRoutes } from './audit/audit.routes.tsx'
import { readAudit } from './audit/audit.ts'
import { createAuthenticate } from './authenticate.ts'
import { type CountWaiting, type DeskCard, deskRoute } from './desk.routes.tsx'
import { erasureJob } from './erasure/erasure.jobs.ts'
import { erasureRoutes, retentionRoutes } from './erasure/erasure.routes.tsx'
import { firstAdministratorRoutes } from './first-administrator/first-administrator.routes.tsx'
import { forgetJob } from './forget.ts'
import { acceptRoutes } from './invitations/accept.routes.tsx'
import { invitationsRoutes } from './invitations/invitations.routes.tsx'
import type { TypedInvitation } from './invitations/role-invitations.ts'
import { lostNumberRoutes } from './lost-number/lost-number.routes.tsx'
import { oidcRoutes } from './oidc/oidc.routes.tsx'
import { memberInvitationRoutes, membersRoutes } from './organisations/members.routes.tsx'
import { organisationsRoutes } from './organisations/organisations.routes.tsx'
import { ownDataRoutes } from './own-data/own-data.routes.tsx'
import { createParts, type Parts } from './parts.ts'
import { addPeople, managePeople, peopleRoutes } from './people/people.routes.tsx'
import { ownNumberRoutes } from './phone/own-number.routes.tsx'
import { phoneRoutes } from './phone/phone.routes.tsx'
import type { AccountsPlatform } from './platform.ts'
import { realNameRoutes } from './real-name/real-name.routes.tsx'
import { verifyPeople } from './real-name/real-names.ts'
import { retentionJob } from './retention/retention.jobs.ts'
import { findRole, roleNames } from './roles.ts'
import { secondFactorRoutes } from './second-factor/second-factor.routes.tsx'
import { countSecondFactors } from './second-factor/second-factor.store.ts'
import { secondStepRoutes } from './second-factor/second-step.routes.tsx'
import { sessionsRoutes } from './sessions/sessions.routes.tsx'
import { signInPageOf, signInRoutes } from './sign-in/sign-in.routes.tsx'
import { authorise, threeOfficersRoutes } from './three-officers/three-officers.routes.tsx'

export { AuditLink } from './audit/audit-link.tsx'
export type { DeskCard } from './desk.routes.tsx'
export type { SampleFace } from './sample-people.data.ts'
export { FaceButtons } from './sign-in/faces.tsx'

/** Roles whose holders must have a second factor. */
const demandingRoles = roleNames.filter(name => findRole(name)?.secondFactor)

export type Accounts = ReturnType<typeof createAccounts>

type Given = { deskCards: readonly DeskCard[]; countWaiting: CountWaiting; actionWords: ActionWords }

/**
 * Makes the module. `deskCards` are the areas that other modules offer on the desks of those who may work there,
 * `countWaiting` how much waits for them, `actionWords` what the actions of the audit trail are called.
 */
export function createAccounts(platform: AccountsPlatform, given: Given) {
  const parts = createParts(platform)
  const module: Module = {
    name: 'accounts',
    migrations: migrationsFrom(
      import.meta.glob('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
    ),
    permissions: [addPeople, managePeople, verifyPeople, authorise, readAudit],
    routes: routesOf(platform, parts, given),
    subscriptions: [],
    jobs: [forgetJob(platform), erasureJob(parts.erasing), retentionJob(platform, parts.retention)],
    personal: parts.ownPersonal,
  }
  return {
    module,
    authenticate: createAuthenticate(platform, parts),
    /** Writes down when sign-ins and keys were last used; to be called about once a minute. */
    flushSeen: () => parts.seen.flush(),
    /** The sample faces of the home page, none outside sample mode; they post `face` to `/sign-in/sample`. */
    listSampleFaces: async () => (await parts.sample.listFaces()).filter(face => !face.newsroom),
    /** The people of the sample who are loaded, by face, as those who act. */
    listSampleActors: parts.sample.listActors,
    /** Adds the people of the sample who are missing; returns how many. */
    loadSamplePeople: (doer: Doer) => parts.sample.load(doer),
    /** Takes the people of the sample away with their sign-ins and roles; returns how many. */
    removeSamplePeople: (doer: Doer) => parts.sample.remove(doer),
    /** How many people hold a role that demands a second factor, and how many of them have none. */
    countSecondFactors: () => countSecondFactors(platform.db, demandingRoles),
    /** Path of the page that makes the first administrator; null when there is one, and in sample mode. */
    firstAdministratorLink: () => parts.firstAdministrator.makeLink(),
    /** Erases those whose waiting time is over, as the hourly job does. */
    eraseDue: parts.erasing.eraseDue,
    /** Takes in what the modules above keep of people, for the export of one's own data and for erasure. */
    knowPersonal: parts.knowPersonal,
    /** Names of the roles that there are. */
    roleNames,
    /** Invites someone to a role on the doer's site; returns the link's path inside that site. */
    async invite(doer: Doer, typed: TypedInvitation): Promise<string> {
      return parts.invitations.pathOf({ site: doer.site, id: await parts.roleInvitations.invite(doer, typed) })
    },
  }
}

function routesOf(platform: AccountsPlatform, parts: Parts, { deskCards, countWaiting, actionWords }: Given): Route[] {
  const showSignIn = signInPageOf(parts.sample, parts.oidc)
  const byOperator = platform.config.sms === undefined
  return [
    ...lostNumberRoutes({ ...parts, byOperator }),
    ...signInRoutes({ ...parts, showSignIn }),
    ...phoneRoutes({ ...parts, showSignIn, byOperator }),
    ...ownNumberRoutes({ ...parts, byOperator, clock: platform.clock }),
    ...realNameRoutes({ ...parts, db: platform.db }),
    ...firstAdministratorRoutes(parts),
    deskRoute(deskCards, { ...parts, countWaiting }),
    ...peopleRoutes(parts),
    ...auditRoutes(parts, actionWords),
    ...accountRoutes(parts),
    ...sessionsRoutes(parts, platform.clock),
    ...invitationsRoutes({ ...parts, newId: platform.newId }),
    ...acceptRoutes(parts),
    ...threeOfficersRoutes(parts.threeOfficers),
    ...secondFactorRoutes(parts),
    ...secondStepRoutes(parts),
    ...oidcRoutes(parts),
    ...apiKeysRoutes(parts, platform.clock),
    ...organisationKeysRoutes(parts, platform.clock),
    ...organisationsRoutes({ ...parts, newId: platform.newId }),
    ...membersRoutes(parts),
    ...ownDataRoutes(parts),
    ...erasureRoutes({ ...parts, clock: platform.clock }),
    ...retentionRoutes({ ...parts, clock: platform.clock }),
    ...memberInvitationRoutes({ ...parts, newId: platform.newId }),
  ]
}
