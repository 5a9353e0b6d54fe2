import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const recordSchema = z.object({
  path: z.string(),
  /** `YYYY-MM-DDThh:mm:ss+08:00`, as in the manifest of the backup. */
  madeAt: z.string(),
  sizeBytes: z.number(),
  rows: z.number(),
  files: z.number(),
  /** When a restore of this backup was tried and brought everything back; null: not yet. */
  triedAt: z.string().nullable(),
})

/** A backup that was made by this installation, and whether a restore of it was tried. */
export type BackupRecord = z.infer<typeof recordSchema>

const keptRecords = 200

/** The newest first. Throws with a sentence when the file of the records was changed into something else. */
export function readBackupRecords(dataDir: string): BackupRecord[] {
  const path = fileOf(dataDir)
  if (!existsSync(path)) return []
  try {
    return z.array(recordSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new Error(`${path} is not the list of backups that the program wrote: move it away`)
  }
}

export function noteBackup(dataDir: string, record: BackupRecord): void {
  write(dataDir, [record, ...readBackupRecords(dataDir)])
}

/** Notes that the backup made at that time was restored completely; says whether it is one of this installation. */
export function noteTriedRestore(dataDir: string, madeAt: string, triedAt: string): boolean {
  const records = readBackupRecords(dataDir)
  const isOwn = records.some(record => record.madeAt === madeAt)
  if (isOwn)
    write(
      dataDir,
      records.map(record => (record.madeAt === madeAt ? { ...record, triedAt } : record)),
    )
  return isOwn
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'backups.json')
}

function write(dataDir: string, records: readonly BackupRecord[]): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${fileOf(dataDir)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(records.slice(0, keptRecords), null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, fileOf(dataDir))
}
