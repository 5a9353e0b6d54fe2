import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { toLocalIso } from '../clock.ts'
import type { Config } from '../config.ts'
import type { JobType } from '../jobs/jobs.ts'
import { type BackupReport, type BackupSource, backup } from './backup.ts'
import { type BackupRecord, noteBackup } from './records.ts'

export type BackupPlan = NonNullable<Config['backup']>

type Parts = BackupSource & { dataDir: string; plan: BackupPlan }

const keptName = /^open56-(\d{4}-\d\d-\d\dT\d{6})\.tar\.gz$/

/** Makes a backup every day at the time of the plan, in the folder of the plan, and keeps as many as it says. */
export function backupJob(parts: Parts): JobType<Record<string, never>> {
  const [hour, minute] = parts.plan.time.split(':').map(Number)
  return {
    name: 'platform.back-up',
    payload: z.strictObject({}),
    retries: 3,
    schedule: `${minute} ${hour} * * *`,
    run: () => backUpByPlan(parts),
  }
}

/** Makes one backup now, takes away those that are too many, and says which. */
export async function backUpByPlan(parts: Parts): Promise<{ made: string; removed: string[] }> {
  const { dir, keep } = parts.plan
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const stamp = toLocalIso(parts.clock()).slice(0, 19).replaceAll(':', '')
  const report = await backup(parts, join(dir, `open56-${stamp}.tar.gz`))
  noteBackup(parts.dataDir, recordOf(report))
  const removed = listKept(dir).slice(keep)
  for (const { path } of removed) rmSync(path)
  return { made: report.path, removed: removed.map(each => each.path) }
}

/** What is kept of a backup that was just made. */
export function recordOf(report: BackupReport): BackupRecord {
  return {
    path: report.path,
    madeAt: report.createdAt,
    sizeBytes: statSync(report.path).size,
    rows: report.tables.reduce((sum, table) => sum + table.rows, 0),
    files: report.files,
    triedAt: null,
  }
}

/** Backups by plan in a folder, the newest first; `at`: `YYYY-MM-DDThhmmss` in the sites' zone. */
export function listKept(dir: string): { path: string; at: string }[] {
  return readdirSync(dir)
    .map(name => ({ path: join(dir, name), at: keptName.exec(name)?.[1] ?? '' }))
    .filter(each => each.at !== '')
    .sort((a, b) => (a.at > b.at ? -1 : 1))
}

/** The newest backup that was begun at or before a time (`2026-11-20T18:00` in the sites' zone, or a whole day). */
export function findKeptAt(dir: string, time: string): string | undefined {
  const [day, clockTime = '23:59:59'] = time.split('T')
  const wanted = `${day}T${clockTime.replaceAll(':', '').padEnd(6, '0')}`
  return listKept(dir).find(each => each.at <= wanted)?.path
}
