// Imports 10,000 pages (or as many as its argument says) of our own making, damaged as old sites damaged theirs, and prints how many a minute.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeOldPage } from './old-pages.ts'
import { printTable } from './table.ts'

const root = join(import.meta.dirname, '..')
const count = Number(process.argv[2] ?? 10_000)

function writePages(folder: string) {
  let sizeBytes = 0
  for (let n = 0; n < count; n++) {
    const page = makeOldPage(n)
    const path = join(folder, page.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, page.bytes)
    sizeBytes += page.bytes.length
  }
  return sizeBytes
}

/** Runs the import; gives back its report and the most memory that it took, in MB. */
async function importOnce(folder: string, dataDir: string) {
  const child = spawn(
    process.execPath,
    [join(root, 'bin/open56'), 'import', folder, '--site', '360700', '--publish', '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, OPEN56_DATA: dataDir, OPEN56_LOG: 'error' } },
  )
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

const place = mkdtempSync(join(tmpdir(), 'open56-bench-'))
try {
  const folder = join(place, 'old-site')
  const sizeBytes = writePages(folder)
  const first = await importOnce(folder, join(place, 'data'))
  const again = await importOnce(folder, join(place, 'data'))
  const perMinute = (seconds: number) => Math.round((count / seconds) * 60)
  const speed = perMinute(first.report.seconds)
  printTable(
    `Import of ${count} pages of ${Math.round(sizeBytes / count / 102.4) / 10} kB, published, embedded database`,
    [
      { what: 'pages a minute', value: String(speed), goal: '>= 10000', met: speed >= 10_000 },
      { what: 'the same again, changing nothing', value: String(perMinute(again.report.seconds)) },
      {
        what: 'changed by it',
        value: String(again.report.imported + again.report.changed),
        goal: '0',
        met: again.report.unchanged === count,
      },
      {
        what: 'repairs, certain and guessed',
        value: `${first.report.repairs.certain} + ${first.report.repairs.guessed}`,
      },
      { what: 'most memory', value: `${Math.round(Math.max(first.peakMb, again.peakMb))} MB` },
    ],
  )
} finally {
  rmSync(place, { recursive: true, force: true })
}
