import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { closeServer } from './close-server.ts'
import { waitForReaders } from './wait-for-readers.ts'

const pieces = 1000
const moreThanSocketsHoldBytes = pieces * 65_536
const aDayMs = 86_400_000

const inPieces = () => Readable.from(Array.from({ length: pieces }, () => Buffer.alloc(65_536)))
const whole = () => Buffer.alloc(moreThanSocketsHoldBytes)

/** A listening server with a reader of its one answer, which is longer than what can lie between the two. */
async function openServer(answer: () => Readable | Buffer) {
  const server = fastify({ forceCloseConnections: 'idle' })
  waitForReaders(server)
  const asked = Promise.withResolvers<void>()
  server.get('/', async () => answer())
  server.addHook('onSend', async () => void setImmediate(asked.resolve))
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as AddressInfo
  const reader = connect(port, '127.0.0.1').pause()
  reader.write('GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  await asked.promise
  return { server, reader }
}

describe.each([
  { how: 'sent in pieces', answer: inPieces },
  { how: 'handed over whole', answer: whole },
])('an answer $how', ({ answer }) => {
  test('is cut off by a stop where nobody reads it when the time is over', async () => {
    const { server, reader } = await openServer(answer)
    await closeServer(server, 0)
    reader.on('error', () => undefined).resume()
    await once(reader, 'close')
    expect(reader.bytesRead).toBeLessThan(moreThanSocketsHoldBytes)
  })

  test('reaches who reads it within the time of a stop', async () => {
    const { server, reader } = await openServer(answer)
    const closed = closeServer(server, aDayMs)
    reader.resume()
    await Promise.all([closed, once(reader, 'close')])
    expect(reader.bytesRead).toBeGreaterThan(moreThanSocketsHoldBytes)
  })
})
