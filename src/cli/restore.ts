import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { restoreKeys } from '#platform/backup/keys.ts'
import { noteTriedRestore } from '#platform/backup/records.ts'
import { type RestoreReport, restore } from '#platform/backup/restore.ts'
import { findKeptAt } from '#platform/backup/scheduled.ts'
import { tryRestore } from '#platform/backup/try-restore.ts'
import { toLocalIso } from '#platform/clock.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { migrationSets } from '#platform/house.ts'
import { createApp } from '../app.ts'
import { type Io, type OfflineCommand, type Options, print, UsageError } from './command.ts'
import { openBareHouse, openEmptyHouse } from './open-house.ts'
import { holdingFolder } from './with-app.ts'

export const restoreCommand: OfflineCommand = {
  name: 'restore',
  usage: 'FILE | --at TIME [--keys FILE] [--try] [--json]',
  summary: 'bring a backup, or the newest daily one of before a time, into an empty data folder or database',
  options: {
    keys: { type: 'string' },
    at: { type: 'string' },
    try: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  database: false,
  async run(args, options, io) {
    const config = readConfig(process.env)
    const path = chooseBackup(config, args, options, io)
    const keys = options.keys ? resolve(io.cwd, String(options.keys)) : undefined
    const report = await (options.try ? tryIt(config, path, keys) : restoreInto(config, path, keys))
    const isWhole = report.leftOut.length === 0 && report.unreadable.length === 0
    if (options.try && isWhole) noteTriedRestore(config.dataDir, report.createdAt, toLocalIso(Date.now()))
    print(io, options, { path, ...report }, () => tell(report, options.try ? 'Tried' : 'Restored'))
    return isWhole ? 0 : 1
  },
}

function chooseBackup(config: Config, [file]: readonly string[], { at }: Options, io: Io): string {
  if (file) return resolve(io.cwd, file)
  if (typeof at !== 'string') throw new UsageError('Name the archive to restore, or a time with --at.')
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(at)) throw new UsageError('--at looks like 2026-11-20T18:00.')
  if (!config.backup) throw new UsageError('--at chooses from the daily backups: set OPEN56_BACKUP_DIR.')
  const found = findKeptAt(config.backup.dir, at)
  if (!found) throw new UsageError(`${config.backup.dir} has no backup of ${at} or before.`)
  return found
}

/** Restores into the configured data folder or database. */
function restoreInto(config: Config, path: string, keys: string | undefined): Promise<RestoreReport> {
  return holdingFolder(config, async () => {
    if (keys) restoreKeys(config.keysDir, keys)
    const house = await openBareHouse(config)
    try {
      const { modules } = await createApp(house)
      const parts = { ...house.database, sets: migrationSets(modules), files: house.files, keysDir: config.keysDir }
      return await restore(parts, path)
    } finally {
      await house.close()
    }
  })
}

/** Restores into a database and folders that are thrown away; beside a running server too. */
async function tryIt(config: Config, path: string, keys: string | undefined): Promise<RestoreReport> {
  const folder = mkdtempSync(join(tmpdir(), 'open56-try-'))
  try {
    const keysDir = keys ? join(folder, 'keys') : config.keysDir
    if (keys) restoreKeys(keysDir, keys)
    const { modules } = await createApp(await openEmptyHouse({ ...config, keysDir: join(folder, 'other-keys') }))
    return await tryRestore({ sets: migrationSets(modules), keysDir }, path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell({ createdAt, tables, files, leftOut, unreadable }: RestoreReport, did: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const lines = [
    `${did} the backup of ${createdAt}: ${rows} rows of ${tables.length} tables, ${files} files.`,
    ...leftOut,
    ...unreadable.map(each => `${each.values} values of ${each.table}.${each.column} need the key ${each.keyId}.`),
    ...(unreadable.length > 0
      ? ['Give the file of the keys with --keys; until then these values are unreadable.']
      : []),
  ]
  return `${lines.join('\n')}\n`
}
