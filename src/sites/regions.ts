import { ConfigError } from '#platform/config.ts'
import { createSites, type Sites } from '#platform/sites.ts'
import { jiangxi } from './jiangxi.data.ts'

const regions = { jiangxi }

/** The sites of a region by its name. Throws ConfigError for a name that has no data file. */
export function openRegion(name: string): Sites {
  const sites = regions[name as keyof typeof regions]
  if (!sites) throw new ConfigError([`OPEN56_REGION: there is no region ${name}; known: ${Object.keys(regions)}`])
  return createSites(sites)
}
