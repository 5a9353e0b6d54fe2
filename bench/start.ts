import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, printTable } from './table.ts'

const root = join(import.meta.dirname, '..')

/** Seconds from `npm start` to the first 200 on the home page of a city, and the memory it then takes, in MB. */
async function startOnce(dataDir: string): Promise<{ seconds: number; rssMb: number }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const began = performance.now()
  const child = spawn('npm', ['start', '--', '--port', String(port), '--data', dataDir], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OPEN56_LOG: 'error' },
    detached: true,
  })
  while (!(await answers(`http://localhost:${port}/s/360700/`))) await new Promise(done => setTimeout(done, 20))
  const seconds = (performance.now() - began) / 1000
  const metrics = await (await fetch(`http://localhost:${port}/metrics`)).text()
  const rssMb = Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 1_048_576
  process.kill(-child.pid!, 'SIGTERM')
  await new Promise(done => child.once('exit', done))
  return { seconds, rssMb }
}

async function answers(address: string): Promise<boolean> {
  return fetch(address)
    .then(response => response.status === 200)
    .catch(() => false)
}

const firsts: number[] = []
const later: { seconds: number; rssMb: number }[] = []
for (let round = 0; round < 3; round++) {
  const dataDir = mkdtempSync(join(tmpdir(), 'open56-bench-'))
  firsts.push((await startOnce(dataDir)).seconds)
  for (let again = 0; again < 3; again++) later.push(await startOnce(dataDir))
  rmSync(dataDir, { recursive: true, force: true })
}
const first = median(firsts)
const next = median(later.map(each => each.seconds))
printTable('From `npm start` to the first 200 on the home page of a city (medians; the build is done before)', [
  { what: 'very first start, sample loaded', value: `${first.toFixed(2)} s`, goal: '<= 15 s', met: first <= 15 },
  { what: 'start with data there', value: `${next.toFixed(2)} s`, goal: '<= 4 s', met: next <= 4 },
  { what: 'memory after the first page', value: `${Math.round(median(later.map(each => each.rssMb)))} MB` },
])
