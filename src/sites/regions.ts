import { ConfigError } from '#platform/config.ts'
import { createSites, type Sites } from '#platform/sites.ts'
import { jiangxi } from './jiangxi.data.ts'
import { changeSites } from './site-changes.ts'

const regions = { jiangxi }

/**
 * The sites of a region by its name, with what the file `changes` says differently of them. Throws ConfigError for a
 * name that has no data file, and for mistakes in the file.
 */
export function openRegion(name: string, changes?: string): Sites {
  const sites = regions[name as keyof typeof regions]
  if (!sites) throw new ConfigError([`OPEN56_REGION: there is no region ${name}; known: ${Object.keys(regions)}`])
  return createSites(changes ? changeSites(sites, changes) : sites)
}
