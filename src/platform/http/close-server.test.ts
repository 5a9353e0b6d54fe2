import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { closeServer } from './close-server.ts'

const pieces = 1000
const moreThanSocketsHoldBytes = pieces * 65_536
const aDayMs = 86_400_000

/** A listening server with a reader of its one file, which is longer than what can lie between the two. */
async function openServer() {
  const server = fastify({ forceCloseConnections: 'idle' })
  const asked = Promise.withResolvers<void>()
  server.get('/', async () => Readable.from(Array.from({ length: pieces }, () => Buffer.alloc(65_536))))
  server.addHook('onSend', async () => asked.resolve())
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as AddressInfo
  const reader = connect(port, '127.0.0.1').pause()
  reader.write('GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  await asked.promise
  return { server, reader }
}

test('a stop cuts off who does not read when its time is over', async () => {
  const { server, reader } = await openServer()
  await closeServer(server, 0)
  reader.on('error', () => undefined).resume()
  await once(reader, 'close')
  expect(reader.bytesRead).toBeLessThan(moreThanSocketsHoldBytes)
})

test('a stop lets who reads have the whole answer within its time', async () => {
  const { server, reader } = await openServer()
  const closed = closeServer(server, aDayMs)
  reader.resume()
  await Promise.all([closed, once(reader, 'close')])
  expect(reader.bytesRead).toBeGreaterThan(moreThanSocketsHoldBytes)
})
