import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { askOutside } from './ask-outside.ts'
import { isPublicAddress } from './public-address.ts'

const never = new AbortController().signal
const loopback = { mayConnect: (address: string) => address === '127.0.0.1' }

async function listen(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const status =
  (code: number): RequestListener =>
  (_, response) =>
    response.writeHead(code).end()

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['localhost', false],
  ['', false],
  ['8.8.8.8', true],
  ['172.32.0.1', true],
  ['2400:3200::1', true],
])('%s is public: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic))

test('machines of one’s own are never connected to, however the address is written', async () => {
  const { address, asked } = await listen(status(200))
  const { port } = new URL(address)
  const hosts = ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '0.0.0.0']
  for (const host of hosts) expect(await askOutside(`http://${host}:${port}/`, never)).toEqual({ state: 'unsure' })
  expect(asked).toEqual([])
})

test('a redirect is judged like an address: it leads to no machine that may not be connected to', async () => {
  const inner = await listen(status(200))
  const secret = inner.address.replace('127.0.0.1', 'localhost')
  const outer = await listen((_, response) => response.writeHead(302, { location: secret }).end())
  expect(await askOutside(outer.address, never, { mayConnect: once(loopback.mayConnect) })).toEqual({ state: 'unsure' })
  expect(inner.asked).toEqual([])
  expect(outer.asked).toEqual(['HEAD /'])
})

/** Lets the first connection through and no other. */
function once(mayConnect: (address: string) => boolean) {
  let isFirst = true
  return (address: string) => {
    const is = isFirst && mayConnect(address)
    isFirst = false
    return is
  }
}

test.each([
  [200, { state: 'alive' }],
  [404, { state: 'dead', reason: 'not_found' }],
  [410, { state: 'dead', reason: 'gone' }],
  [500, { state: 'dead', reason: 'server_error' }],
  [403, { state: 'unsure' }],
  [429, { state: 'unsure' }],
  [503, { state: 'unsure' }],
])('an answer of %i is %o', async (code, verdict) => {
  const { address } = await listen(status(code))
  expect(await askOutside(address, never, loopback)).toEqual(verdict)
})

test('where HEAD is refused the page itself is asked for', async () => {
  const { address, asked } = await listen((request, response) =>
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end('a page'),
  )
  expect(await askOutside(address, never, loopback)).toEqual({ state: 'alive' })
  expect(asked).toEqual(['HEAD /', 'GET /'])
})

test('redirects are followed to the end, but not for ever', async () => {
  const { address, asked } = await listen((request, response) => {
    const n = Number(request.url!.slice(1) || 0)
    if (n === 3) response.writeHead(200).end()
    else response.writeHead(302, { location: `/${n + 1}` }).end()
  })
  expect(await askOutside(address, never, loopback)).toEqual({ state: 'alive' })
  expect(asked).toHaveLength(4)
  expect(await askOutside(`${address}/10`, never, loopback)).toEqual({ state: 'dead', reason: 'too_many_redirects' })
})

test('nobody there, no answer, and an address that is none', async () => {
  const silent = await listen(() => undefined)
  const nobody = 'http://127.0.0.1:1/'
  expect(await askOutside(nobody, never, loopback)).toEqual({ state: 'dead', reason: 'refused' })
  const hasty = { ...loopback, timeoutMs: 50 }
  expect(await askOutside(silent.address, never, hasty)).toEqual({ state: 'dead', reason: 'timeout' })
  for (const address of ['http://', 'ftp://e.example/', 'http://user:pass@e.example/'])
    expect(await askOutside(address, never, loopback)).toEqual({ state: 'dead', reason: 'bad_address' })
})

test('a stop is a stop, not a dead link', async () => {
  const { address } = await listen(() => undefined)
  const stop = new AbortController()
  const asking = askOutside(address, stop.signal, loopback)
  stop.abort(new Error('Stopped'))
  await expect(asking).rejects.toThrow('Stopped')
})
