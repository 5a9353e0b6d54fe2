import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { findAssets } from '#ui/assets.ts'
import { findSheet } from '#ui/sheet.ts'
import { platformErrors } from '../errors.data.ts'
import { refusals } from '../errors.ts'
import type { Sites } from '../sites.ts'

const refuse = refusals(platformErrors)
const forGood = 'public, max-age=31536000, immutable'

/** Scripts, icons and each site's stylesheet: their addresses change with their bytes, so browsers keep them for good. */
export function serveAssets(server: FastifyInstance, sites: Sites) {
  const assets = findAssets()
  if (!assets) return
  server.register(fastifyStatic, {
    root: join(assets.folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    cacheControl: false,
    setHeaders: reply => void reply.header('cache-control', forGood),
  })
  server.get('/look/:name', { config: { rateLimit: false } }, async (request, reply) => {
    const sheet = findSheet(sites, request.url)
    if (!sheet) throw refuse('not_found')
    const accepted = request.headers['accept-encoding'] ?? ''
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined
    if (encoding) reply.header('content-encoding', encoding)
    return reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', forGood)
      .header('vary', 'Accept-Encoding')
      .send(encoding ? sheet[encoding] : sheet.css)
  })
}
