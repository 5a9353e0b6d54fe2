import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock } from '#platform/clock.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { type Database, unopenedDatabase } from '#platform/db/database.ts'
import type { MigrationSet } from '#platform/db/migrate.ts'
import { migrationSets, openHouse } from '#platform/house.ts'
import { openRegion } from '#sites/regions.ts'
import { createApp } from '../../src/app.ts'
import { testDatabase } from './database.ts'
import { silentLog } from './house.ts'

type Given = {
  environment?: Record<string, string>
  clock?: Clock
  requestsPerMinute?: number
  sample?: boolean
  /** Opens another database than a fresh, migrated one. */
  openDatabase?: (sets: readonly MigrationSet[]) => Promise<Database>
}

/**
 * The whole program on a fresh database, for one test, without listening: ask it with `app.server.inject`.
 * The sample is off unless asked for, no role demands a second factor, and nobody is
 * signed out for being idle, in the lifetime of a test.
 */
export async function createTestApp({
  environment = {},
  clock = Date.now,
  requestsPerMinute = 100_000,
  sample = false,
  openDatabase = testDatabase,
}: Given = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'open56-test-'))
  const config = readConfig({
    OPEN56_DATA: folder,
    OPEN56_LOG: 'silent',
    OPEN56_SAMPLE: sample ? 'on' : 'off',
    OPEN56_SECOND_FACTOR_GRACE_DAYS: '36500',
    OPEN56_IDLE_MINUTES: '0',
    ...environment,
  })
  const sets = migrationSets((await createApp(await houseWithout(config))).modules)
  const house = await openHouse({
    config,
    sites: openRegion(config.region, config.sitesFile),
    log: silentLog,
    clock,
    database: await openDatabase(sets),
  })
  const app = await createApp(house, { requestsPerMinute })
  const stop = await app.start()
  onTestFinished(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return app
}

/** A house whose database is not open, for asking the app about its routes and migrations. */
function houseWithout(config: Config) {
  return openHouse({
    config,
    sites: openRegion(config.region, config.sitesFile),
    log: silentLog,
    database: unopenedDatabase(),
  })
}
