import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type SignInService, serviceFaults, servicesSetting, withSecrets } from './config-services.ts'
import { type HttpTemplate, readTemplate } from './gateways/http-template.ts'

/** Bad configuration or usage; the command line ends with exit code 2 and prints every sentence. */
export class ConfigError extends Error {
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'ConfigError'
    this.sentences = sentences
  }
}

const onOff = z.enum(['on', 'off']).transform(value => value === 'on')
const list = z.string().transform(value =>
  value
    .split(',')
    .map(item => item.trim())
    .filter(Boolean),
)
const role = z.enum(['web', 'worker', 'gateway'])

/** Every setting: environment variable → what it means, with its default. Secrets come from here or from key files. */
const settings = z.object({
  OPEN56_PORT: z.coerce.number().int().min(0).max(65535).default(5600).describe('Port to listen on'),
  OPEN56_HOST: z.string().default('localhost').describe('Address to listen on; 0.0.0.0 for all networks'),
  OPEN56_DATA: z.string().min(1).default('./data').describe('Folder of the embedded database, files and keys'),
  OPEN56_KEYS: z.string().min(1).optional().describe('Folder of the keys; by default <data>/keys'),
  OPEN56_SAMPLE: onOff.default(true).describe('on: load the sample region on the first start; off: start empty'),
  OPEN56_REGION: z.string().default('jiangxi').describe('Which region of src/sites to run'),
  OPEN56_SITES: z
    .string()
    .min(1)
    .optional()
    .describe('JSON file with what the sites here say differently: foot, hosts'),
  OPEN56_ROLES: list.pipe(z.array(role).min(1)).default(['web', 'worker', 'gateway']).describe('Parts to run here'),
  OPEN56_TRUST_PROXY: list.default([]).describe('Addresses of reverse proxies whose forwarding headers count'),
  OPEN56_PUBLIC_URL: z.url().optional().describe('Address that visitors use, if a proxy stands before the program'),
  OPEN56_LINK_CHECKS: z
    .enum(['inside', 'all'])
    .default('inside')
    .describe('Links of articles to look after: those on this platform (inside), or also those to other sites (all)'),
  OPEN56_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default(() => (process.stderr.isTTY ? 'warn' : 'info'))
    .describe('How much is logged: each request (info), or in a terminal only what is wrong (warn)'),
  OPEN56_LOG_DIR: z.string().min(1).optional().describe('Folder for the log, a file a day; by default stderr'),
  OPEN56_LOG_DAYS: z.coerce.number().int().min(1).max(3660).default(200).describe('How many days log files stay'),
  OPEN56_TLS_CERT: z.string().optional().describe('Certificate file (PEM)'),
  OPEN56_TLS_KEY: z.string().optional().describe('Private key file (PEM)'),
  OPEN56_FILES: z.enum(['folder', 's3']).default('folder').describe('Where files are kept'),
  OPEN56_S3_ENDPOINT: z.url().optional().describe('S3-compatible store: address'),
  OPEN56_S3_BUCKET: z.string().optional().describe('S3-compatible store: bucket'),
  OPEN56_S3_REGION: z.string().default('us-east-1').describe('S3-compatible store: region'),
  OPEN56_S3_ACCESS_KEY: z.string().optional().describe('S3-compatible store: access key'),
  OPEN56_S3_SECRET_KEY: z.string().optional().describe('S3-compatible store: secret key'),
  OPEN56_BACKUP_DIR: z.string().min(1).optional().describe('Folder for a backup every day; none by default'),
  OPEN56_BACKUP_TIME: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must look like 03:30')
    .default('03:30')
    .describe('When the daily backup is made, in the time of China'),
  OPEN56_BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(14).describe('How many daily backups stay'),
  OPEN56_SMS_TEMPLATE: z
    .string()
    .optional()
    .describe('File that says how the SMS gateway is asked; without it messages are shown to the operator'),
  OPEN56_IDENTITY_TEMPLATE: z
    .string()
    .optional()
    .describe('File that says how the identity service is asked; without it nobody is confirmed by a service'),
  OPEN56_METRICS_TOKEN: z.string().min(16).optional().describe('Bearer token for /metrics from other machines'),
  OPEN56_SIGN_IN_SERVICES: servicesSetting.describe(
    'Services of OpenID Connect to sign in with: JSON list of id, issuer, clientId, secretFrom, scopes, label, unknown',
  ),
  OPEN56_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_080)
    .default(30)
    .describe('Whoever holds a role must sign in again after so many minutes without a request; 0: never'),
  OPEN56_SECOND_FACTOR_GRACE_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .default(7)
    .describe('Days after which roles that need a second factor do nothing without one; 0 at once'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('PostgreSQL instead of the embedded database'),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('PostgreSQL as the owner of the tables, for migrations; by default DATABASE_URL'),
})

export type Config = ReturnType<typeof toConfig> & { signInServices: SignInService[] }

/**
 * Reads settings from the environment and from the JSON file that OPEN56_CONFIG names (the environment wins).
 * Throws ConfigError with one sentence for each mistake, unknown OPEN56_ names included.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = { ...readFile(environment.OPEN56_CONFIG), ...ours(environment) }
  const unknown = Object.keys(given).filter(name => !(name in settings.shape))
  const parsed = settings.safeParse(given)
  const templates = readTemplates(parsed.data, environment)
  const faults = parsed.success ? [] : parsed.error.issues.map(i => `${i.path.join('.')}: ${i.message}`)
  const sentences = [
    ...unknown.map(name => `${name}: there is no such setting; see README.md for the list`),
    ...faults,
    ...(parsed.success ? contradictions(parsed.data) : []),
    ...templates.faults,
    ...(parsed.success ? serviceFaults(parsed.data.OPEN56_SIGN_IN_SERVICES, environment) : []),
  ]
  if (sentences.length > 0 || !parsed.success) throw new ConfigError(sentences)
  const signInServices = withSecrets(parsed.data.OPEN56_SIGN_IN_SERVICES, environment)
  return { ...toConfig(parsed.data, templates), signInServices }
}

/** `name, meaning, default` of every setting, for `--help` and the manual. */
export function listSettings(): { name: string; meaning: string; fallback: unknown }[] {
  return Object.entries(settings.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined)
    const value = fallback.success ? fallback.data : undefined
    return { name, meaning: schema.description ?? '', fallback: typeof value === 'boolean' ? onOffWord(value) : value }
  })
}

function onOffWord(value: boolean): 'on' | 'off' {
  return value ? 'on' : 'off'
}

function ours(environment: Record<string, string | undefined>) {
  const names = Object.keys(environment).filter(
    name => (name.startsWith('OPEN56_') && name !== 'OPEN56_CONFIG') || name in settings.shape,
  )
  return Object.fromEntries(names.filter(name => environment[name] !== '').map(name => [name, environment[name]]))
}

function readFile(path: string | undefined): Record<string, unknown> {
  if (!path) return {}
  if (!existsSync(path)) throw new ConfigError([`OPEN56_CONFIG: there is no file ${path}`])
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new ConfigError([`OPEN56_CONFIG: ${path} is not a JSON object: ${(error as Error).message}`])
  }
}

function contradictions(given: z.infer<typeof settings>): string[] {
  const s3 = ['OPEN56_S3_ENDPOINT', 'OPEN56_S3_BUCKET', 'OPEN56_S3_ACCESS_KEY', 'OPEN56_S3_SECRET_KEY'] as const
  const missing = given.OPEN56_FILES === 's3' ? s3.filter(name => !given[name]) : []
  const halfTls = Boolean(given.OPEN56_TLS_CERT) !== Boolean(given.OPEN56_TLS_KEY)
  return [
    ...missing.map(name => `${name}: is needed when OPEN56_FILES is s3`),
    ...(halfTls ? ['OPEN56_TLS_CERT and OPEN56_TLS_KEY: give both or neither'] : []),
    ...(given.DATABASE_OWNER_URL && !given.DATABASE_URL ? ['DATABASE_OWNER_URL: needs DATABASE_URL'] : []),
  ]
}

type Templates = { sms: HttpTemplate | undefined; identity: HttpTemplate | undefined; faults: string[] }

/** How outside services are asked, from the files that the settings name. */
function readTemplates(
  given: z.infer<typeof settings> | undefined,
  environment: Record<string, string | undefined>,
): Templates {
  const read = (
    name: 'OPEN56_SMS_TEMPLATE' | 'OPEN56_IDENTITY_TEMPLATE',
    names: Parameters<typeof readTemplate>[2],
  ) => {
    const path = given?.[name]
    if (!path) return { template: undefined, faults: [] }
    const found = readTemplate(path, environment, names)
    return 'faults' in found
      ? { template: undefined, faults: found.faults.map(fault => `${name}: ${fault}`) }
      : { ...found, faults: [] }
  }
  const sms = read('OPEN56_SMS_TEMPLATE', {
    places: ['number', 'code', 'text'],
    needed: [['number'], ['code', 'text']],
  })
  const identity = read('OPEN56_IDENTITY_TEMPLATE', { places: ['name', 'id', 'number'], needed: [['name'], ['id']] })
  return { sms: sms.template, identity: identity.template, faults: [...sms.faults, ...identity.faults] }
}

function toConfig(given: z.infer<typeof settings>, { sms, identity }: Templates) {
  const dataDir = resolve(given.OPEN56_DATA)
  return {
    port: given.OPEN56_PORT,
    host: given.OPEN56_HOST,
    dataDir,
    keysDir: resolve(given.OPEN56_KEYS ?? `${dataDir}/keys`),
    sample: given.OPEN56_SAMPLE,
    region: given.OPEN56_REGION,
    sitesFile: given.OPEN56_SITES,
    roles: given.OPEN56_ROLES,
    trustProxy: given.OPEN56_TRUST_PROXY,
    publicUrl: given.OPEN56_PUBLIC_URL,
    asksOutside: given.OPEN56_LINK_CHECKS === 'all',
    idleMs: given.OPEN56_IDLE_MINUTES * 60_000,
    secondFactorGraceDays: given.OPEN56_SECOND_FACTOR_GRACE_DAYS,
    log: given.OPEN56_LOG,
    logFolder: given.OPEN56_LOG_DIR
      ? { dir: resolve(given.OPEN56_LOG_DIR), keptDays: given.OPEN56_LOG_DAYS }
      : undefined,
    tls: given.OPEN56_TLS_CERT ? { certFile: given.OPEN56_TLS_CERT, keyFile: given.OPEN56_TLS_KEY! } : undefined,
    s3:
      given.OPEN56_FILES === 's3'
        ? {
            endpoint: given.OPEN56_S3_ENDPOINT!,
            bucket: given.OPEN56_S3_BUCKET!,
            region: given.OPEN56_S3_REGION,
            accessKey: given.OPEN56_S3_ACCESS_KEY!,
            secretKey: given.OPEN56_S3_SECRET_KEY!,
          }
        : undefined,
    backup: given.OPEN56_BACKUP_DIR
      ? { dir: resolve(given.OPEN56_BACKUP_DIR), time: given.OPEN56_BACKUP_TIME, keep: given.OPEN56_BACKUP_KEEP }
      : undefined,
    sms,
    identity,
    metricsToken: given.OPEN56_METRICS_TOKEN,
    databaseUrl: given.DATABASE_URL,
    databaseOwnerUrl: given.DATABASE_OWNER_URL ?? given.DATABASE_URL,
  }
}
