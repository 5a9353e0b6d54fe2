import pino, { type Logger } from 'pino'
import type { Config } from './config.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Structured lines on stderr. What could carry personal data (query, headers, bodies, values) is never logged. */
export function createLog(config: Pick<Config, 'log'>): Logger {
  return pino(
    {
      level: config.log,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorWithoutValues },
    },
    pino.destination({ dest: 2, sync: false }),
  )
}

/** A database error's detail repeats the values of the row; only its name, code, message and stack are kept. */
function errorWithoutValues(error: Error & { code?: string }) {
  return { type: error.name, code: error.code, message: error.message, stack: error.stack }
}
