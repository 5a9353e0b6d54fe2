import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../tests/support/server.ts'
import { median, printTable, type Row } from './table.ts'

const signIns = 100
const pages = 200
const person = { username: 'bench-boss', password: 'a long enough password' }

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')

/** Makes the first administrator by the link that the start printed; gives back the cookie. */
async function makeAdministrator(address: string, said: string): Promise<string> {
  const path = /\/first-administrator\S+/.exec(said)![0]
  const token = new URL(path, address).searchParams.get('token')!
  const typed = { ...person, name: 'Boss', again: person.password, token }
  return cookieOf(await post(address, '/first-administrator', typed))
}

function post(address: string, path: string, fields: Record<string, string>, from = '') {
  const headers = { origin: address, ...(from ? { 'x-forwarded-for': from } : {}) }
  return fetch(address + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers })
}

/** Milliseconds of each sign-in with a password, one after the other, from ever new addresses. */
async function timeSignIns(address: string): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < signIns; n++) {
    const start = performance.now()
    const answer = await post(address, '/sign-in', person, `198.51.100.${n + 1}`)
    times.push(performance.now() - start)
    if (answer.status !== 303) throw new Error(`The sign-in was answered with ${answer.status}`)
  }
  return times.sort((a, b) => a - b)
}

/** Counts the visits of all rounds, so that no address is asked for twice. */
let visits = 0

/** CPU milliseconds of the server for one page that is not in its cache, for whoever sends the cookie. */
async function cpuOfPage(address: string, cookie: string): Promise<number> {
  const cpuSeconds = async () =>
    Number(/^process_cpu_seconds_total (\S+)/m.exec(await (await fetch(`${address}/metrics`)).text())?.[1])
  const visit = async () => {
    visits += 1
    const headers = { 'x-forwarded-for': `203.0.113.${visits % 250}`, ...(cookie ? { cookie } : {}) }
    const answer = await fetch(`${address}/search?q=${visits}`, { headers })
    if (!answer.ok) throw new Error(`The page was answered with ${answer.status}`)
    await answer.text()
  }
  for (let warm = 0; warm < 50; warm++) await visit()
  await pause(500)
  const before = await cpuSeconds()
  for (let n = 0; n < pages; n++) await visit()
  return (((await cpuSeconds()) - before) * 1000) / pages
}

const server = await startServer({
  flags: ['--sample', 'off'],
  environment: { OPEN56_TRUST_PROXY: '127.0.0.1,::1' },
})
try {
  const cookie = await makeAdministrator(server.address, server.said())
  const times = await timeSignIns(server.address)
  const ratios: number[] = []
  let [anonymous, signedIn] = [0, 0]
  for (let round = 0; round < 3; round++) {
    anonymous = await cpuOfPage(server.address, '')
    signedIn = await cpuOfPage(server.address, cookie)
    ratios.push(signedIn / anonymous)
  }
  const p95 = times[Math.floor(times.length * 0.95)]!
  const rows: Row[] = [
    { what: `sign-in with a password (scrypt), p50 of ${signIns}`, value: `${median(times).toFixed(0)} ms` },
    {
      what: 'sign-in with a password (scrypt), p95',
      value: `${p95.toFixed(0)} ms`,
      goal: '<= 500 ms',
      met: p95 <= 500,
    },
    { what: 'page not cached, nobody signed in: CPU', value: `${anonymous.toFixed(2)} ms` },
    { what: 'page not cached, signed in: CPU', value: `${signedIn.toFixed(2)} ms` },
    { what: 'signed in against anonymous (median of 3 pairs)', value: median(ratios).toFixed(2) },
  ]
  printTable('Access', rows)
} finally {
  await server.stop()
}
