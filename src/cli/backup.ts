import { resolve } from 'node:path'
import { backup } from '#platform/backup/backup.ts'
import { backupKeys, restoreKeys } from '#platform/backup/keys.ts'
import { type RestoreReport, restore } from '#platform/backup/restore.ts'
import { readConfig } from '#platform/config.ts'
import { migrationSets } from '#platform/house.ts'
import { createApp } from '../app.ts'
import { type DatabaseCommand, type OfflineCommand, print, UsageError } from './command.ts'
import { openBareHouse } from './open-house.ts'
import { holdingFolder } from './with-app.ts'

export const backupCommand: DatabaseCommand = {
  name: 'backup',
  usage: 'FILE [--keys FILE] [--json]',
  summary: 'write data and files to one archive, and the keys to another file, to be kept apart',
  options: { keys: { type: 'string' }, json: { type: 'boolean' } },
  database: true,
  async run([file], options, io, { house, modules }) {
    if (!file) throw new UsageError('Name the file to write.')
    const { connections } = house.database
    const sets = migrationSets(modules)
    const keyIds = options.keys ? backupKeys(house.config.keysDir, resolve(io.cwd, String(options.keys))) : []
    const report = await backup({ connections, sets, files: house.files, clock: house.clock }, resolve(io.cwd, file))
    const rows = report.tables.reduce((sum, table) => sum + table.rows, 0)
    print(io, options, { ...report, keyIds }, () => {
      const keys =
        keyIds.length > 0 ? `${keyIds.length} keys apart from it.` : 'The keys are not in it: give --keys FILE.'
      return `${report.path}: ${rows} rows of ${report.tables.length} tables, ${report.files} files. ${keys}\n`
    })
    return 0
  },
}

export const restoreCommand: OfflineCommand = {
  name: 'restore',
  usage: 'FILE [--keys FILE] [--json]',
  summary: 'bring a backup into an empty data folder or database',
  options: { keys: { type: 'string' }, json: { type: 'boolean' } },
  database: false,
  async run([file], options, io) {
    if (!file) throw new UsageError('Name the archive to restore.')
    const config = readConfig(process.env)
    return holdingFolder(config, async () => {
      if (options.keys) restoreKeys(config.keysDir, resolve(io.cwd, String(options.keys)))
      const house = await openBareHouse(config)
      try {
        const { modules } = await createApp(house)
        const parts = { ...house.database, sets: migrationSets(modules), files: house.files, keysDir: config.keysDir }
        const report = await restore(parts, resolve(io.cwd, file))
        print(io, options, report, () => tell(report))
        return report.leftOut.length > 0 || report.unreadable.length > 0 ? 1 : 0
      } finally {
        await house.close()
      }
    })
  },
}

function tell({ createdAt, tables, files, leftOut, unreadable }: RestoreReport): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const lines = [
    `Restored the backup of ${createdAt}: ${rows} rows of ${tables.length} tables, ${files} files.`,
    ...leftOut,
    ...unreadable.map(each => `${each.values} values of ${each.table}.${each.column} need the key ${each.keyId}.`),
  ]
  return `${lines.join('\n')}\n`
}
