import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { missingYears, shippedCalendar } from '#rules/calendar/calendar.ts'
import { type BackupRecord, readBackupRecords } from '../backup/records.ts'
import { type Clock, toLocalDay } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Connections } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { SlowQueries, SlowQuery } from '../db/slow-queries.ts'
import type { JobState } from '../jobs/jobs.ts'
import type { Sample, Samples } from './samples.ts'

/** How an installation stands now: what operators look at. */
export type InstallationState = {
  nowMs: number
  version: string
  node: string
  roles: readonly string[]
  databaseKind: Database['kind']
  databaseBytes: number
  dataDir: string
  disk: { freeBytes: number; wholeBytes: number }
  memoryMb: number
  /** How long this process runs. */
  upMs: number
  jobs: Record<JobState, number>
  outbox: { waiting: number; dead: number }
  slowQueries: readonly SlowQuery[]
  samples: readonly Sample[]
  /** The newest first. */
  backups: readonly BackupRecord[]
  backupPlan: Config['backup']
  /** Years whose calendar of holidays is missing. */
  missingYears: readonly number[]
}

export type InstallationParts = {
  config: Pick<Config, 'dataDir' | 'roles' | 'backup'>
  clock: Clock
  version: string
  database: { connections: Connections; kind: Database['kind'] }
  outbox: { count(): Promise<{ waiting: number; dead: number }> }
  jobHouse: { count(): Promise<Record<JobState, number>> }
  slowQueries: SlowQueries
  samples: Samples
}

const calendar = shippedCalendar()

export async function readInstallation(parts: InstallationParts): Promise<InstallationState> {
  const { config, clock, version, database } = parts
  const nowMs = clock()
  return {
    nowMs,
    version,
    node: process.versions.node,
    roles: config.roles,
    databaseKind: database.kind,
    databaseBytes: await database.connections.use(async connection => {
      const { rows } = await connection.query<{ bytes: number }>('select pg_database_size(current_database()) as bytes')
      return rows[0]!.bytes
    }),
    dataDir: config.dataDir,
    disk: readDisk(config.dataDir),
    memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    upMs: process.uptime() * 1000,
    jobs: await parts.jobHouse.count(),
    outbox: await parts.outbox.count(),
    slowQueries: parts.slowQueries.list(),
    samples: parts.samples.list(),
    backups: readBackupRecords(config.dataDir),
    backupPlan: config.backup,
    missingYears: missingYears(calendar, toLocalDay(nowMs)),
  }
}

/** Room on the disk of a folder, or of the nearest one above that exists. */
export function readDisk(folder: string): InstallationState['disk'] {
  const { bavail, blocks, bsize } = statfsSync(nearestFolder(folder))
  return { freeBytes: bavail * bsize, wholeBytes: blocks * bsize }
}

/** The folder itself, or where it would be made: beside a PostgreSQL server it comes with the first file. */
export function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}

export const lowDiskBytes = 2 ** 30
export const staleBackupMs = 26 * 3_600_000

/** What an operator should look at, the worst first. */
export type Concern = 'lowDisk' | 'deadLetters' | 'failedJobs' | 'noBackup' | 'staleBackup' | 'calendarMissing'

export function concernsOf(state: InstallationState): Concern[] {
  const newest = state.backups[0]
  const isStale = newest !== undefined && state.nowMs - Date.parse(newest.madeAt) > staleBackupMs
  const found: [Concern, boolean][] = [
    ['lowDisk', state.disk.freeBytes < lowDiskBytes],
    ['deadLetters', state.outbox.dead > 0],
    ['failedJobs', state.jobs.failed > 0],
    ['noBackup', newest === undefined],
    ['staleBackup', isStale],
    ['calendarMissing', state.missingYears.length > 0],
  ]
  return found.filter(([, isSo]) => isSo).map(([concern]) => concern)
}
