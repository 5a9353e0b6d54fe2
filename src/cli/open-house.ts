import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Config } from '#platform/config.ts'
import { unopenedDatabase } from '#platform/db/database.ts'
import { openHouse } from '#platform/house.ts'
import { createLog } from '#platform/log.ts'
import { openRegion } from '#sites/regions.ts'

/** The dump of an empty database that the build made, beside the program. */
const templateFile = fileURLToPath(new URL('../template.tar', import.meta.url))

/** Opens what the configuration names. */
export function openConfiguredHouse(config: Config) {
  const template = existsSync(templateFile) ? templateFile : undefined
  return openHouse({ config, sites: openRegion(config.region, config.sitesFile), log: createLog(config), template })
}

/** A house without a database, for commands that only look at the program itself. */
export function openEmptyHouse(config: Config) {
  return openHouse({
    config,
    sites: openRegion(config.region, config.sitesFile),
    log: createLog(config),
    database: unopenedDatabase(),
  })
}

/** A house whose new database has no tables at all, for restoring into it. */
export function openBareHouse(config: Config) {
  return openHouse({ config, sites: openRegion(config.region, config.sitesFile), log: createLog(config) })
}
