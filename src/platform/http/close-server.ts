import type { FastifyInstance } from 'fastify'

/** Takes no more requests and waits for answers under way, at most `drainMs`; who still reads then is cut off. */
export async function closeServer(server: Pick<FastifyInstance, 'close' | 'server'>, drainMs: number): Promise<void> {
  const cutting = setTimeout(() => server.server.closeAllConnections(), drainMs)
  await server.close()
  clearTimeout(cutting)
}
