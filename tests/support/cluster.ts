import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort() : []
const programs = `/usr/lib/postgresql/${versions.at(-1)}/bin`

/** Whether a PostgreSQL server of one's own can be run here: it will not run as root, so root hands it to `postgres`. */
export const canRunCluster = versions.length > 0 && process.getuid?.() === 0

/** Runs a PostgreSQL program of the machine as the user `postgres`. */
export function runAsPostgres(command: string): string {
  return execFileSync('su', ['postgres', '-s', '/bin/sh', '-c', `PATH=${programs}:$PATH; ${command}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
  })
}

/** A folder that belongs to `postgres`, with a free port; `remove` stops what runs in its folders and takes it away. */
export async function clusterFolder(): Promise<{ folder: string; port: number; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'open56-cluster-'))
  execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const remove = () => {
    for (const name of readdirSync(folder).filter(each => existsSync(join(folder, each, 'postmaster.pid'))))
      runAsPostgres(`pg_ctl -D ${join(folder, name)} -m immediate stop`)
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, port: await freePort(), remove }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
