import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { type Doer, programActor } from '#platform/access.ts'
import { createAuditedKysely } from './audited-kysely.ts'
import { longestPassword, shortestPassword } from './passwords.ts'
import type { AccountsPlatform } from './platform.ts'
import { createAddressLimits } from './sign-in/address-limits.ts'
import { provedPath, provedSignIn } from './sign-in/proved-sign-in.ts'
import { isUsername, longestUsername, shortestUsername } from './usernames.ts'

const dayS = 86_400

/** The cookie that says who someone is: `<token>.<signature>`. */
export const sessionCookie = 'open56.session_token'

/** Requests to better-auth never leave the program; this stands where an address has to stand. */
const inside = 'http://accounts.invalid'

/** Header in which better-auth finds the visitor's address, as the HTTP server knows it. */
const addressHeader = 'x-open56-client-address'

/** Who asks: the visitor's address and browser, and the cookies of a sign-in if there is one. */
export type Asker = { doer: Doer; clientAddress: string; userAgent: string; cookie: string }

/** A question to better-auth under way: in whose name, and what the database threw meanwhile. */
type Asking = { doer: Doer; failures: unknown[] }

export type Auth = ReturnType<typeof createAuth>

/**
 * Sessions and passwords by better-auth on our tables. Nothing of it is reachable from outside: routes ask it through
 * `ask`, so that its rate limit by address holds; every write of it is audited in the name of the asker.
 */
export function createAuth(platform: AccountsPlatform) {
  const asking = new AsyncLocalStorage<Asking>()
  const itself: Doer = { actor: programActor('accounts'), site: platform.sites.top.code }
  const doer = () => asking.getStore()?.doer ?? itself
  const db = createAuditedKysely(platform, doer, error => asking.getStore()?.failures.push(error))
  const auth = betterAuth({ ...settings(platform), database: { db, type: 'postgres', schemaName: 'accounts' } })
  return {
    /** Posts to better-auth and gives back its answer. Throws what the database threw, which better-auth hides. */
    async ask(path: AskPath, body: Record<string, unknown>, asker: Asker): Promise<Response> {
      const headers = {
        'content-type': 'application/json',
        'user-agent': asker.userAgent,
        [addressHeader]: asker.clientAddress,
        ...(asker.cookie ? { cookie: asker.cookie } : {}),
      }
      const request = new Request(`${inside}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      const failures: unknown[] = []
      const response = await asking.run({ doer: asker.doer, failures }, () => auth.handler(request))
      if (response.status >= 500 && failures.length > 0) throw failures[0]
      return response
    },
    /** The living session that a cookie header proves, with its person; null for none, an ended or a forged one. */
    async findSession(cookie: string) {
      try {
        return await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
      } catch (error) {
        // better-auth hides what failed behind an error of its own; whether the database is away matters.
        throw (error as Error).cause ?? error
      }
    },
  }
}

type AskPath = '/sign-in/username' | typeof provedPath | '/sign-out' | '/change-password'

/** What better-auth is told besides its database. */
export function settings(platform: AccountsPlatform) {
  return {
    appName: 'Open56',
    baseURL: inside,
    secret: platform.secrets.fingerprint('accounts.better-auth', 'secret'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: shortestUsername,
        maxUsernameLength: longestUsername,
        usernameValidator: isUsername,
      }),
      provedSignIn(),
    ],
    rateLimit: {
      enabled: true,
      customStorage: createAddressLimits(platform.clock),
      window: 60,
      max: 60,
      customRules: {
        '/sign-in/username': { window: 60, max: 30 },
        [provedPath]: { window: 60, max: 30 },
        '/change-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'open56',
      useSecureCookies: false,
      // The platform checks the origin and the token of every form before a route runs.
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => platform.newId(), validateSchema: false },
    },
    ...tables,
  }
}

const instants = { createdAt: 'created_at', updatedAt: 'updated_at' }

const secondFactorAt = { type: 'date', required: false, input: false, fieldName: 'second_factor_at' } as const

/** better-auth's models in the names of our migration. */
const tables = {
  user: {
    modelName: 'persons',
    fields: { emailVerified: 'email_verified', ...instants },
    additionalFields: {
      realNameLevel: { type: 'number', required: false, input: false, fieldName: 'real_name_level' },
      sampleFace: { type: 'string', required: false, input: false, fieldName: 'sample_face' },
      secondFactorAt,
    },
  },
  session: {
    modelName: 'sessions',
    expiresIn: 7 * dayS,
    disableSessionRefresh: true,
    additionalFields: {
      secondFactorAt,
      seenAt: { type: 'date', required: false, input: false, fieldName: 'seen_at' },
    },
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'client_address',
      userAgent: 'user_agent',
      ...instants,
    },
  },
  account: {
    modelName: 'credentials',
    fields: {
      userId: 'person_id',
      providerId: 'provider_id',
      accountId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...instants,
    },
  },
  verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...instants } },
} as const
