import { backupJob } from './backup/scheduled.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { createTransact } from './create-transact.ts'
import { type Database, openDatabase } from './db/database.ts'
import { measured } from './db/measured.ts'
import { type MigrationSet, migrate } from './db/migrate.ts'
import { createSlowQueries } from './db/slow-queries.ts'
import type { Subscription } from './events.ts'
import { createFileStore } from './files/file-store.ts'
import { createIds } from './ids.ts'
import { createJobs, type JobHouse } from './jobs/create-jobs.ts'
import type { JobType } from './jobs/jobs.ts'
import { installQueue } from './jobs/queue.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { platformMigrations } from './migrations.ts'
import type { Module } from './module.ts'
import { keepSending } from './notify/keep-sending.ts'
import { createNotify } from './notify/notify.ts'
import { createSamples } from './operations/samples.ts'
import { createOutbox, keepDelivering, type Outbox } from './outbox.ts'
import { createSecrets } from './secrets-seal.ts'
import type { Sites } from './sites.ts'

export type HouseParts = {
  config: Config
  sites: Sites
  log: Log
  clock?: Clock
  /** Dump of a migrated, empty embedded database. */
  template?: string | undefined
  /** An open database instead of the one that the configuration names. */
  database?: Database
}

type Listeners = { wake: () => void; stale: (site: string | undefined) => void }

export type House = Awaited<ReturnType<typeof openHouse>>

/**
 * Opens what every module stands on: database, keys, files, transactions, outbox. Modules are made with it and then
 * told to it by `furnish`; nothing runs before that.
 */
export async function openHouse({ config, sites, log, clock = systemClock, template, database: given }: HouseParts) {
  const metrics = createMetrics()
  const slowQueries = createSlowQueries(clock)
  const database = measured(given ?? (await openDatabase(config, template)), (outcome, durationMs, sql) => {
    metrics.countQuery(outcome, durationMs)
    slowQueries.note(sql, durationMs)
  })
  const { kysely } = database
  const newId = createIds(clock)
  const subscriptions: Subscription[] = []
  const pageChanges = new Set<string>()
  const listeners: Listeners = { wake: () => undefined, stale: () => undefined }
  const transact = createTransact({
    kysely,
    clock,
    newId,
    subscriptions,
    pageChanges,
    committed({ messages, staleSite }) {
      if (staleSite) listeners.stale(staleSite)
      if (messages) listeners.wake()
    },
  })
  const outbox = createOutbox({ kysely, transact, clock, log, subscriptions })
  const { connections, kind } = database
  const jobHouse = createJobs({ connections, kind, log, clock, topSite: sites.top.code })
  const waiting = () => countWaiting(outbox, jobHouse)
  const samples = createSamples({ clock, log, answered: metrics.answered, waiting })
  const secrets = createSecrets(config.keysDir)
  const texts = { db: kysely, transact, clock, newId, secrets, template: config.sms, log, topSite: sites.top.code }
  metrics.watch({ outbox: outbox.count, jobs: jobHouse.count })
  return {
    config,
    sites,
    log,
    clock,
    newId,
    database,
    db: kysely,
    transact,
    outbox,
    jobs: jobHouse.jobs,
    jobHouse,
    metrics,
    slowQueries,
    samples,
    secrets,
    notify: createNotify(texts),
    files: createFileStore(config, clock),
    /** Tells the modules: their subscriptions, and which of their events change public pages. */
    furnish(modules: readonly Module[], changes: readonly { name: string }[]) {
      subscriptions.push(...modules.flatMap(module => module.subscriptions))
      for (const event of changes) pageChanges.add(event.name)
    },
    /** Delivers messages until stopped. */
    deliver() {
      const delivery = keepDelivering(outbox, log)
      listeners.wake = delivery.wake
      return delivery
    },
    /** Sends text messages until stopped. */
    sendTexts: () => keepSending(texts),
    /** Calls back when pages of a site became stale, in this process or another; without a site, all may be. */
    async watchPages(stale: (site: string | undefined) => void) {
      listeners.stale = stale
      return database.connections.listen('open56_stale_pages', stale, () => stale(undefined))
    },
    close: () => database.connections.close(),
  }
}

/** Messages and jobs that wait or run. */
async function countWaiting(outbox: Pick<Outbox, 'count'>, jobHouse: Pick<JobHouse, 'count'>): Promise<number> {
  const messages = await outbox.count()
  const jobs = await jobHouse.count()
  return messages.waiting + jobs.waiting + jobs.running
}

/** Migrations of the platform and of modules, in the order in which they are applied. */
export function migrationSets(modules: readonly Pick<Module, 'name' | 'migrations'>[]): MigrationSet[] {
  return [{ name: 'platform', migrations: platformMigrations }, ...modules]
}

/** What the house itself does by the clock: the daily backup, where a folder for it is set. */
export function houseJobs(house: House, modules: readonly Module[]): JobType[] {
  const { config, database, files, clock } = house
  if (!config.backup) return []
  const source = { connections: database.connections, sets: migrationSets(modules), files, clock }
  return [backupJob({ ...source, dataDir: config.dataDir, plan: config.backup })]
}

export async function migrateHouse({ database }: House, modules: readonly Module[]): Promise<string[]> {
  const applied = await migrate(database.connections, migrationSets(modules))
  await installQueue(database.connections, database.kind)
  return applied
}
