import { once } from 'node:events'
import { programActor } from '#platform/access.ts'
import { type Config, ConfigError, readConfig } from '#platform/config.ts'
import { holdDataFolder } from '#platform/control/data-folder.ts'
import { openLocalCertificate, ownNames } from '#platform/tls.ts'
import { readTlsFiles } from '#platform/tls-files.ts'
import { type App, createApp } from '../app.ts'
import type { Io, OfflineCommand, Options } from './command.ts'
import { commands } from './commands.ts'
import { openConfiguredHouse } from './open-house.ts'
import { runCommand } from './run.ts'
import { sampleGone, welcome } from './welcome.ts'

export const serveCommand: OfflineCommand = {
  name: 'serve',
  usage: '[--port N] [--data DIR] [--sample on|off] [--lan] [--tls]',
  summary: 'start the platform',
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    sample: { type: 'string' },
    lan: { type: 'boolean' },
    tls: { type: 'boolean' },
  },
  database: false,
  async run(_args, options, io) {
    const config = readConfig(withFlags(process.env, options))
    const running: { app?: App } = {}
    const held = config.databaseUrl ? undefined : await holdDataFolder(config.dataDir, serveOthers(running))
    if (held && 'heldBy' in held) {
      io.err(`The data folder ${config.dataDir} is in use by another Open56; stop it, or choose another with --data.\n`)
      return 3
    }
    try {
      await serve(config, options, io, running)
      return 0
    } finally {
      await held?.release()
    }
  },
}

/** When this process began, not counting a build before the start. */
function bornAt(): number {
  const [built] = performance.getEntriesByName('open56-built')
  return performance.timeOrigin + (built?.startTime ?? 0)
}

/** Flags say the same as the environment, and win. */
function withFlags(environment: NodeJS.ProcessEnv, options: Options) {
  const flags = {
    OPEN56_PORT: options.port,
    OPEN56_DATA: options.data,
    OPEN56_SAMPLE: options.sample,
    OPEN56_HOST: options.lan ? '0.0.0.0' : undefined,
  }
  const given = Object.entries(flags).filter(([, value]) => typeof value === 'string')
  return { ...environment, ...Object.fromEntries(given) } as Record<string, string | undefined>
}

/** Other processes on this folder have their commands run here. */
function serveOthers(running: { app?: App }): Parameters<typeof holdDataFolder>[1] {
  return async ({ command, args, cwd }, io, signal) => {
    if (running.app) return runCommand(commands, command, args, { ...io, cwd, signal }, running.app)
    io.err('The server is still starting; try again in a moment.\n')
    return 3
  }
}

async function serve(config: Config, options: Options, io: Io, running: { app?: App }) {
  const own = options.tls ? await openLocalCertificate(config.dataDir, ownNames(), Date.now()) : undefined
  const tls = own ?? readTlsFiles(config)
  const house = await openConfiguredHouse(config)
  try {
    const app = await createApp(house, { tls, bornAt: bornAt() })
    await app.migrate()
    const stop = await app.start()
    try {
      if (config.sample)
        await app.sample.loadAtFirstStart({ actor: programActor('first-start'), site: house.sites.top.code })
      await listen(app, config)
      app.markStarted(Date.now())
      running.app = app
      const listening = { tls: tls !== undefined, lan: options.lan === true, authorityFile: own?.authorityFile }
      io.out(await welcome(app, listening))
      app.sampleShown.onGone(() => void sampleGone(app, listening).then(io.out))
      if (!io.signal.aborted) await once(io.signal, 'abort')
    } finally {
      await stop()
    }
  } finally {
    await house.close()
  }
}

async function listen(app: App, config: Config) {
  try {
    await app.server.listen({ port: config.port, host: config.host })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new ConfigError([`Port ${config.port} is in use; choose another with --port.`])
  }
}
