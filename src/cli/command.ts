import type { ParseArgsConfig } from 'node:util'
import type { App } from '../app.ts'

/** Where a command's text goes, and where relative paths begin. */
export type Io = { out(text: string): void; err(text: string): void; cwd: string; signal: AbortSignal }

export type Options = Record<string, string | boolean | undefined>

/** Exit codes: 0 the answer was printed; 1 something was left out or is red; 2 bad input or usage; 3 environment. */
export type ExitCode = 0 | 1 | 2 | 3

type Common = {
  name: string
  /** Arguments as the usage line shows them. */
  usage: string
  summary: string
  options: NonNullable<ParseArgsConfig['options']>
}

/** A command that opens no database. */
export type OfflineCommand = Common & {
  database: false
  run(args: readonly string[], options: Options, io: Io): Promise<ExitCode>
}

/** A command that works on the database: here, or in the server that holds it. */
export type DatabaseCommand = Common & {
  database: true
  run(args: readonly string[], options: Options, io: Io, app: App): Promise<ExitCode>
}

export type Command = OfflineCommand | DatabaseCommand

/** Bad usage of a command; printed with its usage line, exit code 2. */
export class UsageError extends Error {}

/** Prints a result: one JSON value with `--json`, otherwise a text for a person. */
export function print(io: Io, options: Options, value: unknown, text: () => string) {
  io.out(options.json ? `${JSON.stringify(value)}\n` : text())
}
