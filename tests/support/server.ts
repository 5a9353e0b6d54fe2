import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, postgresUrl } from './postgres.ts'
import { root } from './sources.ts'

export type RunningServer = {
  address: string
  dataDir: string
  process: ChildProcess
  environment: Record<string, string>
  /** Everything it said so far. */
  said: () => string
  /** What it wrote to stderr so far: warnings and errors. */
  complaints: () => string
  stop: () => Promise<number | null>
}

type Given = { flags?: readonly string[]; environment?: Record<string, string>; dataDir?: string }

/** The environment of a program that a test starts: settings of the tests are none of the program's. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('OPEN56_TEST_')))
}

/** Starts the built program as a user does, on a free port, and waits until it says its address. */
export async function startServer({ flags = [], environment = {}, dataDir }: Given = {}): Promise<RunningServer> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'open56-server-'))
  const database = postgresUrl && !environment.DATABASE_URL ? await createTestDatabase(postgresUrl) : undefined
  const ours = {
    OPEN56_DATA: folder,
    OPEN56_LOG: 'warn',
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...environment,
  }
  const child = spawn(process.execPath, [join(root, 'bin/open56'), 'serve', '--port', '0', ...flags], {
    env: { ...programEnvironment(), ...ours },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaints = ''
  child.stderr.on('data', chunk => {
    said += chunk
    complaints += chunk
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      said += chunk
      const found = /(https?:\/\/localhost:\d+)\//.exec(said)
      if (found) resolve(found[1]!)
    })
    child.once('exit', code => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await database?.drop()
    if (!dataDir) rmSync(folder, { recursive: true, force: true })
    return child.exitCode
  }
  return {
    address,
    dataDir: folder,
    process: child,
    environment: ours,
    said: () => said,
    complaints: () => complaints,
    stop,
  }
}
