import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

const pauseMs = 20

/**
 * Has a stop wait until all that was written to a connection has left this process. Node takes an answer that was
 * handed over whole for done, and would cut its reader off with most of it still here. Call it before listening.
 */
export function waitForReaders(server: Pick<FastifyInstance, 'server' | 'addHook'>) {
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  }
  server.server.on('connection', keep)
  server.server.on('secureConnection', keep)
  server.addHook('preClose', async () => {
    await Promise.all([...open].map(untilSent))
  })
}

async function untilSent(socket: Socket) {
  while (!socket.destroyed && socket.writableLength > 0) await pause(pauseMs)
}
