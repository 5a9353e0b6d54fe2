import { z } from 'zod'

const said = z.string().trim().min(1).max(40)

const service = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'small letters, digits and hyphens'),
  issuer: z.url(),
  clientId: z.string().min(1),
  secretFrom: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'the name of an environment variable'),
  scopes: z.array(z.string().min(1)).default(['openid', 'profile']),
  label: z.tuple([said, said]),
  unknown: z.enum(['add', 'refuse']).default('refuse'),
})

/** The setting: a JSON list, as text in the environment or as it is in the configuration file. */
export const servicesSetting = z
  .preprocess(given => (typeof given === 'string' ? readJson(given) : given), z.array(service).max(10))
  .default([])

/** A service of OpenID Connect that people can sign in with. */
export type SignInService = Omit<z.infer<typeof service>, 'secretFrom'> & { clientSecret: string }

type Given = z.infer<typeof servicesSetting>

/** What contradicts in the list: ids twice, issuers without TLS, secrets that are not in the environment. */
export function serviceFaults(given: Given, environment: Record<string, string | undefined>): string[] {
  const at = (id: string) => `OPEN56_SIGN_IN_SERVICES, ${id}`
  return given.flatMap(({ id, issuer, secretFrom, scopes }, index) => [
    ...(given.findIndex(each => each.id === id) < index ? [`${at(id)}: this id stands there twice`] : []),
    ...(isSafe(issuer) ? [] : [`${at(id)}: the issuer must begin with https://`]),
    ...(scopes.includes('openid') ? [] : [`${at(id)}: scopes must hold openid`]),
    ...(environment[secretFrom] ? [] : [`${at(id)}: the environment has no ${secretFrom} with the client's secret`]),
  ])
}

export function withSecrets(given: Given, environment: Record<string, string | undefined>): SignInService[] {
  return given.map(({ secretFrom, ...rest }) => ({ ...rest, clientSecret: environment[secretFrom]! }))
}

/** Plain http is for a service on this machine alone: tests and trying out. */
export function isSafe(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
