import { resolve } from 'node:path'
import { backup } from '#platform/backup/backup.ts'
import { backupKeys } from '#platform/backup/keys.ts'
import { noteBackup } from '#platform/backup/records.ts'
import { recordOf } from '#platform/backup/scheduled.ts'
import { migrationSets } from '#platform/house.ts'
import { type DatabaseCommand, print, UsageError } from './command.ts'

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
    const record = recordOf(report)
    noteBackup(house.config.dataDir, record)
    print(io, options, { ...report, keyIds }, () => {
      const filled = report.tables.filter(table => table.rows > 0).length
      const keys =
        keyIds.length > 0 ? `${keyIds.length} keys apart from it.` : 'The keys are not in it: give --keys FILE.'
      return `${report.path}: ${record.rows} rows of ${filled} tables, ${report.files} files. ${keys}\n`
    })
    return 0
  },
}
