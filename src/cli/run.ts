import { parseArgs } from 'node:util'
import { ConfigError, listSettings } from '#platform/config.ts'
import { DatabaseUnavailable } from '#platform/db/connection.ts'
import { Refusal } from '#platform/errors.ts'
import type { App } from '../app.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { withApp } from './with-app.ts'

/** Runs one command line; never throws. `openApp` gives the app to work on; without it, the command finds its own way. */
export async function runCommand(
  commands: readonly Command[],
  name: string,
  args: readonly string[],
  io: Io,
  app?: App,
): Promise<ExitCode> {
  if (name === 'help' || name === '--help' || name === '-h') return help(commands, io)
  const command = commands.find(each => each.name === name)
  if (!command) {
    io.err(`There is no command ${name}. \`open56 help\` lists them.\n`)
    return 2
  }
  try {
    const { values, positionals } = parse(command, args)
    if (!command.database) return await command.run(positionals, values, io)
    if (app) return await command.run(positionals, values, io, app)
    return await withApp(command, args, io, opened => command.run(positionals, values, io, opened))
  } catch (error) {
    return tell(error, command, io)
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true })
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function tell(error: unknown, command: Command, io: Io): ExitCode {
  if (error instanceof UsageError) {
    io.err(`${error.message}\nUsage: open56 ${command.name} ${command.usage}\n`)
    return 2
  }
  if (error instanceof ConfigError) {
    io.err(`${error.sentences.join('\n')}\n`)
    return 2
  }
  if (error instanceof Refusal) {
    const { wrong, next } = error.tell('en')
    io.err(`${wrong}. ${next}.\n`)
    return error.status >= 500 ? 3 : 2
  }
  io.err(`${(error as Error).message}\n`)
  const code = (error as { code?: string }).code ?? ''
  const isInput = ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(code)
  return isInput && !(error instanceof DatabaseUnavailable) ? 2 : 3
}

function help(commands: readonly Command[], io: Io): ExitCode {
  const width = Math.max(...commands.map(command => `${command.name} ${command.usage}`.length))
  io.out('open56 COMMAND [arguments]\n\n')
  for (const { name, usage, summary } of commands) io.out(`  ${`${name} ${usage}`.padEnd(width)}  ${summary}\n`)
  io.out('\nSettings, from the environment or the JSON file that OPEN56_CONFIG names:\n\n')
  for (const { name, meaning, fallback } of listSettings()) {
    io.out(`  ${name.padEnd(24)}${meaning}${fallback === undefined ? '' : ` (${fallback})`}\n`)
  }
  return 0
}
