import { type Config, readConfig } from '#platform/config.ts'
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
  return holdingFolder(config, () => onOwnApp(run))
}

/** Does work while no other process may have the embedded data folder. Throws when one has it. */
export async function holdingFolder<T>(config: Config, work: () => Promise<T>): Promise<T> {
  if (config.databaseUrl) return work()
  const held = await holdDataFolder(config.dataDir, async (_request, other) => {
    other.err('The data folder is in use by another command; try again when it is done.\n')
    return 3
  })
  if ('heldBy' in held) throw new Error(`The data folder ${config.dataDir} is in use by another Open56.`)
  try {
    return await work()
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
