import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError } from '#platform/config.ts'
import type { Site } from '#platform/sites.ts'

const saying = z.tuple([z.string().min(1), z.string().min(1)])
const mark = z.string().min(1).nullable()

/** What an installation may say differently of a site; the rest comes from the region's data. */
const changeSchema = z.strictObject({
  name: saying.optional(),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/, 'must be a host name without port')).optional(),
  mode: z.enum(['information', 'carriers-on-platform']).optional(),
  foot: z
    .strictObject({
      sponsor: saying.nullable(),
      contact: saying.nullable(),
      siteMark: mark,
      icp: mark,
      policeRecord: mark,
      reportUrl: mark,
    })
    .partial()
    .optional(),
  baseMap: z.strictObject({ name: saying, approvalNumber: mark }).optional(),
  licences: z
    .array(z.strictObject({ name: saying, number: z.string().min(1), validTo: z.iso.date().nullable() }))
    .optional(),
})
type SiteChange = z.infer<typeof changeSchema>

/**
 * The sites of a region with what a JSON file (`{ "360000": { "foot": { "icp": "…" } } }`) says differently of some of
 * them. Throws ConfigError with a sentence for each mistake, unknown sites and fields included.
 */
export function changeSites(sites: readonly Site[], path: string): Site[] {
  const changes = readChanges(path)
  const unknown = Object.keys(changes).filter(code => !sites.some(site => site.code === code))
  if (unknown.length > 0) throw fault(unknown.map(code => `${path}: there is no site ${code} in this region`))
  return sites.map(site => changed(site, changes[site.code] ?? {}))
}

function changed(site: Site, { foot, ...others }: SiteChange): Site {
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined))
  const told = Object.fromEntries(Object.entries(foot ?? {}).filter(([, value]) => value !== undefined))
  return { ...site, ...given, foot: { ...site.foot, ...told } }
}

function readChanges(path: string): Record<string, SiteChange> {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw fault([`${path} cannot be read as JSON: ${(error as Error).message}`])
  }
  const parsed = z.record(z.string(), changeSchema).safeParse(content)
  if (parsed.success) return parsed.data
  throw fault(parsed.error.issues.map(issue => `${path}: ${issue.path.join('.')}: ${issue.message}`))
}

function fault(sentences: readonly string[]): ConfigError {
  return new ConfigError(sentences.map(sentence => `OPEN56_SITES: ${sentence}`))
}
