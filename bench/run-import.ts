import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Runs the command `import`; gives back its report and the most memory that it took, in MB. */
export async function runImport(args: readonly string[], dataDir: string) {
  const child = spawn(process.execPath, [join(root, 'bin/open56'), 'import', ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, OPEN56_DATA: dataDir, OPEN56_LOG: 'error' },
  })
  let said = ''
  let peakMb = 0
  child.stdout.on('data', chunk => (said += chunk))
  const timer = setInterval(() => (peakMb = Math.max(peakMb, residentMb(child.pid!))), 200)
  const code = await new Promise(done => child.once('exit', done))
  clearInterval(timer)
  if (code !== 0) throw new Error(`The import ended with ${code}: ${said.slice(0, 2000)}`)
  return { report: JSON.parse(said), peakMb }
}

/** Linux alone tells this; elsewhere 0. */
function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
