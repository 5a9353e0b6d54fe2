import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const condition = z.strictObject({
  /** Path of the field in a JSON answer: `Response.Code`, `data.0.status`. */
  at: z.string().min(1).max(200),
  equals: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))]),
})

/** What a template file may say. Texts may hold places: `{number}`, or `{env.NAME}` for a secret of the environment. */
const templateSchema = z
  .strictObject({
    method: z.enum(['GET', 'POST', 'PUT']).default('POST'),
    url: z.string().min(1).max(2000),
    headers: z.record(z.string().regex(/^[\w-]+$/), z.string().max(2000)).default({}),
    json: z.unknown().optional(),
    form: z.record(z.string(), z.string()).optional(),
    timeoutMs: z.number().int().min(100).max(30_000).default(5000),
    success: condition.optional(),
    reasonAt: z.string().max(200).optional(),
    confirmed: condition.optional(),
  })
  .refine(given => given.json === undefined || given.form === undefined, 'give json or form, not both')
  .refine(given => given.method !== 'GET' || (given.json ?? given.form) === undefined, 'GET sends no json or form')

export type Condition = z.infer<typeof condition>

/** How an outside service is asked over HTTP, and how its answer is read; with the secrets that its places name. */
export type HttpTemplate = z.infer<typeof templateSchema> & { secrets: Readonly<Record<string, string>> }

const place = /\{([A-Za-z][\w.]*)\}/g

/**
 * Reads a template file. `places` are the names that the program fills in; of each group in `needed`, one must
 * stand somewhere.
 * Gives back every mistake as a sentence instead, when there is one.
 */
export function readTemplate(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
  { places, needed }: { places: readonly string[]; needed: readonly (readonly string[])[] },
): { template: HttpTemplate } | { faults: string[] } {
  const raw = readJson(path)
  if ('fault' in raw) return { faults: [raw.fault] }
  const parsed = templateSchema.safeParse(raw.value)
  if (!parsed.success) return { faults: parsed.error.issues.map(i => `${path}: ${i.path.join('.')}: ${i.message}`) }
  const used = placesIn(parsed.data)
  const secretNames = used.filter(name => name.startsWith('env.')).map(name => name.slice(4))
  const faults = [
    ...used
      .filter(name => !name.startsWith('env.') && !places.includes(name))
      .map(name => `there is no place {${name}}`),
    ...needed
      .filter(group => !group.some(name => used.includes(name)))
      .map(group => `it must hold {${group.join('} or {')}}`),
    ...secretNames.filter(name => !environment[name]).map(name => `{env.${name}}: the environment has no ${name}`),
    ...(isHttp(parsed.data.url) ? [] : ['url must begin with https:// or http:// and a host without places']),
  ]
  if (faults.length > 0) return { faults: faults.map(fault => `${path}: ${fault}`) }
  const secrets = Object.fromEntries(secretNames.map(name => [`env.${name}`, environment[name]!]))
  return { template: { ...parsed.data, secrets } }
}

function readJson(path: string): { value: unknown } | { fault: string } {
  if (!existsSync(path)) return { fault: `there is no file ${path}` }
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) }
  } catch (error) {
    return { fault: `${path} is not JSON: ${(error as Error).message}` }
  }
}

function isHttp(url: string): boolean {
  return /^https?:\/\/[^/{}?#]+/.test(url) && URL.canParse(url)
}

function placesIn({ url, headers, json, form }: z.infer<typeof templateSchema>): string[] {
  const names = textsIn([url, headers, json, form]).flatMap(text => [...text.matchAll(place)].map(match => match[1]!))
  return [...new Set(names)]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Fills the places of every text in a value; `encode` makes a filled-in value fit where it stands. */
export function fillPlaces<T>(value: T, values: Readonly<Record<string, string>>, encode = (text: string) => text): T {
  if (typeof value === 'string')
    return value.replace(place, (whole, name: string) => (name in values ? encode(values[name]!) : whole)) as T
  if (Array.isArray(value)) return value.map(each => fillPlaces(each, values, encode)) as T
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillPlaces(each, values, encode)])) as T
  return value
}
