import { type DatabaseCommand, print } from './command.ts'

export const migrateCommand: DatabaseCommand = {
  name: 'migrate',
  usage: '[--json]',
  summary: 'bring the database up to date (every start does it too)',
  options: { json: { type: 'boolean' } },
  database: true,
  async run(_args, options, io, app) {
    const applied = await app.migrate()
    print(io, options, { applied }, () => `The database is up to date.\n`)
    return 0
  },
}
