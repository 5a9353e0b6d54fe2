import pino, { type Logger } from 'pino'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { createLogFolder } from './log-folder.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/**
 * Structured lines on stderr; with a folder, in its files, and on stderr only what is wrong. What could carry personal data (query, headers, bodies, values) is never
 * logged.
 */
export function createLog(config: Pick<Config, 'log' | 'logFolder'>, clock: Clock = systemClock): Logger {
  const stderr = pino.destination({ dest: 2, sync: false })
  const { logFolder } = config
  return pino(
    {
      level: config.log,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorWithoutValues },
    },
    logFolder
      ? pino.multistream([
          { level: 'trace', stream: createLogFolder(logFolder, clock) },
          { level: 'warn', stream: stderr },
        ])
      : stderr,
  )
}

/** A database error's detail repeats the values of the row; only its name, code, message and stack are kept. */
function errorWithoutValues(error: Error & { code?: string }) {
  return { type: error.name, code: error.code, message: error.message, stack: error.stack }
}
