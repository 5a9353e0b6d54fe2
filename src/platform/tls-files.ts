import { readFileSync } from 'node:fs'
import { type Config, ConfigError } from './config.ts'

/** The certificate and key that the configuration names, read. Throws ConfigError when a file cannot be read. */
export function readTlsFiles(config: Pick<Config, 'tls'>): { cert: string; key: string } | undefined {
  if (!config.tls) return undefined
  return { cert: read('OPEN56_TLS_CERT', config.tls.certFile), key: read('OPEN56_TLS_KEY', config.tls.keyFile) }
}

function read(setting: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError([`${setting}: ${path} cannot be read: ${(error as Error).message}`])
  }
}
