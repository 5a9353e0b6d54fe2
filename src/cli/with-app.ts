import { readConfig } from '#platform/config.ts'
import { holdDataFolder } from '#platform/control/data-folder.ts'
import { runRemotely } from '#platform/control/run-remotely.ts'
import type { App } from '../app.ts'
import { createApp } from '../app.ts'
import type { DatabaseCommand, ExitCode, Io } from './command.ts'
import { openConfiguredHouse } from './open-house.ts'

/**
 * Gives a command its app. While a server holds the embedded folder, the command runs there; otherwise the folder is
 * held here until the command is done. PostgreSQL is shared, so there the command always runs here.
 */
export async function withApp(
  command: DatabaseCommand,
  args: readonly string[],
  io: Io,
  run: (app: App) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = readConfig(process.env)
  if (config.databaseUrl) return onOwnApp(run)
  const remote = await runRemotely(config.dataDir, command.name, args, io)
  if (remote !== 'nobody') return remote as ExitCode
  const held = await holdDataFolder(config.dataDir, async (_request, other) => {
    other.err(`The data folder is in use by \`open56 ${command.name}\`; try again when it is done.\n`)
    return 3
  })
  if ('heldBy' in held) return (await runRemotely(config.dataDir, command.name, args, io)) as ExitCode
  try {
    return await onOwnApp(run)
  } finally {
    await held.release()
  }
}

async function onOwnApp(run: (app: App) => Promise<ExitCode>): Promise<ExitCode> {
  const house = await openConfiguredHouse(readConfig(process.env))
  try {
    const app = await createApp(house)
    await app.migrate()
    return await run(app)
  } finally {
    await house.close()
  }
}
