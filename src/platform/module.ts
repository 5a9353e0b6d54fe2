import type { Permission } from './access.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Subscription } from './events.ts'
import type { Files } from './files/files.ts'
import type { Route } from './http/route.ts'
import type { Jobs, JobType } from './jobs/jobs.ts'
import type { Log } from './log.ts'
import type { Notify } from './notify/notify.ts'
import type { PersonalRecords } from './personal.ts'
import type { Sites } from './sites.ts'
import type { Reader, Transact } from './transact.ts'

/** What the house gives to every module. */
export type Platform = {
  config: Config
  clock: Clock
  newId: () => string
  log: Log
  sites: Sites
  /** Reads outside a transaction. */
  db: Reader
  transact: Transact
  files: Files
  jobs: Jobs
  /** Text messages to people. */
  notify: Notify
  /** Keys and seals for personal fields and for signed tokens. */
  secrets: import('./secrets.ts').Secrets
}

/** A migration as plain SQL; forward only, applied once, in the order of names within a module. */
export type Migration = { name: string; sql: string }

/** What every module hands to the composition root, and nothing more. */
export type Module = {
  name: string
  migrations: readonly Migration[]
  permissions: readonly Permission[]
  routes: readonly Route[]
  subscriptions: readonly Subscription[]
  jobs: readonly JobType[]
  /** What it keeps of people; a module without it keeps nothing of them. */
  personal?: readonly PersonalRecords[]
}

/** Turns `import.meta.glob('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })` into migrations. */
export function migrationsFrom(files: Record<string, string>): Migration[] {
  return Object.entries(files)
    .map(([path, sql]) => ({
      name: path
        .split('/')
        .at(-1)!
        .replace(/\.sql$/, ''),
      sql,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
